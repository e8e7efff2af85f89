// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backups.h"
#include "app/environment.h"
#include "base/civil_time.h"
#include "base/id.h"
#include "base/result.h"
#include "exchange/export_file.h"
#include "journal/entry.h"
#include "journal/partner.h"
#include "lenses/engine.h"
#include "lenses/reading.h"
#include "review/digest.h"
#include "review/patterns.h"
#include "review/week.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::app {

/// Mine: one partner's own pages and what is shared. Together: only what is shared; own pages are closed, not hidden.
enum class Seat { Mine, Together };

/// The one line after unlocking, and what the ledger noticed.
struct VisitLine {
    std::optional<base::Moment> lastHere;
    std::size_t entries = 0;        ///< that this partner can open
    int wrongSince = 0;             ///< wrong passphrases on this computer
    std::size_t missing = 0;        ///< own entries that were here and are not
    std::size_t changed = 0;        ///< own entries that are not as they were written
    std::size_t unreadable = 0;     ///< rows that opened and do not hold what they say they are
    std::size_t older = 0;          ///< own entries that are here only as they once were: the newest version is gone
    std::size_t foreign = 0;        ///< entries that carry this partner's name but were not written here
    bool listGone = false;          ///< the own list of entries is gone: missing, changed and foreign say nothing
    bool rolledBack = false;        ///< this computer has seen a newer state of the file, as after restoring a backup
    bool namesGone = false;         ///< a partner's name is not to be read; they are called "left" or "right"
    bool backupFailed = false;      ///< the last backup that was due could not be written
};

/// Empty fields leave everything in.
struct Filter {
    std::set<journal::Kind> kinds;
    std::optional<journal::Hand> author;
    std::optional<lenses::Lens> lens;
    std::optional<journal::MarkerId> marker;
    std::optional<journal::Audience> audience;
    std::optional<base::Date> from, to;  ///< both ends are in
};

/// Which entries leave in an export: own ones of the audiences, and shared ones of the partner where they consented.
struct ExportChoice {
    Filter filter;
    bool partnersShared = false;
};

/// What the newest backup holds for this partner, opened and not only looked at.
struct Drill {
    Backup backup;
    std::size_t entries = 0;       ///< that open in it
    std::size_t entriesToday = 0;  ///< in the journal now
};

struct Imported {
    std::size_t added = 0;
    std::size_t here = 0;    ///< were here already, and were left as they are
    std::size_t others = 0;  ///< of the file's other writer, left out
};

/// An unlocked journal. Entries are decrypted once and kept in memory until the session ends; from the first search to
/// the next change their words are there a second time, folded. Nothing is indexed on disk. One thread at a time. Every change is on the disk when its call returns; on an Error nothing
/// changed and the caller still has its fields.
class Session {
public:
    struct State;
    static base::Result<std::unique_ptr<Session>> unlock(const std::filesystem::path& journal, journal::Hand hand,
                                                         const Passphrase& passphrase, const Environment& environment);
    static base::Result<std::unique_ptr<Session>> unlockWithRecoveryCode(const std::filesystem::path& journal, journal::Hand hand,
                                                                         const Passphrase& code, const Environment& environment);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    journal::Hand me() const;
    const journal::Partners& partners() const;  ///< whoever has a name here, also where they cannot open this journal
    bool hasPartner() const;                    ///< somebody else can open this journal
    const VisitLine& visit() const;
    const lenses::Engine& engine() const;
    bool isReadOnly() const;
    base::Moment now() const;
    Seat seat() const;
    /// Wipes the own key and drops own entries from memory; the way back is a new unlock.
    base::Result<void> goTogether();

    /// What this seat may read, newest first by when it happened; the bin is left out.
    const std::vector<journal::Entry>& entries() const;
    const journal::Entry* find(const base::Id& id) const;
    std::vector<const journal::Entry*> list(const Filter& filter) const;
    /// Entries that hold every word of the query, case folded, in their text or their own fields; newest first, and valid until
    /// the next change of the session. Fast enough for each keystroke over 50,000 entries, so places are asked for by the entry.
    std::vector<const journal::Entry*> search(std::string_view query, const Filter& filter = {}) const;
    /// Where the entry's text holds the words of the query, in order; empty where only a field does.
    static std::vector<journal::Span> hitsIn(const journal::Entry& entry, std::string_view query);

    /// A null id makes a new entry, of now where `at` is not set; an own id makes its next version; another id is taken with
    /// its `at`. Fills writtenAt and author, reads the words, in NFC, through the lenses and keeps the verdicts and markers the
    /// writer gave. NotYours for the partner's entry; InvalidValue, NotUtf8, HasNul and TooLong with the field's pointer.
    base::Result<journal::Entry> save(journal::EntryFields fields);
    /// The same for many, in one transaction.
    base::Result<std::vector<journal::Entry>> saveAll(std::vector<journal::EntryFields> fields);
    base::Result<void> judge(const base::Id& id, std::size_t markerIndex, journal::Verdict verdict);
    base::Result<void> addMarker(const base::Id& id, journal::MarkerId marker);

