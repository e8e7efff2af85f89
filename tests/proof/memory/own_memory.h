// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace twohands::proof {

/// Pages that the search leaves out: what is looked for lies here, and so does what is read while looking. Nothing secret of
/// the proof itself may lie anywhere else, or it would find itself.
class HiddenPages {
public:
    explicit HiddenPages(std::size_t size);
    ~HiddenPages();
    HiddenPages(const HiddenPages&) = delete;
    HiddenPages& operator=(const HiddenPages&) = delete;

    /// The next `size` bytes of them, for good.
    std::span<std::uint8_t> take(std::size_t size);
    /// The parts of a region that are not hidden.
    using Range = std::pair<std::uintptr_t, std::uintptr_t>;
    std::vector<Range> around(std::uintptr_t begin, std::uintptr_t end) const;

private:
    std::uint8_t* m_pages = nullptr;
    std::size_t m_size = 0, m_taken = 0;
};

/// How often the needle stands in this process's memory, as /proc/self/mem gives it, outside the hidden pages. The regions
/// where it was found are added to `where`.
std::size_t countInMemory(std::span<const std::uint8_t> needle, HiddenPages& hidden, std::string* where = nullptr);

}  // namespace twohands::proof
