// SPDX-License-Identifier: GPL-3.0-or-later
// The draft of a check-in: the part of CheckInForm that turns it into JSON and back.
#include "presenters/checkin_form.h"
#include "presenters/wording.h"

#include <QJsonArray>

namespace twohands::presenters {
namespace {

QString answerId(journal::SensationAnswer answer) {
    switch (answer) {
        case journal::SensationAnswer::NotAsked:
            return {};
        case journal::SensationAnswer::Listed:
            return QStringLiteral("listed");
        case journal::SensationAnswer::None:
            return QStringLiteral("none");
        case journal::SensationAnswer::CantTell:
            return QStringLiteral("cant-tell");
    }
    return {};
}

journal::SensationAnswer answerFrom(const QString& id) {
    for (const auto answer :
         {journal::SensationAnswer::Listed, journal::SensationAnswer::None, journal::SensationAnswer::CantTell}) {
        if (answerId(answer) == id) return answer;
    }
    return journal::SensationAnswer::NotAsked;
}

QJsonObject toJson(const journal::Sensation& sensation) {
    QJsonArray words;
    for (const auto& word : sensation.words) words.append(wording::fromUtf8(word));
    return {{"region", wording::fromUtf8(journal::toText(sensation.region))},
            {"change", wording::fromUtf8(journal::toText(sensation.change))},
            {"strength", sensation.strength},
            {"words", words}};
}

std::optional<journal::Sensation> sensationFrom(const QJsonObject& json) {
    const auto region = journal::parseRegion(wording::toUtf8(json["region"].toString()));
    const auto change = journal::parseChange(wording::toUtf8(json["change"].toString()));
    if (!region || !change) return std::nullopt;
    journal::Sensation sensation{*region, *change, json["strength"].toInt(1), {}};
    for (const auto& word : json["words"].toArray()) sensation.words.push_back(wording::toUtf8(word.toString()));
    return sensation;
}

void put(QJsonObject& json, const QString& key, std::optional<int> value) {
    if (value) json[key] = *value;
}

std::optional<int> number(const QJsonObject& json, const QString& key) {
    return json.contains(key) ? std::optional(json[key].toInt()) : std::nullopt;
}

}  // namespace

QJsonObject CheckInForm::draftBody() const {
    const auto& checkIn = body<journal::CheckInBody>();
    QJsonArray marks;
    for (const auto& sensation : checkIn.sensations) marks.append(toJson(sensation));
    QJsonObject draft{{"answer", answerId(checkIn.answer)},
                      {"marks", marks},
                      {"urges", QJsonArray::fromStringList(urges())},
                      {"moment", moment()}};
    if (m_open) draft["open"] = wording::fromUtf8(journal::toText(*m_open));
    if (!m_inHand.isEmpty()) draft["wordInHand"] = m_inHand;
    put(draft, "arousal", checkIn.arousal);
    put(draft, "pleasantness", checkIn.pleasantness);
    if (checkIn.practice) {
        QJsonObject practice{{"name", wording::fromUtf8(checkIn.practice->name)}};
        put(practice, "before", checkIn.practice->before);
        put(practice, "after", checkIn.practice->after);
        put(practice, "minutes", checkIn.practice->minutes);
        draft["practice"] = practice;
    }
    return draft;
}

void CheckInForm::restoreBody(const QJsonObject& draft) {
    journal::CheckInBody checkIn;
    checkIn.answer = answerFrom(draft["answer"].toString());
    for (const auto& mark : draft["marks"].toArray()) {
        if (const auto sensation = sensationFrom(mark.toObject())) checkIn.sensations.push_back(*sensation);
    }
    for (const auto& urge : draft["urges"].toArray()) {
        if (const auto known = journal::parseUrge(wording::toUtf8(urge.toString()))) checkIn.urges.push_back(*known);
    }
    checkIn.moment = wording::toUtf8(draft["moment"].toString());
    checkIn.arousal = number(draft, "arousal");
    checkIn.pleasantness = number(draft, "pleasantness");
    if (draft.contains("practice")) {
        const QJsonObject practice = draft["practice"].toObject();
        checkIn.practice = journal::PracticeUse{wording::toUtf8(practice["name"].toString()), number(practice, "before"),
                                                number(practice, "after"), number(practice, "minutes")};
    }
    body<journal::CheckInBody>() = checkIn;
    m_inHand = draft["wordInHand"].toString();
    m_open = journal::parseRegion(wording::toUtf8(draft["open"].toString()));
    if (m_open && !sensation(*m_open)) m_open.reset();
}

}  // namespace twohands::presenters
