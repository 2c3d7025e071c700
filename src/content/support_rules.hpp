#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/xml/grammar.hpp"
#include "domain/support/directory.hpp"

namespace samenspel::content {

/// The ids that an attribute names, separated by spaces.
std::vector<std::string> ids_in(const std::string& text);

/// What the files of one directory have in common: their ids, and where each was given first.
class SupportNames {
public:
    /// @param known counts as defined already, and its entries may be given anew
    explicit SupportNames(const domain::SupportDirectory& known);

    /// Takes the ids of a file; a second of the same is reported.
    void collect(const xml::Element& support, const std::string& file, xml::Report& report);
    /// Reports what a file names that no file defines, and every value that is not what it should be.
    void check(const xml::Element& support, xml::Report& report);

private:
    struct Place {
        std::string file;
        int line = 0; ///< 0: known beforehand
    };
    using Ids = std::map<std::string, Place>;

    static void take(Ids& ids, const xml::Element& element, const std::string& file, xml::Report& report);
    void check_double(const xml::Element& entry, xml::Report& report);
    void check_entry(const xml::Element& entry, xml::Report& report) const;
    void check_region(const xml::Element& region, xml::Report& report) const;
    static void check_names(const Ids& ids, const xml::Element& element, const char* attribute,
                            xml::Report& report);

    Ids sources_, regions_, themes_, entries_;
    std::map<std::string, std::string> within_;
    std::map<std::string, std::string> contacts_; ///< name and contact, to the id of who has them
};

} // namespace samenspel::content
