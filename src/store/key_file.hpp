#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/access.hpp"

/// Which practice has which code. A file of its own (`.loksleutel`), readable for its owner only where the disk knows
/// owners, and never merged into a study: whoever has the answers does not need it.
namespace samenspel::store {

struct PracticeKey {
    std::string code;
    std::string name; ///< as the researchers know the practice
    std::string note; ///< whom to call, which LOK

    friend bool operator==(const PracticeKey&, const PracticeKey&) = default;
};

class Connection;

class KeyFile {
public:
    /// @param study its id. @throws base::FileError, also (foreign) for the key of another study
    static std::unique_ptr<KeyFile> open_or_create(const std::filesystem::path& path,
                                                   const std::string& study);
    static std::unique_ptr<KeyFile> open(const std::filesystem::path& path, const std::string& study,
                                         Access access);
    ~KeyFile();

    [[nodiscard]] std::vector<PracticeKey> practices() const; ///< by name
    /// Takes the place of what was known of this code.
    void set(const PracticeKey& practice);

private:
    explicit KeyFile(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

} // namespace samenspel::store
