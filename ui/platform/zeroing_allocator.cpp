// SPDX-License-Identifier: GPL-3.0-or-later
// free and realloc that leave nothing behind. Compiled into the window's program itself and in no library: what a program
// defines counts for Qt and everything else it loads. Zeroing in operator delete would miss most of it, for QString,
// QByteArray and the text layout take their memory from malloc.
//
// Nothing here for builds with sanitizers, which bring their own (ui/CMakeLists.txt).
#include <cerrno>
#include <cstddef>
#include <cstring>

#include <malloc.h>

extern "C" {

// glibc's own, under the names that it keeps for those who stand before it.
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
void* __libc_malloc(std::size_t size);
void __libc_free(void* block);
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

void free(void* block) noexcept {
    if (block == nullptr) return;
    const int before = errno;  // callers may look at it after cleaning up
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
    errno = before;
}

void* realloc(void* block, std::size_t size) noexcept {
    if (block == nullptr) return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t had = malloc_usable_size(block);
    // In place where little is given back; the rest of the block is what the caller no longer has.
    if (size <= had && size >= had / 2) {
        explicit_bzero(static_cast<char*>(block) + size, had - size);
        return block;
    }
    // glibc's own would move the block and leave the old one as it was.
    void* moved = __libc_malloc(size);
    if (moved == nullptr) return nullptr;
    std::memcpy(moved, block, size < had ? size : had);
    free(block);
    return moved;
}

}  // extern "C"
