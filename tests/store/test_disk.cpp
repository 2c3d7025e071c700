#include "test_disk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <new>
#include <optional>

#include "support/temp_dir.hpp"

namespace samenspel::test {
namespace {

using Step = TestDisk::Step;

TestDisk* disk = nullptr;
sqlite3_vfs* system_vfs = nullptr;
sqlite3_vfs our_vfs;

/// SQLite allots szOsFile bytes: ours and, behind it, the system's.
struct File : sqlite3_file {
    std::string name;
    sqlite3_file* system = nullptr;
};

File& ours(sqlite3_file* file) {
    return *static_cast<File*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
    return ours(file).system;
}

int close_file(sqlite3_file* file) {
    const int code = real(file)->pMethods->xClose(real(file));
    ours(file).~File();
    return code;
}

int read_from(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
    return real(file)->pMethods->xRead(real(file), into, size, offset);
}

int write_to(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    std::string text(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    if (!disk->allow(Step::write, ours(file).name, offset, std::move(text))) {
        return SQLITE_FULL;
    }
    return real(file)->pMethods->xWrite(real(file), bytes, size, offset);
}

int cut_off(sqlite3_file* file, sqlite3_int64 size) {
    if (!disk->allow(Step::cut, ours(file).name, size)) {
        return SQLITE_IOERR_TRUNCATE;
    }
    return real(file)->pMethods->xTruncate(real(file), size);
}

int make_sure(sqlite3_file* file, int) {
    // That the power stays on in the test is sure enough: no time is spent on the real disk.
    return disk->allow(Step::sync, ours(file).name) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int size_of(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lock_file(sqlite3_file* file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}

int unlock_file(sqlite3_file* file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}

int check_lock(sqlite3_file* file, int* locked) {
    return real(file)->pMethods->xCheckReservedLock(real(file), locked);
}

int control(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sector_size(sqlite3_file*) {
    return 512;
}

int traits(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

sqlite3_io_methods make_methods() {
    sqlite3_io_methods methods{};
    methods.iVersion = 1;
    methods.xClose = close_file;
    methods.xRead = read_from;
    methods.xWrite = write_to;
    methods.xTruncate = cut_off;
    methods.xSync = make_sure;
    methods.xFileSize = size_of;
    methods.xLock = lock_file;
    methods.xUnlock = unlock_file;
    methods.xCheckReservedLock = check_lock;
    methods.xFileControl = control;
    methods.xSectorSize = sector_size;
    methods.xDeviceCharacteristics = traits;
    return methods;
}

const sqlite3_io_methods methods = make_methods();

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    file->pMethods = nullptr;
    const std::string path = name == nullptr ? "" : name;
    if (((flags & SQLITE_OPEN_CREATE) != 0) && !std::filesystem::exists(path) &&
        !disk->allow(Step::make, path)) {
        return SQLITE_CANTOPEN;
    }
    auto* const made = new (file) File;
    made->name = path;
    made->system = static_cast<sqlite3_file*>(static_cast<void*>(made + 1));
    if (const int code = system_vfs->xOpen(system_vfs, name, made->system, flags, out_flags);
        code != SQLITE_OK) {
        made->~File();
        return code;
    }
    made->pMethods = &methods;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* name, int surely) {
    if (!disk->allow(surely != 0 ? Step::remove_surely : Step::remove, name)) {
        return SQLITE_IOERR_DELETE;
    }
    return system_vfs->xDelete(system_vfs, name, 0);
}

// ---- power cut --------------------------------------------------------------------------------------

/// A file as it would be after a power cut.
struct OnDisk {
    std::string sure;
    bool name_is_sure = false;
    std::vector<std::pair<std::size_t, std::string>> unsure; ///< offset and bytes, a sector at most
    std::optional<std::size_t> unsure_size;                  ///< cut off to
};

constexpr std::size_t sector = 512;

void lay(std::string& file, std::size_t offset, const std::string& bytes) {
    file.resize(std::max(file.size(), offset + bytes.size()));
    file.replace(offset, bytes.size(), bytes);
}

void add_sectors(OnDisk& file, std::size_t offset, const std::string& bytes) {
    for (std::size_t from = 0; from < bytes.size();) {
        const std::size_t size = std::min(bytes.size() - from, sector - (offset + from) % sector);
        file.unsure.emplace_back(offset + from, bytes.substr(from, size));
        from += size;
    }
}

void settle(OnDisk& file) {
    for (const auto& [offset, bytes] : file.unsure) {
        lay(file.sure, offset, bytes);
    }
    file.unsure.clear();
    if (file.unsure_size) {
        file.sure.resize(*file.unsure_size);
        file.unsure_size.reset();
    }
    file.name_is_sure = true;
}

} // namespace

TestDisk::TestDisk() {
    disk = this;
    system_vfs = sqlite3_vfs_find(nullptr);
    our_vfs = *system_vfs;
    our_vfs.pNext = nullptr;
    our_vfs.zName = "samenspel-test";
    our_vfs.szOsFile = static_cast<int>(sizeof(File)) + system_vfs->szOsFile;
    our_vfs.xOpen = open_file;
    our_vfs.xDelete = delete_file;
    sqlite3_vfs_register(&our_vfs, 1);
}

TestDisk::~TestDisk() {
    sqlite3_vfs_unregister(&our_vfs);
    sqlite3_vfs_register(system_vfs, 1);
    disk = nullptr;
}

void TestDisk::fail_after(int steps, bool for_good) {
    failing_ = true;
    failed_ = false;
    for_good_ = for_good;
    steps_left_ = steps;
}

namespace {

/// A file that is being made has another name until it is whole; nothing is written while it is renamed.
std::string last_name(const std::string& path) {
    std::string name = std::filesystem::path{path}.filename().string();
    if (const auto unfinished = name.find(".lok.new"); unfinished != std::string::npos) {
        name.erase(unfinished + 4, 4);
    }
    return name;
}

} // namespace

bool TestDisk::allow(Step step, const std::string& name, std::int64_t offset, std::string bytes) {
    if (failing_ && (steps_left_-- == 0 || (for_good_ && failed_))) {
        failed_ = true;
        return false;
    }
    log_.push_back({step, last_name(name), offset, std::move(bytes)});
    return true;
}

void TestDisk::play_power_cut(std::size_t steps, const std::filesystem::path& folder,
                              std::mt19937& random) const {
    std::map<std::string, OnDisk> files;
    for (const auto& logged : std::vector(log_.begin(), log_.begin() + static_cast<std::ptrdiff_t>(steps))) {
        auto& file = files[logged.name];
        const auto offset = static_cast<std::size_t>(logged.offset);
        switch (logged.step) {
        case Step::make:
            file = {};
            break;
        case Step::write:
            add_sectors(file, offset, logged.bytes);
            break;
        case Step::cut:
            file.unsure_size = offset;
            break;
        case Step::sync:
            settle(file);
            break;
        case Step::remove:
            file.name_is_sure = false;
            break;
        case Step::remove_surely:
            files.erase(logged.name);
            break;
        }
    }
    for (auto& [name, file] : files) {
        if (!file.name_is_sure && random() % 2 == 0) {
            continue;
        }
        // Nothing in a row is written in that order by a disk.
        std::ranges::shuffle(file.unsure, random);
        for (const auto& [offset, bytes] : file.unsure) {
            if (random() % 2 == 0) {
                lay(file.sure, offset, bytes);
            }
        }
        write_file(folder / name, file.sure);
    }
}

} // namespace samenspel::test
