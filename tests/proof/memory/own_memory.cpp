// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/memory/own_memory.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace twohands::proof {
namespace {

constexpr std::size_t windowSize = 1U << 20;

std::size_t countIn(std::span<const std::uint8_t> bytes, std::span<const std::uint8_t> needle) {
    std::size_t count = 0;
    const auto* at = bytes.data();
    const auto* end = bytes.data() + bytes.size();
    while (at < end && (at = static_cast<const std::uint8_t*>(memmem(at, static_cast<std::size_t>(end - at), needle.data(), needle.size())))) {
        ++count;
        ++at;
    }
    return count;
}

/// One region in windows that overlap by less than a needle, so that each place counts once.
std::size_t countInRegion(int memory, std::uintptr_t begin, std::uintptr_t end, std::span<const std::uint8_t> needle, std::span<std::uint8_t> window) {
    std::size_t count = 0;
    const std::size_t step = window.size() - (needle.size() - 1);
    for (std::uintptr_t at = begin; at < end; at += step) {
        const auto wanted = std::min<std::size_t>(window.size(), end - at);
        const auto got = pread(memory, window.data(), wanted, static_cast<off_t>(at));
        if (got <= 0) break;  // a guard page, or one that went meanwhile
        count += countIn(window.first(static_cast<std::size_t>(got)), needle);
    }
    return count;
}

}  // namespace

HiddenPages::HiddenPages(std::size_t size) : m_size(size) {
    void* pages = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) std::abort();
    m_pages = static_cast<std::uint8_t*>(pages);
}

HiddenPages::~HiddenPages() { munmap(m_pages, m_size); }

std::span<std::uint8_t> HiddenPages::take(std::size_t size) {
    if (m_taken + size > m_size) std::abort();
    const std::span<std::uint8_t> taken(m_pages + m_taken, size);
    m_taken += size;
    return taken;
}

std::vector<HiddenPages::Range> HiddenPages::around(std::uintptr_t begin, std::uintptr_t end) const {
    const auto from = reinterpret_cast<std::uintptr_t>(m_pages), to = from + m_size;
    std::vector<Range> parts;
    if (begin < from) parts.emplace_back(begin, std::min(end, from));
    if (end > to) parts.emplace_back(std::max(begin, to), end);
    return parts;
}

std::size_t countInMemory(std::span<const std::uint8_t> needle, HiddenPages& hidden, std::string* where) {
    static const auto window = hidden.take(windowSize);
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::ifstream maps("/proc/self/maps");
    if (memory < 0 || !maps) std::abort();
    std::size_t count = 0;
    for (std::string line; std::getline(maps, line);) {
        std::uintptr_t begin = 0, end = 0;
        char mode = '-';
        if (std::sscanf(line.c_str(), "%lx-%lx %c", &begin, &end, &mode) != 3 || mode != 'r') continue;
        // Neighbouring pages of one kind are one region in the list, so the hidden ones are cut out of theirs.
        if (line.find("[v") != std::string::npos) continue;
        std::size_t here = 0;
        for (const auto& [from, to] : hidden.around(begin, end)) here += countInRegion(memory, from, to, needle, window);
        if (here > 0 && where) *where += "    " + std::to_string(here) + " in " + line + "\n";
        count += here;
    }
    close(memory);
    return count;
}

}  // namespace twohands::proof
