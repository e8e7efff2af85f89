// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record.h"

#include "crypto/cipher.h"
#include "store/bytes.h"

#include <algorithm>

namespace twohands::store {
namespace {

constexpr std::size_t sealCost = crypto::sealedSize(0);
constexpr std::size_t step = 64U << 10;
constexpr char paddingMark = '\x80';
static_assert(sealCost == 40);

std::string encodeUnpadded(const Record& record) {
    std::string bytes;
    bytes.reserve(recordHeader + record.body.size());
    putNumber(bytes, static_cast<std::uint64_t>(record.kind), 1);
    putNumber(bytes, static_cast<std::uint64_t>(record.author), 1);
    putNumber(bytes, record.version, 4);
    putNumber(bytes, record.turn, 8);
    putNumber(bytes, static_cast<std::uint64_t>(record.written.utcMilliseconds()), 8);
    putNumber(bytes, static_cast<std::uint64_t>(record.written.offsetMinutes()), 2);
    bytes.append(reinterpret_cast<const char*>(record.entry.bytes().data()), 16);
    return bytes += record.body;
}

}  // namespace

bool Record::sameContent(const Record& other) const {
    return scope == other.scope && kind == other.kind && entry == other.entry && version == other.version &&
           author == other.author && body == other.body;
}

std::size_t blobSizeFor(std::size_t recordBytes) {
    const std::size_t needed = recordBytes + 1 + sealCost;
    for (const std::size_t size : {std::size_t{1000}, std::size_t{4} << 10, std::size_t{16} << 10, step})
        if (needed <= size) return size;
    const std::size_t stepped = std::min((needed + step - 1) / step * step, maximumBlob);
    return needed <= stepped ? stepped : 0;
}

bool isBlobSize(std::size_t size) { return size > sealCost && blobSizeFor(size - sealCost - 1) == size; }

base::Result<std::string> encodeRecord(const Record& record) {
    std::string bytes = encodeUnpadded(record);
    const std::size_t size = blobSizeFor(bytes.size());
    if (size == 0) return base::Error{base::ErrorCode::TooLong, {}, "at most " + std::to_string(maximumBody) + " bytes"};
    bytes += paddingMark;
    bytes.resize(size - sealCost, '\0');
    return bytes;
}

std::optional<Record> decodeRecord(std::string_view padded) {
    const auto mark = padded.find_last_not_of('\0');
    if (mark == std::string_view::npos || padded[mark] != paddingMark) return std::nullopt;
    Reader reader(padded.substr(0, mark));
    Record record;
    const auto kind = reader.number(1), author = reader.number(1);
    record.version = static_cast<std::uint32_t>(reader.number(4));
    record.turn = reader.number(8);
    const auto milliseconds = static_cast<std::int64_t>(reader.number(8));
    const auto offset = static_cast<std::int16_t>(reader.number(2));
    const auto id = reader.bytes(16);
    const auto written = base::Moment::from(milliseconds, offset);
    if (!reader.ok() || !written || kind < 1 || kind > static_cast<std::uint64_t>(RecordKind::Settings) || author > 1)
        return std::nullopt;
    std::array<std::uint8_t, 16> bytes{};
    std::copy(id.begin(), id.end(), bytes.begin());
    record.kind = static_cast<RecordKind>(kind);
    record.author = static_cast<journal::Hand>(author);
    record.written = *written;
    record.entry = base::Id::fromBytes(bytes);
    record.body = reader.rest();
    return record;
}

std::string recordDigest(const Record& record) {
    return crypto::digest((record.scope == Scope::Own ? 'P' : 'C') + encodeUnpadded(record), 8);
}

}  // namespace twohands::store
