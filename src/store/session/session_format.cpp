#include "store/session/session_format.hpp"

#include "store/session/tables.hpp"

namespace samenspel::store {
namespace {

// The comments go into the file: who opens it with another program reads them there.
void make_version_1(Connection& connection) {
    connection.run(R"sql(
CREATE TABLE info (  -- the session as it was prepared; one row
    id INTEGER PRIMARY KEY CHECK (id = 1),
    lok_name TEXT NOT NULL,
    lok_number TEXT NOT NULL,
    place TEXT NOT NULL,
    region TEXT NOT NULL,
    date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    start_min INTEGER NOT NULL,  -- local, minutes after midnight
    credit_points INTEGER NOT NULL,
    expected INTEGER NOT NULL,
    rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
    speed INTEGER NOT NULL,
    module_id TEXT NOT NULL,
    module_version TEXT NOT NULL,
    choices TEXT NOT NULL CHECK (choices GLOB '{*}'),
    plan TEXT NOT NULL CHECK (plan GLOB '{*}'),
    origin_ms INTEGER NOT NULL,  -- where at_ms is 0: milliseconds since 1970, UTC
    utc_offset_min INTEGER NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE module (  -- the training as it was then; one row
    id INTEGER PRIMARY KEY CHECK (id = 1),
    xml TEXT NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE event (  -- what happened and what was written, in order; rows are only added
    id INTEGER PRIMARY KEY CHECK (id > 0),
    at_ms INTEGER NOT NULL,  -- since origin_ms
    kind TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (payload GLOB '{*}'),
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE draft (  -- the line being typed; one row or none
    id INTEGER PRIMARY KEY CHECK (id = 1),
    note TEXT NOT NULL,  -- which note it changes; empty for a new one
    step TEXT NOT NULL,
    grp INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reflection', 'intention', 'unmet_need', 'question')),
    starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
    text TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE alive (  -- when the program was last seen running; one row or none
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at_ms INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,  -- since 1970, UTC
    boot_ms INTEGER NOT NULL,  -- since the machine started
    boot_id TEXT NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE lost (  -- numbers of events that a repair could not save
    id INTEGER PRIMARY KEY CHECK (id > 0)
) STRICT;
)sql");
}

constexpr Migration migrations[] = {make_version_1};

} // namespace

const FileFormat& session_format() {
    static constexpr FileFormat format{0x4c4f4b73, migrations, session_tables}; // "LOKs"
    return format;
}

} // namespace samenspel::store
