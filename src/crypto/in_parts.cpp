// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/in_parts.h"

#include <sodium.h>

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace twohands::crypto {
namespace {

constexpr std::size_t smallestPart = 512;  // below it, starting a thread costs more than it saves
constexpr std::size_t usedStack = 128U << 10;

std::future<void> start(const std::function<void(std::size_t, std::size_t)>& work, std::size_t begin, std::size_t end) {
    const auto part = [&work, begin, end] {
        work(begin, end);
        sodium_stackzero(usedStack);
    };
    try {
        return std::async(std::launch::async, part);
    } catch (const std::system_error&) {  // no thread to be had: then in this one, later
        return std::async(std::launch::deferred, part);
    }
}

}  // namespace

void inParts(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t parts = std::clamp(count / smallestPart, std::size_t{1}, cores);
    std::vector<std::future<void>> others;
    for (std::size_t part = 1; part < parts; ++part) others.push_back(start(work, count * part / parts, count * (part + 1) / parts));
    work(0, count / parts);
    for (auto& other : others) other.get();
}

}  // namespace twohands::crypto
