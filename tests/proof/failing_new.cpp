// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before the library's operator new, in the program of the proof or, as a library that is loaded first, in another one:
// there TWOHANDS_FAIL_NEW says which allocation fails, and a "+" behind it that all after it do.
#include "proof/failing_new.h"

#include <cstdlib>
#include <cstring>
#include <new>

namespace twohands::proof::words {
namespace {

bool isFailing = false, isStickyFault = false, hasFailed = false;
int left = 0;

bool fails() {
    if (!isFailing || left-- > 0 || (left < -1 && !isStickyFault)) return false;
    hasFailed = true;
    return true;
}

#ifdef TWOHANDS_FAILING_NEW_LIBRARY
[[gnu::constructor]] void readWanted() {
    const char* wanted = std::getenv("TWOHANDS_FAIL_NEW");
    if (wanted != nullptr) failAt(std::atoi(wanted), std::strchr(wanted, '+') != nullptr);
}
#endif

}  // namespace

void failAt(int number, bool isSticky) {
    left = number;
    isStickyFault = isSticky;
    hasFailed = false;
    isFailing = true;
}

bool stopFailing() {
    isFailing = false;
    return hasFailed;
}

void* allocate(std::size_t size) {
    void* const bytes = fails() ? nullptr : std::malloc(size == 0 ? 1 : size);
    if (bytes == nullptr) throw std::bad_alloc();
    return bytes;
}

}  // namespace twohands::proof::words

void* operator new(std::size_t size) { return twohands::proof::words::allocate(size); }
void* operator new[](std::size_t size) { return twohands::proof::words::allocate(size); }
void operator delete(void* bytes) noexcept { std::free(bytes); }
void operator delete[](void* bytes) noexcept { std::free(bytes); }
void operator delete(void* bytes, std::size_t) noexcept { std::free(bytes); }
void operator delete[](void* bytes, std::size_t) noexcept { std::free(bytes); }
