// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contents.h"
#include "app/session.h"
#include "review/timeline.h"
#include "store/journal_file.h"
#include "store/vault.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twohands::app {

/// The words of all entries, folded, one entry after the other: what a keystroke in the search field looks through.
struct FoldedWords {
    std::string words;
    std::vector<std::size_t> ends;  ///< where each entry's words end, in the order of the entries
};

/// Backups from which a page could not be erased.
struct BackupsLeft {
    std::size_t closed = 0;  ///< they do not open, or not with the keys of now
    std::size_t busy = 0;    ///< another program holds them: later it may be done
};

/// A row that counts again, in a new version.
struct TakenBack {
    store::Record record;
    store::RowId from;
};

struct Session::State : Contents {
    State(const Environment& given, lenses::Engine lenses, store::JournalFile journalFile, store::Vault unlocked)
        : environment(given), engine(std::move(lenses)), file(std::move(journalFile)), vault(std::move(unlocked)) {}

    std::filesystem::path path;  ///< of the journal
    Environment environment;
    lenses::Engine engine;
    store::JournalFile file;
    store::Vault vault;
    VisitLine visit;
    Seat seat = Seat::Mine;
    bool hasTwins = false;  ///< that could not be settled
    std::optional<FoldedWords> folded;  ///< made at the first search, gone at the next change of the entries
    std::optional<review::Timeline> timeline;  ///< made at the first week, gone in the same way

    /// Reads the vault's records anew.
    void load();
    /// The newest row of one's own of this id. What the partner put under the same id is none.
    const store::Record* ownRecord(const base::Id& id) const;
    /// A record for the entry, ready to be put: its scope follows its audience.
    store::Record recordOf(const journal::Entry& entry, store::RecordKind kind) const;
    base::Result<void> commit(std::vector<store::Record> put, std::vector<store::RowId> remove = {});
    /// The page's next version, ready to be put.
    store::Record pageRecord(Page page, const std::map<std::string, std::string>& words) const;
    base::Result<void> putPage(Page page, const std::map<std::string, std::string>& words);
    /// Nothing of these own pages is left in the backups that could be opened, but that they were there.
    BackupsLeft eraseFromBackups(const std::vector<base::Id>& ids) const;
    /// These own pages, which are in the session, for good: out of the journal. After eraseFromBackups().
    base::Result<void> eraseHere(const std::vector<base::Id>& ids);
    /// Gives every version of a page that was edited in two copies a page of its own. While that could not be written, no
    /// save goes past it: it would replace both.
    base::Result<void> settleTwins();
    /// What the audit left out and nobody else can have written (older versions where the newest is gone, and rows under the own
    /// key), as pages that can be put.
    std::vector<TakenBack> leftOutOwn() const;
    /// Puts them.
    base::Result<void> takeBack();
    /// Whether whoever leaves takes this record along.
    bool goesAlong(const store::Record& record) const;
    void place(journal::Entry entry);
    /// The same for many, sorted once.
    void placeAll(const std::vector<journal::Entry>& all);
    void forget(const base::Id& id);
    std::vector<std::string> partnerNames() const;
};

/// The id of the page that a version becomes when it stands beside another one. The same on every computer, so that joining once
/// more makes no third page; the time in the id stays the page's.
base::Id idOfTwin(const store::Record& record);

/// Adds the engine's readings, the surest 2,000, to the markers that the writer gave or judged; a verdict stays with its marker.
std::vector<journal::Marker> mergeMarkers(const std::vector<journal::Marker>& kept, const std::vector<lenses::Reading>& readings,
                                          std::size_t textSize);

/// True where the entry passes every part of the filter.
bool matches(const journal::Entry& entry, const Filter& filter);

}  // namespace twohands::app
