// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is read as JSON from outside: an export, an entry as `log` takes it, and the bodies of rows (an entry,
// settings, drafts). What is taken in has to come back the same after it was written.
#include "app/contents.h"
#include "codec/entry_json.h"
#include "codec/json_text.h"
#include "exchange/export_file.h"
#include "fuzz/target.h"

namespace {

using namespace twohands;
using fuzz::check;

void readExport(std::string_view text) {
    const auto file = exchange::parseExport(text);
    if (!file) return;
    const auto again = exchange::parseExport(exchange::toExportJson(*file));
    check(again && *again == *file, "an export reads back what it wrote");
}

void readBody(std::string_view text) {
    if (const auto entry = codec::decodeEntry(text)) {
        const auto again = codec::decodeEntry(codec::encodeEntry(*entry));
        check(again && *again == *entry, "an entry's body reads back what it wrote");
    }
    const auto words = app::decodeWords(text);
    if (!words.empty()) check(app::decodeWords(app::encodeWords(words)) == words, "settings read back what they wrote");
}

void readLog(std::string_view text) {
    static const journal::Partners partners{{{"alex", "Alex", journal::Hand::Left}, {"robin", "Robin", journal::Hand::Right}}};
    static const codec::EntryDefaults defaults{*base::Id::parse("01935f6e-0000-7000-8000-000000000001"), journal::Hand::Left,
                                               *base::Moment::from(1'795'000'000'000, 600)};
    const auto value = codec::parseJson(text);
    if (!value) return;
    const auto again = codec::parseJson(codec::writeJson(*value));
    check(again && *again == *value, "JSON reads back what it wrote");
    const auto entry = codec::entryFromJson(*value, partners, {}, &defaults);
    if (!entry) return;
    const auto read = codec::entryFromJson(codec::toJson(*entry, partners), partners, {});
    check(read && *read == *entry, "a logged entry reads back what it wrote");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::textOf(data, size);
    readExport(text);
    readBody(text);
    readLog(text);
    return 0;
}
