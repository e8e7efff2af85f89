// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/need_form.h"

#include "presenters/wording.h"

#include <QJsonArray>

#include <algorithm>

namespace twohands::presenters {
namespace {

// The middle of the axis holds eleven needs and stands in two columns of six and five.
constexpr std::size_t middleColumn = 6;

}  // namespace

NeedForm::NeedForm(app::Session& session, const base::Clock& clock, QObject* parent)
    : FormPresenter(session, clock, journal::NeedBody{}, parent) {}

std::vector<NeedForm::Column> NeedForm::columns() {
    std::vector<Column> columns;
    int axis = -100;
    for (const auto& need : journal::allNeeds()) {
        const bool full = need.axis == 0 && axis == 0 && columns.back().needs.size() == middleColumn;
        if (need.axis != axis || full) columns.push_back({});
        axis = need.axis;
        columns.back().needs.push_back({wording::fromUtf8(need.id), wording::needName(need.id), wording::needHint(need.id)});
    }
    if (columns.size() == 8) {
        columns[0].heading = tr("room of my own");
        columns[3].heading = tr("steadiness");
        columns[5].heading = tr("togetherness");
    }
    return columns;
}

QStringList NeedForm::needs() const {
    QStringList list;
    for (const auto& need : body<journal::NeedBody>().needs) list << wording::fromUtf8(need);
    return list;
}

QStringList NeedForm::ownWords() const {
    QStringList list;
    for (const auto& need : body<journal::NeedBody>().needs) {
        if (!journal::axisOfNeed(need)) list << wording::fromUtf8(need);
    }
    return list;
}

bool NeedForm::toggleNeed(const QString& need) {
    auto& needs = body<journal::NeedBody>().needs;
    const std::string id = wording::toUtf8(need);
    if (const auto found = std::find(needs.begin(), needs.end(), id); found != needs.end()) {
        needs.erase(found);
    } else {
        if (static_cast<int>(needs.size()) >= most) return false;
        needs.push_back(id);
    }
    touched();
    return true;
}

bool NeedForm::addOwnWord(const QString& word) {
    const QString trimmed = word.trimmed();
    if (trimmed.isEmpty() || needs().contains(trimmed)) return false;
    return toggleNeed(trimmed);
}

void NeedForm::setWordInHand(const QString& word) {
    m_inHand = word;
    touched();
}

void NeedForm::finishTyping() {
    if (addOwnWord(m_inHand)) m_inHand.clear();
}

void NeedForm::clearBody() {
    FormPresenter::clearBody();
    m_inHand.clear();
}

void NeedForm::setStrength(std::optional<int> strength) {
    body<journal::NeedBody>().strength = strength;
    touched();
}

QString NeedForm::ask() const { return wording::fromUtf8(body<journal::NeedBody>().ask); }

void NeedForm::setAsk(const QString& ask) {
    body<journal::NeedBody>().ask = wording::toUtf8(ask);
    touched();
}

QString NeedForm::forWhen() const { return wording::fromUtf8(body<journal::NeedBody>().forWhen); }

void NeedForm::setForWhen(const QString& forWhen) {
    body<journal::NeedBody>().forWhen = wording::toUtf8(forWhen);
    touched();
}

QStringList NeedForm::usualTimes() { return {tr("tonight"), tr("this week"), tr("later")}; }

QString NeedForm::otherWays() const { return wording::fromUtf8(body<journal::NeedBody>().otherWays); }

void NeedForm::setOtherWays(const QString& otherWays) {
    body<journal::NeedBody>().otherWays = wording::toUtf8(otherWays);
    touched();
}

bool NeedForm::canSave() const {
    return !text().trimmed().isEmpty() || !body<journal::NeedBody>().needs.empty() || !ask().trimmed().isEmpty() ||
           !m_inHand.trimmed().isEmpty();
}

QJsonObject NeedForm::draftBody() const {
    QJsonObject draft{
        {"needs", QJsonArray::fromStringList(needs())}, {"ask", ask()}, {"forWhen", forWhen()}, {"otherWays", otherWays()},
        {"wordInHand", m_inHand}};
    if (strength()) draft["strength"] = *strength();
    return draft;
}

void NeedForm::restoreBody(const QJsonObject& draft) {
    auto& need = body<journal::NeedBody>();
    need.needs.clear();
    for (const auto& id : draft["needs"].toArray()) need.needs.push_back(wording::toUtf8(id.toString()));
    need.ask = wording::toUtf8(draft["ask"].toString());
    need.forWhen = wording::toUtf8(draft["forWhen"].toString());
    need.otherWays = wording::toUtf8(draft["otherWays"].toString());
    m_inHand = draft["wordInHand"].toString();
    need.strength.reset();
    if (draft.contains("strength")) need.strength = draft["strength"].toInt();
}

}  // namespace twohands::presenters
