#include "app/papers/calendar.hpp"

#include "app/texts.hpp"
#include "base/text.hpp"
#include "pdf/replace_file.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

constexpr std::size_t longest_line = 75; // octets, without the line end

/// Parted over lines of which the next begins with a space, never within a character.
std::string folded(const std::string& line) {
    std::string out;
    std::size_t room = longest_line;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at + 1;
        while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            ++end;
        if (end - at > room) {
            out += "\r\n ";
            room = longest_line - 1;
        }
        out += line.substr(at, end - at);
        room -= end - at;
        at = end;
    }
    return out + "\r\n";
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : base::clean_text(text, true)) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',')
            out += '\\';
        out += c;
    }
    return out;
}

std::string digits(std::chrono::year_month_day day) {
    auto text = iso_date(day);
    std::erase(text, '-');
    return text;
}

/// A whole day.
std::string event(const LiveSession& session, const std::string& id, std::chrono::year_month_day day,
                  const std::string& summary, const std::string& description, int reminder_days) {
    const auto made = session.info().date;
    const std::chrono::year_month_day next = std::chrono::sys_days(day) + std::chrono::days{1};
    std::string out = "BEGIN:VEVENT\r\n";
    out += folded("UID:" + id + '-' + digits(made) + '-' + session.info().module_id + "@samenspel");
    out += "DTSTAMP:" + digits(made) + "T000000Z\r\n";
    out += "DTSTART;VALUE=DATE:" + digits(day) + "\r\n";
    out += "DTEND;VALUE=DATE:" + digits(next) + "\r\n";
    out += "TRANSP:TRANSPARENT\r\n";
    out += folded("SUMMARY:" + escaped(summary));
    out += folded("DESCRIPTION:" + escaped(description));
    out += "BEGIN:VALARM\r\nACTION:DISPLAY\r\n";
    out += folded("DESCRIPTION:" + escaped(summary));
    out += "TRIGGER:-P" + std::to_string(reminder_days) + "D\r\nEND:VALARM\r\nEND:VEVENT\r\n";
    return out;
}

} // namespace

std::string make_calendar(const LiveSession& session) {
    const auto& info = session.info();
    const auto& lok = info.lok_name;
    const auto& title = session.module().title;
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Samenspel//Samenspel//NL\r\n"
                      "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
    out += event(session, "riziv", domain::reporting_deadline(info.date),
                 fill(tr("Last day: report the meeting of {lok} to RIZIV"), {{"lok", lok}}),
                 fill(tr("Date {date}, topic “{title}”, {n} present. This is done on the website of RIZIV."),
                      {{"date", full_date(info.date)},
                       {"title", title},
                       {"n", std::to_string(session.record().present())}}),
                 7);
    out += event(
        session, "terugblik", domain::review_date(info.date),
        fill(tr("{lok}: look back on what we would do differently"), {{"lok", lok}}),
        fill(tr("Three months after “{title}”. Take the form with the intentions."), {{"title", title}}), 7);
    return out + "END:VCALENDAR\r\n";
}

std::filesystem::path save_calendar(const LiveSession& session, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const auto file = folder / "agenda.ics";
    pdf::replace_file(file, make_calendar(session));
    return file;
}

} // namespace samenspel::app
