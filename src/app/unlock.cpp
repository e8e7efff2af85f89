// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/session_state.h"
#include "base/text.h"

#include <future>

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

std::vector<std::string> namesOf(const std::vector<NewPartner>& partners) {
    std::vector<std::string> names;
    for (const auto& partner : partners) names.push_back(partner.name);
    return names;
}

store::Record namesRecord(const std::map<std::string, std::string>& names) {
    store::Record record;
    record.scope = store::Scope::Couple;
    record.kind = store::RecordKind::Settings;
    record.entry = idOf(Page::Names);
    record.body = encodeWords(names);
    return record;
}

/// A line end or an escape, of one byte or as U+0080 to U+009F: a name stands in single lines, also on a terminal.
bool hasControl(std::string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const auto next = static_cast<unsigned char>(i + 1 < name.size() ? name[i + 1] : ' ');
        if (byte < 0x20 || byte == 0x7F || (byte == 0xC2 && next < 0xA0)) return true;
    }
    return false;
}

Result<std::string> acceptName(const std::string& name) {
    auto accepted = base::acceptText(name, 200);
    if (!accepted) return Error{accepted.error().code, "name", accepted.error().expected};
    if (accepted->find_first_not_of(' ') == std::string::npos || hasControl(*accepted)) return Error{ErrorCode::InvalidValue, "name", "a name"};
    // These words mean a hand wherever somebody says who they are.
    if (journal::parseHand(base::foldCase(*accepted))) return Error{ErrorCode::InvalidValue, "name", "a name other than left and right"};
    return accepted;
}

journal::Hand handAt(std::size_t place) { return place == 0 ? journal::Hand::Left : journal::Hand::Right; }

using OpenVault = base::Result<store::Vault> (*)(store::JournalFile&, journal::Hand, const Passphrase&, base::Moment);

Result<store::Vault> byPassphrase(store::JournalFile& file, journal::Hand hand, const Passphrase& secret, base::Moment now) {
    return file.unlock(hand, secret, now);
}
Result<store::Vault> byPassphraseUnseen(store::JournalFile& file, journal::Hand hand, const Passphrase& secret, base::Moment) {
    return file.tryUnlock(hand, secret);
}
Result<store::Vault> byCode(store::JournalFile& file, journal::Hand hand, const Passphrase& secret, base::Moment now) {
    return file.unlockWithRecoveryCode(hand, secret, now);
}

}  // namespace

Result<Created> createJournal(const std::filesystem::path& path, const std::vector<NewPartner>& partners, const Environment& environment) {
    if (partners.empty() || partners.size() > 2) return Error{ErrorCode::InvalidValue, "partners", "one or two partners"};
    store::NewJournal journal;
    journal.cost = environment.cost;
    std::map<std::string, std::string> names;
    for (std::size_t i = 0; i < partners.size(); ++i) {
        auto name = acceptName(partners[i].name);
        if (!name) return name.error();
        names[std::string(toText(handAt(i)))] = *name;
        journal.partners.push_back({handAt(i), partners[i].passphrase.copy(), partners[i].wantsRecoveryCode, namesOf(partners)});
    }
    if (partners.size() == 2 && base::foldCase(names["left"]) == base::foldCase(names["right"]))
        return Error{ErrorCode::InvalidValue, "name", "two different names"};
    journal.shared.push_back(namesRecord(names));
    auto codes = store::JournalFile::create(path, journal, environment.clock.now());
    if (!codes) return codes.error();
    return Created{*std::move(codes)};
}

/// Opens the file, then the vault, then everything in it.
struct SessionMaker {
    static Result<std::unique_ptr<Session>> make(const std::filesystem::path& path, journal::Hand hand, const Passphrase& secret,
                                                 const Environment& environment, OpenVault open) {
        // Beside the derivation of the key, which takes a second.
        auto loading = std::async(std::launch::async, [&] { return lenses::Engine::load(environment.resources / "lexicon" / "en"); });
        auto file = store::JournalFile::open(path, environment.stateFolder);
        if (!file) return file.error();
        auto vault = open(*file, hand, secret, environment.clock.now());
        if (!vault) return vault.error();
        auto engine = loading.get();
        if (!engine) return engine.error();
        auto state = std::make_unique<Session::State>(environment, *std::move(engine), *std::move(file), *std::move(vault));
        state->path = path;
        state->load();
        return std::unique_ptr<Session>(new Session(std::move(state)));
    }

    static Result<std::unique_ptr<Session>> enter(const std::filesystem::path& path, journal::Hand hand, const Passphrase& secret,
                                                  const Environment& environment, OpenVault open) {
        auto session = make(path, hand, secret, environment, open);
        if (session) tidy(**session);
        return session;
    }

    static void noteVisit(Session& session) {
        session.m_state->vault.noteVisit(session.now());
        tidy(session);
    }

    /// A failure here costs nothing: the next unlock tries again.
    static void tidy(Session& session) {
        if (session.isReadOnly()) return;
        (void)session.m_state->settleTwins();
        // While the journal is not as it was left, nothing goes by itself.
        if (!session.visit().listGone && !session.visit().rolledBack) emptyOldBin(session);
    }

    /// What has been in the bin for 30 days is erased, as by hand: out of the backups first.
    static void emptyOldBin(Session& session) {
        constexpr std::int64_t thirtyDays = 30LL * 24 * 60 * 60 * 1000;
        std::vector<base::Id> old;
        for (const auto& entry : session.bin()) {
            const auto* record = session.m_state->ownRecord(entry.fields().id);
            if (record && session.now().utcMilliseconds() - record->written.utcMilliseconds() >= thirtyDays) old.push_back(entry.fields().id);
        }
        // While another program has a backup open it waits: gone from here, nothing would ever take it out of there.
        if (old.empty() || session.m_state->eraseFromBackups(old).busy > 0) return;
        (void)session.m_state->eraseHere(old);
    }
};

