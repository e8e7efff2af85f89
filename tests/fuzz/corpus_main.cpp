// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a fuzz target every file of its corpus once, with any compiler and without libFuzzer.
// usage: fuzz_NAME FILE_OR_FOLDER...
#include "fuzz/target.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> inputs(int count, char** arguments) {
    std::vector<fs::path> files;
    for (int i = 1; i < count; ++i) {
        if (!fs::is_directory(arguments[i])) files.emplace_back(arguments[i]);
        else
            for (const auto& item : fs::directory_iterator(arguments[i])) files.push_back(item.path());
    }
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    const auto files = inputs(count, arguments);
    for (const auto& path : files) {
        std::ifstream file(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        if (!file) {
            std::fprintf(stderr, "%s cannot be read\n", path.c_str());
            return 2;
        }
        // A copy of just this size on the heap, so that reading past its end is seen.
        const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
        LLVMFuzzerTestOneInput(exact.data(), exact.size());
    }
    std::printf("%zu inputs\n", files.size());
    return files.empty() ? 1 : 0;
}
