// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"
#include "store/copies.h"
#include "store/journal_file.h"

namespace twohands::app {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<void> copyJournal(const std::filesystem::path& path, const std::filesystem::path& copy, const Environment& environment) {
    const auto file = store::JournalFile::open(path, environment.stateFolder);
    if (file) return file->backUp(copy);
    if (file.error().code != ErrorCode::AlreadyOpen) return file.error();
    return store::copyWhileOpen(path, copy);
}

Result<Merged> mergeJournals(const std::filesystem::path& path, const std::filesystem::path& other, const Environment& environment) {
    std::error_code ignored;
    if (std::filesystem::equivalent(path, other, ignored)) return Error{ErrorCode::InvalidValue, {}, "another file"};
    auto file = store::JournalFile::open(path, environment.stateFolder);
    if (!file) return file.error();
    const auto copy = store::JournalFile::open(other, environment.stateFolder);
    if (!copy) return Error{copy.error().code, other.string(), copy.error().expected};
    const auto merged = file->merge(*copy);
    if (!merged) return merged.error();
    return Merged{merged->rows, merged->different, merged->partners, merged->rewrapped};
}

}  // namespace twohands::app
