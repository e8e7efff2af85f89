// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_file.h"

#include "crypto/self_test.h"
#include "crypto/words.h"
#include "journal/partner.h"
#include "store/format.h"
#include "store/new_file.h"
#include "store/shared.h"

#include <algorithm>

namespace twohands::store {
namespace {

using base::Error;
using base::ErrorCode;
namespace fs = std::filesystem;

Error wrongLibrary() { return {ErrorCode::Internal, "libsodium", "the known answers"}; }

/// Everything a new journal holds, made before the file is.
struct Contents {
    std::string journal = crypto::randomBytes(journalIdSize);
    std::vector<Person> people;
    std::vector<SealedRow> rows;
    std::vector<std::optional<std::string>> codes;
};

/// The rows of one partner, and the ledger that knows them.
base::Result<void> addOwn(Contents& made, const Keys& keys, journal::Hand hand, const std::vector<Record>& own) {
    Ledger ledger = Ledger::first();
    for (const auto& record : own) {
        if (record.scope != Scope::Own) return Error{ErrorCode::InvalidValue, "own", "rows of the own scope"};
        if (isAudited(record, hand)) ledger.keep(record, ledger);
        auto row = sealRecord(made.journal, keys, record);
        if (!row) return row.error();
        made.rows.push_back(std::move(*row));
    }
    auto row = sealRecord(made.journal, keys, ledger.toRecord(hand));
    if (!row) return row.error();
    made.rows.push_back(std::move(*row));
    return {};
}

base::Result<Contents> makeContents(const NewJournal& wanted, base::Moment now) {
    const bool fits =
        wanted.partners.size() == 1 || (wanted.partners.size() == 2 && wanted.partners[0].hand != wanted.partners[1].hand);
    if (!fits) return Error{ErrorCode::InvalidValue, "partners", "one partner, or two with different hands"};
    Contents made;
    std::vector<CoupleKey> couple;
    couple.push_back(newCoupleKey());
    for (const auto& enrolment : wanted.partners) {
        auto person = makePerson(made.journal, enrolment, wanted.cost, couple);
        if (!person) return person.error();
        const bool isFirst = made.people.empty();
        if (auto added = addOwn(made, person->keys, enrolment.hand, isFirst ? wanted.own : std::vector<Record>{}); !added) return added.error();
        made.people.push_back(std::move(person->person));
        made.codes.push_back(std::move(person->recoveryCode));
    }
    Keys shared;
    shared.couple = std::move(couple);
    for (auto record : wanted.shared) {
        if (record.scope != Scope::Couple || record.kind != RecordKind::Settings)
            return Error{ErrorCode::InvalidValue, "shared", "settings of the couple"};
        record.written = now;
        auto row = sealRecord(made.journal, shared, record);
        if (!row) return row.error();
        made.rows.push_back(std::move(*row));
    }
    return made;
}

base::Result<void> fill(Database& database, const Contents& contents) {
    if (auto done = writeFormat(database, contents.journal); !done) return done;
    for (const auto& person : contents.people)
        if (auto done = insertPerson(database, person); !done) return done;
    for (const auto& row : contents.rows)
        if (auto done = insertRow(database, row); !done) return done;
    return {};
}

}  // namespace

base::Result<std::vector<std::optional<std::string>>> JournalFile::create(const fs::path& path, const NewJournal& journal,
                                                                          base::Moment now) {
    if (!crypto::worksAsKnown()) return wrongLibrary();
    auto contents = makeContents(journal, now);
    if (!contents) return contents.error();
    const auto done = placeNewDatabase(path, [&](Database& database) { return fill(database, *contents); });
    if (!done) return done.error();
    return std::move(contents->codes);
}

base::Result<JournalFile> JournalFile::open(const fs::path& path, const fs::path& stateFolder) {
    if (!crypto::worksAsKnown()) return wrongLibrary();
    auto database = openChecked(path);
    if (!database) return database.error();
    auto id = readJournalId(**database);
    if (!id) return id.error();
    auto shared = std::make_shared<Shared>();
    shared->database = std::move(*database);
    shared->journal = std::move(*id);
    shared->stateFolder = stateFolder;
    return JournalFile(std::move(shared));
}

JournalFile::JournalFile(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}
JournalFile::JournalFile(JournalFile&&) noexcept = default;
JournalFile& JournalFile::operator=(JournalFile&&) noexcept = default;
JournalFile::~JournalFile() = default;

const std::string& JournalFile::id() const { return m_shared->journal; }

std::vector<journal::Hand> JournalFile::enrolled() const {
    std::vector<journal::Hand> hands;
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right})
        if (auto person = readPerson(*m_shared->database, hand); person || person.error().code != ErrorCode::NotFound)
            hands.push_back(hand);
    return hands;
}

