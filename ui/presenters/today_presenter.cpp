// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/today_presenter.h"

#include "presenters/error_wording.h"
#include "presenters/wording.h"

#include <algorithm>

namespace twohands::presenters {
namespace {

constexpr int daysALineWaits = 14;
constexpr std::int64_t twelveHours = 12LL * 3600 * 1000;

bool within(const journal::Entry& entry, base::Date today, int days) {
    return base::daysBetween(entry.when().date(), today) <= days;
}

std::string settingOf(base::Id id) { return "line." + id.toText(); }

/// Quoted as it was written; long ones are for the journal.
QString quoted(const std::string& text) {
    QString words = wording::fromUtf8(text).simplified();
    if (words.size() > 220) words = words.left(219).trimmed() + QChar(0x2026);
    return QStringLiteral("\u201c%1\u201d").arg(words);
}

}  // namespace

QString spaceSentence(const journal::SpaceBody& space) {
    const QString way = wording::fromUtf8(space.way).trimmed();
    if (!space.returnAt) return way.isEmpty() ? TodayPresenter::tr("Space for now.") : TodayPresenter::tr("Space, then %1.").arg(way);
    const QString time = wording::timeOfDay(*space.returnAt);
    return way.isEmpty() ? TodayPresenter::tr("Space until %1.").arg(time) : TodayPresenter::tr("Space until %1, then %2.").arg(time, way);
}

TodayPresenter::TodayPresenter(app::Session& session, Questions questions, QObject* parent)
    : QObject(parent), m_session(session), m_questions(std::move(questions)) {}

QString TodayPresenter::date() const { return wording::longDate(m_session.now().date()); }

QString TodayPresenter::nameOf(journal::Hand hand) const {
    const journal::Partner* partner = m_session.partners().byHand(hand);
    return partner ? wording::fromUtf8(partner->name) : QString();
}

QString TodayPresenter::visitLine() const {
    if (isTogether()) return {};  // it is said to one, of their own pages
    const app::VisitLine& visit = m_session.visit();
    QStringList said;
    if (!visit.lastHere) {
        said << tr("Your first time here.");
    } else {
        const QString day = wording::onDay(visit.lastHere->date(), m_session.now().date());
        said << tr("Last here %1 at %2.").arg(day, wording::timeOfDay(*visit.lastHere));
    }
    const auto entries = static_cast<int>(visit.entries);
    said << (entries == 1 ? tr("One entry you can open.") : tr("%1 entries you can open.").arg(entries));
    if (visit.lastHere) {
        if (visit.wrongSince == 0) said << tr("No wrong passphrase since.");
        if (visit.wrongSince == 1) said << tr("One wrong passphrase since.");
        if (visit.wrongSince > 1) said << tr("%1 wrong passphrases since.").arg(visit.wrongSince);
    }
    said << noticedAtUnlock(visit);
    if (visit.backupFailed) said << tr("Today’s backup could not be written; your pages are as they were. See whether the disk has room.");
    return said.join(QLatin1Char(' '));
}

bool TodayPresenter::canTakeAsItIs() const {
    const app::VisitLine& visit = m_session.visit();
    return !isTogether() && (visit.missing > 0 || visit.changed > 0 || visit.older > 0 || visit.listGone || visit.rolledBack);
}

void TodayPresenter::takeAsItIs() {
    const auto taken = m_session.acceptAudit();
    if (!taken) emit failed(sentenceFor(taken.error(), Attempt::Save));
    emit changed();
}

QStringList noticedAtUnlock(const app::VisitLine& visit) {
    QStringList said;
    const auto add = [&said](std::size_t count, const QString& one, const QString& many) {
        if (count > 0) said << (count == 1 ? one : many.arg(count));
    };
    add(visit.missing, TodayPresenter::tr("One of your pages is gone since."), TodayPresenter::tr("%1 of your pages are gone since."));
    add(visit.changed, TodayPresenter::tr("One of your pages is not as you left it."), TodayPresenter::tr("%1 of your pages are not as you left them."));
    add(visit.older, TodayPresenter::tr("One of your pages is here only as it once was."), TodayPresenter::tr("%1 of your pages are here only as they once were."));
    add(visit.foreign, TodayPresenter::tr("One page carries your name and was not written by you."), TodayPresenter::tr("%1 pages carry your name and were not written by you."));
    add(visit.unreadable, TodayPresenter::tr("I could not read one page; it is still in the file."), TodayPresenter::tr("I could not read %1 pages; they are still in the file."));
    if (visit.listGone) said << TodayPresenter::tr("The list of your pages is gone, so I can’t say whether any is missing.");
    if (visit.namesGone) said << TodayPresenter::tr("I could not read a name, so a hand stands in for it.");
    if (visit.rolledBack) said << TodayPresenter::tr("This computer has seen a newer state of this journal.");
    if (!said.isEmpty()) said << TodayPresenter::tr("Restoring a backup can do this.");
    return said;
}

std::vector<Waiting> TodayPresenter::waiting() const {
    std::vector<Waiting> found;
    addSpaces(found);
    addLines(found);
    addIntentions(found);
    return found;
}

void TodayPresenter::addSpaces(std::vector<Waiting>& found) const {
    const base::Moment now = m_session.now();
    for (const journal::Entry& entry : m_session.entries()) {
        const auto& fields = entry.fields();
        const auto* space = std::get_if<journal::SpaceBody>(&fields.body);
        if (!space || space->returnedAt) continue;
        const base::Moment until = space->returnAt.value_or(entry.when());
        if (now.utcMilliseconds() - until.utcMilliseconds() > twelveHours) continue;
        Waiting item{Waiting::What::Space, fields.id, fields.author, {}, spaceSentence(*space), {}, fields.author == m_session.me()};
        // Two read it together: "you" would be one of them.
        item.label = item.mine && !isTogether() ? tr("You stepped away") : tr("%1 stepped away").arg(nameOf(fields.author));
        const QString line = wording::fromUtf8(space->line).trimmed();
        item.second = tr("Said at %1.").arg(wording::timeOfDay(entry.when()));
        if (!line.isEmpty()) item.second = quoted(space->line) + QLatin1Char(' ') + item.second;
        found.push_back(item);
        return;  // one at a time is in force; the newest counts
    }
}

void TodayPresenter::addLines(std::vector<Waiting>& found) const {
    if (isTogether()) return;
    const base::Date today = m_session.now().date();
    int shown = 0;
    for (const journal::Entry& entry : m_session.entries()) {
        const auto& fields = entry.fields();
        const bool sent = entry.kind() == journal::Kind::Reassurance || entry.kind() == journal::Kind::Appreciation;
        if (!sent || fields.author == m_session.me() || fields.text.empty() || !within(entry, today, daysALineWaits)) continue;
        if (!m_session.setting(settingOf(fields.id), "").empty()) continue;
        Waiting item{Waiting::What::Line, fields.id, fields.author, {}, quoted(fields.text), {}, false};
        item.label = tr("A line from %1").arg(nameOf(fields.author));
        found.push_back(item);
        if (++shown == 2) return;
    }
}

void TodayPresenter::addIntentions(std::vector<Waiting>& found) const {
    const base::Date today = m_session.now().date();
    for (const journal::Entry& entry : m_session.entries()) {
        const auto& fields = entry.fields();
        if (entry.kind() != journal::Kind::Intention || fields.audience != journal::Audience::Shared) continue;
        if (!within(entry, today, daysALineWaits) || fields.text.empty()) continue;
        Waiting item{Waiting::What::Intention, fields.id, fields.author, {}, wording::fromUtf8(fields.text), {}, false};
        item.label = hasPartner() ? tr("You two are trying") : tr("You are trying");
        item.second = tr("Since %1.").arg(wording::shortDate(entry.when().date()));
        found.push_back(item);
        return;
    }
}

const Question& TodayPresenter::question() const { return m_questions.of(m_session.now().date(), m_further); }

void TodayPresenter::anotherQuestion() {
    ++m_further;
    emit changed();
}

void TodayPresenter::answerLine(base::Id id, const std::string& answer) {
    if (const auto done = m_session.setSetting(settingOf(id), answer); !done) emit failed(sentenceFor(done.error(), Attempt::Save));
    emit changed();
}

void TodayPresenter::comeBack(base::Id id) {
    const journal::Entry* entry = m_session.find(id);
    if (!entry) return;
    journal::EntryFields fields = entry->fields();
    std::get<journal::SpaceBody>(fields.body).returnedAt = m_session.now();
    if (const auto saved = m_session.save(std::move(fields)); !saved) emit failed(sentenceFor(saved.error(), Attempt::Save));
    emit changed();
}

}  // namespace twohands::presenters
