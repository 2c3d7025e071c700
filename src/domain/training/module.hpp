#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace samenspel::domain {

using std::chrono::minutes;

/// A stretch of text in one style. Text is valid UTF-8, NFC, white space collapsed.
struct Span {
    enum class Style { plain, emphasis, strong };
    std::string text;
    Style style = Style::plain;
    std::string href; ///< https:, mailto: or tel:; empty = no link

    friend bool operator==(const Span&, const Span&) = default;
};

/// A paragraph, list item or key point, with the ids of the sources that it rests on.
struct Paragraph {
    std::vector<Span> spans;
    std::vector<std::string> sources;
    bool item = false; ///< one of a list

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

using Text = std::vector<Paragraph>;

std::string plain_text(const Paragraph& paragraph);
std::string plain_text(const Text& text); ///< paragraphs separated by a line feed
std::size_t word_count(const Text& text);

struct Picture {
    std::string file; ///< relative to the module's folder, with '/'
    std::string alternative;

    friend bool operator==(const Picture&, const Picture&) = default;
};

/// The words in a picture that stand in for those of the file: what a translation changes.
struct PictureLabels {
    struct Label {
        std::string id; ///< of the text in the file
        std::string text;

        friend bool operator==(const Label&, const Label&) = default;
    };
    std::string file; ///< as for a picture
    std::vector<Label> labels;
};

struct Video {
    std::string file; ///< as for a picture; may be empty if there is a link
    std::string href;

    friend bool operator==(const Video&, const Video&) = default;
};

/// How long something is planned, and between which bounds it may move. least <= planned <= most.
struct Duration {
    minutes planned{0};
    minutes least{0};
    minutes most{0};

    friend bool operator==(const Duration&, const Duration&) = default;
};

/// What a show of hands counts. Options and counts are known by id, never by place.
struct Tally {
    struct Option {
        std::string id;
        std::string label;
        int colour = 0; ///< 1–4: one of the four role tints; 0 = none
    };
    struct Count {
        std::string id;
        std::string label;
    };
    std::string id;
    std::string title;
    std::vector<Count> counts; ///< the first is the main one
    std::vector<Option> options;
};

/// One thing that happens within a block.
struct Step {
    enum class Kind {
        flash,    ///< infoflash, told or on video
        question, ///< exchange on a working question
        addition, ///< mini-flash after the exchange
        talk,     ///< the moderator tells
        round,    ///< everyone in turn
    };
    Kind kind = Kind::talk;
    std::string id;
    Duration time;
    std::optional<minutes> short_time; ///< length of the short version, below time.least
    bool optional = false;
    bool support = false; ///< the console offers the addresses of local support

    std::string title;
    std::string short_title;
    // What is told: flash, addition, talk.
    std::vector<std::string> topics;
    Text text;
    Text short_text;
    std::vector<Paragraph> points; ///< key points for the beamer
    std::optional<Picture> picture;
    std::optional<Video> video;
    // What is discussed: question, round.
    std::string lead_in;
    std::string question;
    std::string hint;
    std::vector<std::string> prompts;
    Text extra;
    struct Deepening {
        std::string text;
        bool addition = false; ///< by the makers of the module, not from its source
    };
    std::vector<Deepening> deepening;
    std::optional<Tally> tally;

    std::vector<std::string> actions;

    [[nodiscard]] bool is_exchange() const { return kind == Kind::question || kind == Kind::round; }
};

struct Block {
    enum class Kind { intro, part, outro };
    Kind kind = Kind::part;
    std::string id;
    int number = 0; ///< 1.. among the parts; 0 for intro and outro
    Duration time;
    bool protected_time = false; ///< catching up never takes from it
    bool optional = false;

    std::string title;
    std::string short_title; ///< never empty: the title if none was given
    std::string subtitle;
    std::vector<std::string> goals;
    Text group_summary;
    std::vector<std::string> actions;
    std::vector<std::string> reminders;
    std::vector<Step> steps;
};

struct Prompt {
    enum class Moment { start, silence, still };
    Moment moment = Moment::start;
    std::string text;
};

struct Maker {
    enum class Role { author, partner, funder };
    Role role = Role::author;
    std::string name;
    std::string href;
};

struct Source {
    std::string id;
    int year = 0; ///< 0 = unknown
    std::string href;
    std::string title;
};

struct MaterialItem {
    std::string text;
    bool only_with_video = false;
};

struct Reference {
    std::string id;
    std::string title;
    Text text;
    std::optional<Picture> picture;
};

struct Link {
    std::string href;
    std::string title;
    std::string note;
    bool qr = false;
};

/// A paper that belongs to this training alone: a template of its own beside module.xml.
struct Paper {
    /// What the template wants to know and the evening does not tell: a name, an address.
    struct Blank {
        std::string id;
        std::string label; ///< what to fill in, in words
        bool required = false;
    };
    std::string id;
    std::string file;
    std::string title;
    bool for_study = false; ///< printed for a study, not for an evening
    std::vector<Blank> blanks;
};

/// A training, as read from module.xml. docs/module-format.md explains each part.
struct Module {
    std::string id;
    std::string version;
    std::string language;
    std::string title;
    std::string subtitle;
    std::string summary;
    std::vector<Maker> makers;
    std::vector<Source> sources;
    minutes length{0};
    int credit_points = 0;
    int group_limit = 0;
    std::vector<MaterialItem> material;
    std::vector<Prompt> prompts;
    std::vector<std::string> advice;
    std::vector<Block> blocks;
    std::vector<Reference> references;
    std::vector<PictureLabels> picture_labels; ///< at most one a file
    std::vector<Paper> papers;
    std::vector<Link> closing_links;

    /// None if the picture keeps its own words.
    [[nodiscard]] const PictureLabels* labels_of(const std::string& picture_file) const;
};

} // namespace samenspel::domain
