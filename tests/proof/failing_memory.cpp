// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/failing_memory.h"

#include <sqlite3.h>

#include <cstdlib>

namespace twohands::proof::memory {
namespace {

sqlite3_mem_methods system_{};
bool isFailing = false, isStickyFault = false, hasFailed = false;
int left = 0;

bool fails() {
    if (!isFailing || left-- > 0 || (left < -1 && !isStickyFault)) return false;
    hasFailed = true;
    return true;
}

void* allocate(int size) { return fails() ? nullptr : system_.xMalloc(size); }
void* reallocate(void* bytes, int size) { return fails() ? nullptr : system_.xRealloc(bytes, size); }

}  // namespace

void install() {
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &system_) != SQLITE_OK) std::abort();
    // Without its store of small pieces, so that each request is one of these.
    if (sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) != SQLITE_OK) std::abort();
    auto ours = system_;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) != SQLITE_OK) std::abort();
}

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

}  // namespace twohands::proof::memory
