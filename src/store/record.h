// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/id.h"
#include "base/result.h"
#include "journal/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace twohands::store {

enum class Scope : std::uint8_t { Own, Couple };  ///< sealed with one's own key, or with the couple's
enum class RecordKind : std::uint8_t { Entry = 1, Tombstone, Draft, Ledger, Digest, Settings };
using RowId = std::int64_t;

/// One sealed row, opened. `row`, `turn` and `written` are filled by the vault when it is put.
struct Record {
    RowId row = 0;
    Scope scope = Scope::Own;
    RecordKind kind = RecordKind::Entry;
    base::Id entry;  ///< what this row is a version of; a settings or draft row has a fixed id of its own
    std::uint32_t version = 1;
    journal::Hand author = journal::Hand::Left;
    std::uint64_t turn = 0;
    base::Moment written;
    std::string body;  ///< bytes of the caller's; at most maximumBody

    bool sameContent(const Record& other) const;
};

constexpr std::size_t maximumBlob = (2U << 20) - 4096;
constexpr std::size_t recordHeader = 40;
/// What fits beside nonce, tag, header and the padding's mark.
constexpr std::size_t maximumBody = maximumBlob - 40 - recordHeader - 1;

/// The blob's size for a record of so many bytes: 1,000 B, 4, 16, 64 KiB, then 64 KiB steps. 0: too long.
std::size_t blobSizeFor(std::size_t recordBytes);
bool isBlobSize(std::size_t size);

/// The bytes that are sealed: header, body, 0x80, zeros up to the size class. TooLong.
base::Result<std::string> encodeRecord(const Record& record);
std::optional<Record> decodeRecord(std::string_view padded);
/// 8 bytes that stand for what a record says, whatever row holds it.
std::string recordDigest(const Record& record);

}  // namespace twohands::store
