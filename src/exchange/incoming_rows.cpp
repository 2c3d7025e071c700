#include "exchange/incoming_rows.hpp"

#include <algorithm>
#include <csv.h>
#include <new>
#include <utility>

#include "exchange/incoming_bytes.hpp"
#include "exchange/messages.hpp"

namespace samenspel::exchange {
namespace {

constexpr std::size_t most_columns = 10'000;
constexpr std::size_t most_fields = 50'000'000; // of 4 bytes and their text
constexpr std::size_t longest_field_mb = 1, mb = 1024 * 1024;
constexpr std::size_t piece = 65'536; // bytes between two looks at the limits
constexpr std::size_t step = mb;      // bytes between two words of how far it is

class Reader {
public:
    Reader(char delimiter, bool strict, const std::string& file, base::Problems& problems,
           const Progress& progress)
        : file_(file), problems_(problems), progress_(progress) {
        const int options = CSV_REPALL_NL | CSV_STRICT_FINI | (strict ? CSV_STRICT : 0);
        if (csv_init(&parser_, static_cast<unsigned char>(options)) != 0)
            throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
        csv_set_blk_size(&parser_, piece);
    }
    ~Reader() { csv_free(&parser_); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    FieldRows read(std::string_view text, std::size_t line) {
        bool fresh = true; // the line begins a row: it is no further line of a field
        for (std::size_t at = 0; at < text.size() && !stopped_; ++line) {
            const auto end = end_of_line(text, at);
            if (fresh)
                row_line_ = line;
            ended_ = false;
            feed(text.substr(at, end - at), line);
            fresh = ended_;
            at = end;
            if (progress_ && at >= told_ + step) {
                told_ = at;
                progress_(at);
            }
        }
        if (!stopped_ && csv_fini(&parser_, on_field, on_row, this) != 0)
            stop(row_line_, 0, messages::open_quote);
        check_limits();
        rows_.drop_open_row();
        return std::move(rows_);
    }

private:
    void feed(std::string_view line, std::size_t number) {
        for (std::size_t at = 0; at < line.size() && !stopped_; at += piece) {
            const auto part = line.substr(at, piece);
            const auto done = csv_parse(&parser_, part.data(), part.size(), on_field, on_row, this);
            if (done != part.size() && csv_error(&parser_) == CSV_ENOMEM)
                throw std::bad_alloc();
            if (done != part.size())
                stop(number, characters_in(line.substr(0, at + done)) + 1, messages::stray_quote);
            check_limits();
        }
    }

    void check_limits() {
        if (stopped_)
            return;
        if (parser_.entry_pos > longest_field_mb * mb || long_field_)
            stop(row_line_, 0, messages::long_field, longest_field_mb);
        else if (rows_.open_fields() > most_columns)
            stop(row_line_, 0, messages::too_wide, most_columns);
        else if (fields_ > most_fields)
            stop(0, 0, messages::too_many_fields, most_fields);
    }

    void stop(std::size_t line, int column, const messages::Message& message, std::size_t limit = 0) {
        stopped_ = true;
        problems_.push_back(content::make_problem(file_, static_cast<int>(line), column, message,
                                                  {{"limit", std::to_string(limit)}}));
    }

    static void on_field(void* bytes, std::size_t size, void* self) {
        auto& reader = *static_cast<Reader*>(self);
        reader.long_field_ = reader.long_field_ || size > longest_field_mb * mb;
        if (reader.rows_.open_fields() <= most_columns && reader.fields_ <= most_fields)
            reader.rows_.add({static_cast<const char*>(bytes), size});
        ++reader.fields_;
    }

    static void on_row(int, void* self) {
        auto& reader = *static_cast<Reader*>(self);
        reader.ended_ = true;
        auto& rows = reader.rows_;
        if (rows.open_fields() > most_columns)
            return; // feed stops, and tells of this row
        // Spreadsheets write rows of nothing but delimiters below a table.
        if (rows.open_is_blank())
            rows.drop_open_row();
        else
            rows.end_row(reader.row_line_);
    }

    const std::string& file_;
    base::Problems& problems_;
    csv_parser parser_{};
    const Progress& progress_;
    FieldRows rows_;
    std::size_t fields_ = 0, told_ = 0;
    std::size_t row_line_ = 0; ///< where the row begins that is being read
    bool ended_ = false, stopped_ = false, long_field_ = false;
};

/// How often a delimiter stands outside quotes in the record that begins at `at`, which moves on to the next one.
std::size_t count_in_record(std::string_view text, char delimiter, std::size_t& at) {
    bool quoted = false;
    std::size_t count = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == delimiter)
            ++count;
        else if (!quoted && (c == '\n' || c == '\r'))
            break;
    }
    while (at < text.size() && (text[at] == '\n' || text[at] == '\r'))
        ++at;
    return count;
}

} // namespace

char find_delimiter(std::string_view text) {
    const auto begin = text.find_first_not_of("\r\n");
    text = text.substr(std::min(begin, text.size()), mb);
    char best = ',';
    std::pair<bool, std::size_t> best_score;
    for (const char delimiter : {',', ';', '\t'}) {
        std::size_t at = 0;
        const auto names = count_in_record(text, delimiter, at);
        const bool alike = at == text.size() || count_in_record(text, delimiter, at) == names;
        if (const std::pair score(alike && names > 0, names); score > best_score) {
            best_score = score;
            best = delimiter;
        }
    }
    return best;
}

FieldRows read_rows(std::string_view text, int first_line, char delimiter, bool strict,
                    const std::string& file, base::Problems& problems, const Progress& progress) {
    return Reader(delimiter, strict, file, problems, progress)
        .read(text, static_cast<std::size_t>(first_line));
}

} // namespace samenspel::exchange
