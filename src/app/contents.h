// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "journal/partner.h"
#include "store/vault.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::app {

/// Rows that are not entries have one fixed id each; what they hold is a JSON object.
enum class Page : std::uint8_t { Names = 1, Settings = 2, Drafts = 3 };
base::Id idOf(Page page);
/// Whether a row is this page: the names are the couple's, settings and drafts each partner's own.
bool isPage(const store::Record& record, Page page, journal::Hand me);
/// An entry under a page's id would take its row's place.
bool isPageId(const base::Id& id);

std::string encodeWords(const std::map<std::string, std::string>& words);
/// Empty for anything that is not an object of texts.
std::map<std::string, std::string> decodeWords(std::string_view bytes);

/// What a vault's rows stand for, each held against what its envelope says. Entries of the partner, and at the Together seat
/// all, come without the markers that are for their writer alone.
struct Contents {
    journal::Partners partners;  ///< every enrolled hand; one whose name is gone is called "left" or "right"
    bool namesGone = false;      ///< some enrolled hand has no name
    std::vector<journal::Entry> entries, bin;  ///< newest first
    std::map<std::string, std::string> settings, drafts;
    std::size_t unreadable = 0;  ///< rows that opened and stand for nothing of this
};
Contents contentsOf(const store::Vault& vault, const std::vector<journal::Hand>& enrolled);

/// The entry that a row holds. Nothing where its body names another author, id, version or audience than the row.
std::optional<journal::Entry> entryOf(const store::Record& record);

bool newerFirst(const journal::Entry& a, const journal::Entry& b);

}  // namespace twohands::app
