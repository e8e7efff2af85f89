// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "journal/partner.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace twohands::codec {

/// The entry of the export form (docs/export-schema.json). Absent fields are left out.
nlohmann::json toJson(const journal::Entry& entry, const journal::Partners& partners);

/// What fields stand for in an entry that is new to a journal: `log` may leave them out.
struct EntryDefaults {
    base::Id id;
    journal::Hand author = journal::Hand::Left;
    base::Moment at;
};

/// Reads one entry. An Error's `where` is `pointer` with the field's JSON pointer behind it; an unknown key, a wrong
/// type, a word outside its vocabulary and a partner that is not in `partners` are all InvalidValue.
/// Without defaults, `id`, `author` and `at` must be there.
base::Result<journal::Entry> entryFromJson(const nlohmann::json& value, const journal::Partners& partners, std::string_view pointer,
                                           const EntryDefaults* defaults = nullptr);

/// The form inside a sealed row: the export form with hands for partners, and the version.
std::string encodeEntry(const journal::Entry& entry);
base::Result<journal::Entry> decodeEntry(std::string_view bytes);

}  // namespace twohands::codec
