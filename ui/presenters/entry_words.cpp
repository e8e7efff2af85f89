// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/entry_words.h"

#include "presenters/today_presenter.h"
#include "presenters/wording.h"

#include <QCoreApplication>

namespace twohands::presenters {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("EntryWords", text); }
QString utf8(const std::string& text) { return wording::fromUtf8(text); }

void add(QStringList& lines, const QString& label, const QString& value) {
    if (!value.isEmpty()) lines << QCoreApplication::translate("EntryWords", "%1: %2").arg(label, value);
}

void addLines(QStringList& lines, const journal::NeedBody& need) {
    QStringList names;
    for (const auto& id : need.needs) names << wording::needName(id);
    add(lines, tr("Need"), names.join(QStringLiteral(", ")));
    if (need.strength) add(lines, tr("How strong"), wording::strengthName(*need.strength));
    add(lines, tr("For when"), utf8(need.forWhen));
    add(lines, tr("What I could ask for"), utf8(need.ask));
    add(lines, tr("Other ways"), utf8(need.otherWays));
    if (need.answered) add(lines, tr("Answer"), wording::needAnswerName(journal::toText(*need.answered)));
}

void addLines(QStringList& lines, const journal::BoundaryBody& boundary) {
    if (boundary.boundaryKind) add(lines, tr("Kind"), wording::boundaryKindName(journal::toText(*boundary.boundaryKind)));
    if (boundary.sort) add(lines, tr("What it is"), wording::boundarySortName(journal::toText(*boundary.sort)));
    add(lines, tr("Protects"), utf8(boundary.protects));
    add(lines, tr("What I will do"), utf8(boundary.action));
    add(lines, tr("Where I can flex"), utf8(boundary.flex));
    if (boundary.from) add(lines, tr("Where it comes from"), wording::boundaryFromName(journal::toText(*boundary.from)));
    add(lines, tr("State"), wording::boundaryStateName(journal::toText(boundary.state)));
    if (boundary.reviewOn) add(lines, tr("Look at it again"), wording::dateWithYear(*boundary.reviewOn));
}

void addSensations(QStringList& lines, const journal::CheckInBody& checkIn) {
    QStringList places;
    for (const auto& sensation : checkIn.sensations) {
        QStringList words;
        for (const auto& word : sensation.words) words << wording::sensationWord(word);
        const auto region = wording::regionName(journal::toText(sensation.region));
        const auto change = wording::changeName(journal::toText(sensation.change));
        places << (words.isEmpty() ? QStringLiteral("%1 (%2)").arg(region, change) : QStringLiteral("%1 (%2, %3)").arg(region, change, words.join(QStringLiteral(", "))));
    }
    if (checkIn.answer == journal::SensationAnswer::None) places << tr("nothing");
    if (checkIn.answer == journal::SensationAnswer::CantTell) places << tr("can’t tell");
    add(lines, tr("Where"), places.join(QStringLiteral("; ")));
}

void addLines(QStringList& lines, const journal::CheckInBody& checkIn) {
    if (checkIn.arousal) add(lines, tr("How much is going on"), QStringLiteral("%1, %2").arg(*checkIn.arousal).arg(wording::arousalWord(*checkIn.arousal)));
    if (checkIn.pleasantness) add(lines, tr("How it feels"), wording::pleasantnessWord(*checkIn.pleasantness));
    QStringList urges;
    for (const auto urge : checkIn.urges) urges << wording::urgeName(journal::toText(urge));
    add(lines, tr("An urge to"), urges.join(QStringLiteral(", ")));
    addSensations(lines, checkIn);
    add(lines, tr("When"), wording::checkInMomentName(checkIn.moment));
    if (!checkIn.practice) return;
    const auto& practice = *checkIn.practice;
    auto words = wording::practiceName(practice.name);
    if (practice.before && practice.after) words = tr("%1, before %2, after %3").arg(words).arg(*practice.before).arg(*practice.after);
    add(lines, tr("Practice"), words);
}

void addLines(QStringList& lines, const journal::SpaceBody& space) {
    add(lines, tr("Agreed"), spaceSentence(space));
    add(lines, tr("Said on leaving"), utf8(space.line));
    if (space.returnedAt) add(lines, tr("Back at"), wording::timeOfDay(*space.returnedAt));
}

template <typename Other>
void addLines(QStringList&, const Other&) {}

using Typed = std::vector<std::string>;

Typed typedIn(const journal::NeedBody& need) {
    Typed typed{need.ask, need.forWhen, need.otherWays};
    typed.insert(typed.end(), need.needs.begin(), need.needs.end());
    return typed;
}
Typed typedIn(const journal::BoundaryBody& boundary) { return {boundary.protects, boundary.action, boundary.flex}; }
Typed typedIn(const journal::CheckInBody& checkIn) {
    Typed typed;
    for (const auto& sensation : checkIn.sensations) typed.insert(typed.end(), sensation.words.begin(), sensation.words.end());
    return typed;
}
Typed typedIn(const journal::SpaceBody& space) { return {space.line, space.way}; }
template <typename Other>
Typed typedIn(const Other&) {
    return {};
}

}  // namespace

QStringList fieldLines(const journal::Entry& entry) {
    QStringList lines;
    std::visit([&lines](const auto& body) { addLines(lines, body); }, entry.fields().body);
    return lines;
}

std::string allWords(const journal::EntryFields& fields) {
    std::string all = fields.text;
    for (const auto& typed : std::visit([](const auto& body) { return typedIn(body); }, fields.body)) all += "\n" + typed;
    return all;
}

QString excerptOf(const journal::Entry& entry) {
    const auto words = utf8(entry.fields().text).simplified();
    return words.isEmpty() ? fieldLines(entry).join(QStringLiteral(". ")) : words;
}

int charsBefore(const std::string& utf8, std::size_t bytes) {
    return static_cast<int>(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(std::min(bytes, utf8.size()))).size());
}

}  // namespace twohands::presenters
