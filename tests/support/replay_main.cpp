// Stands in for libFuzzer where there is no clang: gives the function under test every file of the
// corpus, every beginning of a short one, and copies with damaged bytes; always the same ones.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    if (files.empty()) {
        std::cerr << "no files to replay\n";
        return 1;
    }

    std::mt19937 random(1);
    std::size_t inputs = 0;
    const auto run = [&inputs](const Bytes& bytes) {
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        ++inputs;
    };
    for (const auto& file : files) {
        const Bytes whole = read(file);
        run(whole);
        const std::size_t step = whole.size() / 500 + 1;
        for (std::size_t size = 0; size < whole.size(); size += step) {
            run(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)));
        }
        for (int round = 0; round < 500 && !whole.empty(); ++round) {
            Bytes damaged = whole;
            for (int hit = 0; hit <= round % 4; ++hit) {
                damaged[random() % damaged.size()] = static_cast<std::uint8_t>(random());
            }
            run(damaged);
        }
    }
    std::cout << files.size() << " files, " << inputs << " inputs\n";
    return 0;
}