bool JournalFile::isReadOnly() const { return m_shared->database->isReadOnly(); }

base::Result<Vault> JournalFile::unlock(journal::Hand hand, const crypto::SecretBytes& passphrase, base::Moment now) {
    auto phrase = crypto::normalisePassphrase(passphrase);
    // What is no text at all still goes the whole way: a wrong passphrase is one thing, whatever is wrong with it.
    auto vault = unlockBy(hand, phrase ? std::move(*phrase) : crypto::SecretBytes(1), false, true);
    if (vault) vault->noteVisit(now);
    return vault;
}

base::Result<Vault> JournalFile::tryUnlock(journal::Hand hand, const crypto::SecretBytes& passphrase) {
    auto phrase = crypto::normalisePassphrase(passphrase);
    return unlockBy(hand, phrase ? std::move(*phrase) : crypto::SecretBytes(1), false, false);
}

base::Result<Vault> JournalFile::unlockWithRecoveryCode(journal::Hand hand, const crypto::SecretBytes& code, base::Moment now) {
    auto words = crypto::readRecoveryCode(code);
    if (!words) return words.error();
    auto vault = unlockBy(hand, std::move(*words), true, true);
    if (vault) vault->noteVisit(now);
    return vault;
}

base::Result<Vault> JournalFile::unlockBy(journal::Hand hand, const crypto::SecretBytes& secret, bool byCode, bool counts) {
    const Way way = byCode ? Way::RecoveryCode : Way::Passphrase;
    auto person = readPerson(*m_shared->database, hand);
    if (!person) {
        // A hand that nobody has must take as long, or the time tells whether there is a second partner.
        if (auto other = readPerson(*m_shared->database, journal::otherHand(hand)); other)
            (void)openPerson(m_shared->journal, *other, secret, way);
        return person.error();
    }
    auto keys = openPerson(m_shared->journal, *person, secret, way);
    if (!keys) {
        const bool isWrong = keys.error().code == ErrorCode::WrongPassphrase;
        if (isWrong && counts) StateFolder(m_shared->stateFolder, m_shared->journal, hand).countWrongTry();
        return keys.error();
    }
    auto state = Vault::State::make(m_shared, hand, std::move(*keys));
    if (!state) return state.error();
    return Vault(std::move(*state));
}

base::Result<FileReport> JournalFile::verify() const {
    FileReport report;
    report.whole = checkPages(*m_shared->database, "integrity_check").has_value();
    auto rows = m_shared->database->query("SELECT typeof(b) = 'blob', length(b) FROM sealed");
    if (!rows) return rows.error();
    report.rows = rows->size();
    for (const auto& row : *rows) {
        const auto* size = std::get_if<std::int64_t>(&row[1]);
        if (row[0] != Value(std::int64_t{1}) || size == nullptr || !isBlobSize(static_cast<std::size_t>(*size)))
            ++report.damagedRows;
    }
    report.whole = report.whole && report.damagedRows == 0;
    return report;
}

}  // namespace twohands::store