Result<std::unique_ptr<Session>> Session::unlock(const std::filesystem::path& journal, journal::Hand hand, const Passphrase& passphrase,
                                                 const Environment& environment) {
    return SessionMaker::enter(journal, hand, passphrase, environment, byPassphrase);
}

Result<std::unique_ptr<Session>> Session::unlockWithRecoveryCode(const std::filesystem::path& journal, journal::Hand hand,
                                                                 const Passphrase& code, const Environment& environment) {
    return SessionMaker::enter(journal, hand, code, environment, byCode);
}

namespace {

/// It opened neither hand, and whose was meant is not known: both are told.
void countGuess(const std::filesystem::path& path, const Passphrase& passphrase, const Environment& environment) {
    auto file = store::JournalFile::open(path, environment.stateFolder);
    if (!file) return;
    for (const auto hand : file->enrolled()) (void)file->unlock(hand, passphrase, environment.clock.now()).has_value();
}

}  // namespace

Result<std::unique_ptr<Session>> unlockAs(const std::filesystem::path& path, const std::string& who, const Passphrase& passphrase,
                                          const Environment& environment) {
    if (const auto hand = journal::parseHand(who)) return Session::unlock(path, *hand, passphrase, environment);
    // A right passphrase is wrong on the other hand: counted there, it would tell its owner of a guess that nobody made.
    bool opensOne = false, namesGone = false;
    for (const auto hand : {journal::Hand::Left, journal::Hand::Right}) {
        auto session = SessionMaker::make(path, hand, passphrase, environment, byPassphraseUnseen);
        if (session) {
            const auto* partner = (*session)->partners().byHand(hand);
            if (partner && base::foldCase(partner->name) == base::foldCase(who)) {
                SessionMaker::noteVisit(**session);
                return session;
            }
            opensOne = true;
            namesGone = (*session)->visit().namesGone;
            continue;
        }
        // A hand that is not enrolled answers like a wrong passphrase: the name alone says nothing.
        if (session.error().code != ErrorCode::WrongPassphrase && session.error().code != ErrorCode::NotFound) return session.error();
        if (session.error().code == ErrorCode::NotFound && !std::filesystem::exists(path)) return session.error();
    }
    if (namesGone) return Error{ErrorCode::Damaged, "names", "left or right"};
    if (!opensOne) countGuess(path, passphrase, environment);
    return Error{ErrorCode::WrongPassphrase, {}, {}};
}

Result<VerifyReport> verifyJournal(const std::filesystem::path& path, const std::optional<std::pair<journal::Hand, const Passphrase*>>& as,
                                   const Environment& environment) {
    auto file = store::JournalFile::open(path, environment.stateFolder);
    if (!file) return file.error();
    const auto checked = file->verify();
    if (!checked) return checked.error();
    VerifyReport report;
    report.rows = checked->rows;
    report.damaged = checked->damagedRows;
    report.whole = checked->whole;
    if (!as) return report;
    const auto vault = file->unlock(as->first, *as->second, environment.clock.now());
    if (!vault) return vault.error();
    const auto& audit = vault->visit().audit;
    report.opened = vault->records().size();
    if (!audit.ledgerMissing) {  // without the own list nothing was compared, and 0 would be a false comfort
        report.missing = audit.missing.size();
        report.changed = audit.changed.size();
        report.older = audit.older.size();
        report.foreign = audit.foreign.size();
    }
    report.rolledBack = audit.rolledBack && !audit.ledgerMissing;
    const auto contents = contentsOf(*vault, file->enrolled());
    report.unreadable = contents.unreadable;
    report.namesGone = contents.namesGone;
    report.whole = report.whole && audit.isClean() && contents.unreadable == 0 && !contents.namesGone;
    return report;
}

Result<std::optional<std::string>> Session::addPartner(const NewPartner& partner) {
    if (m_state->partners.list.size() == 2) return Error{ErrorCode::AlreadyExists, {}, {}};
    auto name = acceptName(partner.name);
    if (!name) return name.error();
    if (m_state->namesGone) return Error{ErrorCode::Damaged, "names", {}};
    const auto first = m_state->partners.list.front();
    if (base::foldCase(first.name) == base::foldCase(*name)) return Error{ErrorCode::InvalidValue, "name", "two different names"};
    const auto hand = journal::otherHand(me());
    const auto names = m_state->pageRecord(Page::Names, {{std::string(toText(first.hand)), first.name}, {std::string(toText(hand)), *name}});
    auto code = m_state->vault.enrol({hand, partner.passphrase.copy(), partner.wantsRecoveryCode, {first.name, *name}}, names, now());
    if (!code) return code;
    m_state->load();
    return code;
}

Result<void> Session::acceptAudit() {
    if (const auto done = m_state->vault.acceptAudit(now()); !done) return done;
    const auto done = m_state->takeBack();
    m_state->load();
    return done;
}

std::vector<journal::Entry> Session::foreignEntries() const {
    std::vector<journal::Entry> entries;
    for (const auto& record : m_state->vault.visit().audit.foreign)
        if (auto entry = entryOf(record)) entries.push_back(*std::move(entry));
    return entries;
}

Result<void> Session::removeForeign() {
    std::vector<store::RowId> rows;
    // Under the own key nobody else writes: what the list does not know there is left for acceptAudit().
    for (const auto& record : m_state->vault.visit().audit.foreign)
        if (record.scope == store::Scope::Couple) rows.push_back(record.row);
    const auto done = m_state->commit({}, std::move(rows));
    m_state->load();
    return done;
}

}  // namespace twohands::app