    /// 30 days; own entries only.
    base::Result<void> moveToBin(const base::Id& id);
    base::Result<void> restoreFromBin(const base::Id& id);
    const std::vector<journal::Entry>& bin() const;
    /// For good, out of every backup first and then out of the journal, so that a power failure in between leaves nothing in
    /// a backup that is gone from here. Gives how many backups could not be opened and may still hold it.
    base::Result<std::size_t> eraseNow(const base::Id& id);

    /// Drafts are sealed with the own key whatever audience is chosen. `form` names the form, `content` is its own.
    base::Result<void> saveDraft(const std::string& form, const std::string& content);
    base::Result<void> dropDraft(const std::string& form);
    std::optional<std::string> draft(const std::string& form) const;

    /// Sealed settings of this partner.
    base::Result<void> setSetting(const std::string& key, const std::string& value);
    std::string setting(const std::string& key, const std::string& fallback) const;

    std::vector<lenses::Reading> read(std::string_view text) const;
    /// Words that get a private quiet line instead of readings; nothing is kept of it.
    bool isSensitive(std::string_view text) const;
    review::WeekSummary week(const base::IsoWeek& week) const;
    /// Takes longer than a window may wait when the journal is old: ask for it beside the window.
    review::Patterns patterns(base::Date on) const;
    /// What the other one would get of this week's entries for patterns only; empty where there is too little.
    review::WeekDigest digestOf(const base::IsoWeek& week) const;
    /// Gives it to the other one, as it is now and in the place of one given before. InvalidValue where it is empty.
    base::Result<void> giveDigest(const base::IsoWeek& week);
    /// What was read meanwhile was read. NotFound where none was given.
    base::Result<void> takeBackDigest(const base::IsoWeek& week);
    /// Of both partners, the latest week first.
    std::vector<review::WeekDigest> givenDigests() const;
    exchange::ExportFile exportFile(const ExportChoice& choice) const;
    /// The entries of one writer of an export, as own ones; ids are kept and those that are here already are left. The writer
    /// is `author`, a partner's id in the file, or else whoever has this partner's id or name there; InvalidValue where there
    /// is none. The other one need not be known here.
    base::Result<Imported> importEntries(const exchange::ExportFile& file, const std::string& author = {});

    /// Gives the recovery code, if one was wanted. AlreadyExists, InvalidValue, WeakPassphrase; Damaged while the own name is
    /// gone, which would be written down as it is shown.
    base::Result<std::optional<std::string>> addPartner(const NewPartner& partner);
    /// Takes the journal as it is: what is missing or changed, a list that was gone and an older state are said no more, and
    /// what is here only as it once was counts again. Entries in this partner's name that were not written here stay out, and
    /// stay said.
    base::Result<void> acceptAudit();
    /// Those entries, as far as they can be read. Whoever has the couple's key can have written them.
    std::vector<journal::Entry> foreignEntries() const;
    /// Takes them out of the file.
    base::Result<void> removeForeign();
    /// Before anything leaves or cannot be undone. WrongPassphrase; nothing is opened by it.
    base::Result<void> confirmPassphrase(const Passphrase& passphrase) const;
    /// The partner's word that their shared entries may leave in an export. NotFound while nobody else can open this journal.
    base::Result<void> confirmPartnersConsent(const Passphrase& consent) const;

    /// Another passphrase for the same pages; the recovery code goes on. Old copies of the file open with the old one. What
    /// changes keys asks for the passphrase: WrongPassphrase, counted; WeakPassphrase. Where there are backups, each of these makes
    /// one more, since older ones open with what was before; a failure of that is told in visit().
    base::Result<void> changePassphrase(const Passphrase& old, const Passphrase& wanted);
    /// For when somebody knows the old one: every own page is sealed anew, and a recovery code of before opens nothing more.
    base::Result<std::optional<std::string>> renewKeys(const Passphrase& old, const Passphrase& wanted, bool wantsRecoveryCode);
    base::Result<std::string> renewRecoveryCode(const Passphrase& passphrase);
    base::Result<void> removeRecoveryCode(const Passphrase& passphrase);
    /// A new key for what is shared; `partners` is left alone while nobody has joined.
    base::Result<void> renewCoupleKey(const Passphrase& passphrase, const Passphrase& partners);

    /// Leaving: a new journal for this partner alone, with the same passphrase and keys of its own: own pages, and what is
    /// shared as it stands, sealed as own. Nothing changes here and nobody is told. Gives the number of entries. AlreadyExists,
    /// WrongPassphrase.
    base::Result<std::size_t> leave(const std::filesystem::path& file, const Passphrase& passphrase);
    /// Takes own pages out of this journal; what is shared stays with both. Copies keep them.
    base::Result<void> removeOwnPages(const Passphrase& passphrase);

    /// A backup, checked against the journal before it counts; then those that may go are removed. CannotWrite, DiskFull.
    base::Result<Backup> backUp();
    /// The first one of a day; a failure is told in visit().
    void backUpIfDue();
    std::vector<Backup> backups() const;
    /// Opens the newest backup with the passphrase, as after losing the journal, and changes nothing in it. NotFound;
    /// WrongPassphrase, counted where the journal does not open with it either.
    base::Result<Drill> practiseRestoring(const Passphrase& passphrase) const;

private:
    friend struct SessionMaker;
    explicit Session(std::unique_ptr<State> state);
    void renewBackup();
    std::unique_ptr<State> m_state;
};

}  // namespace twohands::app
