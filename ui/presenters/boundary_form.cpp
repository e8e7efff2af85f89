// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/boundary_form.h"

#include "base/text.h"
#include "presenters/wording.h"

namespace twohands::presenters {
namespace {

constexpr int daysToReview = 28;

template <typename E>
QString idOf(const std::optional<E>& value) {
    return value ? wording::fromUtf8(journal::toText(*value)) : QString();
}

QDate toQDate(base::Date date) {
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::optional<base::Date> toDate(const QString& iso) {
    const auto date = base::parseDate(wording::toUtf8(iso));
    return date ? std::optional(*date) : std::nullopt;
}

}  // namespace

BoundaryForm::BoundaryForm(app::Session& session, const base::Clock& clock, QObject* parent)
    : FormPresenter(session, clock, journal::BoundaryBody{}, parent) {
    clearBody();
}

void BoundaryForm::clearBody() {
    FormPresenter::clearBody();
    body<journal::BoundaryBody>().reviewOn = base::plusDays(clock().now().date(), daysToReview);
}

int BoundaryForm::charactersLeft() const {
    return static_cast<int>(journal::maximumStatementCodePoints) - static_cast<int>(base::countCodePoints(m_fields.text));
}

std::vector<FormChoice> BoundaryForm::sorts() {
    std::vector<FormChoice> list;
    for (const auto sort : {journal::BoundarySort::Boundary, journal::BoundarySort::Request, journal::BoundarySort::Rule}) {
        const auto id = journal::toText(sort);
        list.push_back({wording::fromUtf8(id), wording::boundarySortName(id), wording::boundarySortHint(id)});
    }
    return list;
}

QString BoundaryForm::sort() const { return idOf(body<journal::BoundaryBody>().sort); }

void BoundaryForm::setSort(const QString& sort) {
    body<journal::BoundaryBody>().sort = journal::parseBoundarySort(wording::toUtf8(sort));
    touched();
}

QString BoundaryForm::sortSentence() const {
    if (body<journal::BoundaryBody>().sort != journal::BoundarySort::Rule) return {};
    return tr("This one is about what the other person may do. Would you like to put it as a request, or as what you will do?");
}

std::vector<FormChoice> BoundaryForm::kinds() {
    std::vector<FormChoice> list;
    for (const auto kind : journal::allBoundaryKinds()) {
        const auto id = journal::toText(kind);
        list.push_back({wording::fromUtf8(id), wording::boundaryKindName(id), {}});
    }
    return list;
}

QString BoundaryForm::boundaryKind() const { return idOf(body<journal::BoundaryBody>().boundaryKind); }

void BoundaryForm::setBoundaryKind(const QString& kind) {
    body<journal::BoundaryBody>().boundaryKind = journal::parseBoundaryKind(wording::toUtf8(kind));
    touched();
}

std::vector<FormChoice> BoundaryForm::origins() {
    std::vector<FormChoice> list;
    for (const auto from : {journal::BoundaryFrom::Awareness, journal::BoundaryFrom::Fear, journal::BoundaryFrom::Unsure}) {
        const auto id = journal::toText(from);
        list.push_back({wording::fromUtf8(id), wording::boundaryFromName(id), {}});
    }
    return list;
}

QString BoundaryForm::from() const { return idOf(body<journal::BoundaryBody>().from); }

void BoundaryForm::setFrom(const QString& from) {
    body<journal::BoundaryBody>().from = journal::parseBoundaryFrom(wording::toUtf8(from));
    touched();
}

QString BoundaryForm::protects() const { return wording::fromUtf8(body<journal::BoundaryBody>().protects); }

void BoundaryForm::setProtects(const QString& protects) {
    body<journal::BoundaryBody>().protects = wording::toUtf8(protects);
    touched();
}

QString BoundaryForm::action() const { return wording::fromUtf8(body<journal::BoundaryBody>().action); }

void BoundaryForm::setAction(const QString& action) {
    body<journal::BoundaryBody>().action = wording::toUtf8(action);
    touched();
}

QString BoundaryForm::flex() const { return wording::fromUtf8(body<journal::BoundaryBody>().flex); }

void BoundaryForm::setFlex(const QString& flex) {
    body<journal::BoundaryBody>().flex = wording::toUtf8(flex);
    touched();
}

std::optional<QDate> BoundaryForm::reviewOn() const {
    const auto& date = body<journal::BoundaryBody>().reviewOn;
    return date ? std::optional(toQDate(*date)) : std::nullopt;
}

QDate BoundaryForm::usualReviewDay() const { return toQDate(base::plusDays(clock().now().date(), daysToReview)); }

void BoundaryForm::setReviewOn(std::optional<QDate> date) {
    body<journal::BoundaryBody>().reviewOn = date ? toDate(date->toString(Qt::ISODate)) : std::nullopt;
    touched();
}

bool BoundaryForm::isVoiced() const { return body<journal::BoundaryBody>().state != journal::BoundaryState::Draft; }

bool BoundaryForm::hasGoneOn() const {
    const auto state = body<journal::BoundaryBody>().state;
    return state != journal::BoundaryState::Draft && state != journal::BoundaryState::Voiced;
}

void BoundaryForm::setVoiced(bool voiced) {
    if (hasGoneOn()) return;
    auto& boundary = body<journal::BoundaryBody>();
    boundary.state = voiced ? journal::BoundaryState::Voiced : journal::BoundaryState::Draft;
    std::erase_if(boundary.history, [](const auto& event) { return event.state == journal::BoundaryState::Voiced; });
    if (voiced) boundary.history.push_back({journal::BoundaryState::Voiced, clock().now(), {}});
    touched();
}

bool BoundaryForm::canSave() const { return !text().trimmed().isEmpty() && charactersLeft() >= 0; }

QJsonObject BoundaryForm::draftBody() const {
    QJsonObject draft{{"sort", sort()},     {"kind", boundaryKind()}, {"from", from()},      {"protects", protects()},
                      {"action", action()}, {"flex", flex()},         {"voiced", isVoiced()}};
    if (const auto date = reviewOn()) draft["reviewOn"] = date->toString(Qt::ISODate);
    return draft;
}

void BoundaryForm::restoreBody(const QJsonObject& draft) {
    auto& boundary = body<journal::BoundaryBody>();
    boundary.sort = journal::parseBoundarySort(wording::toUtf8(draft["sort"].toString()));
    boundary.boundaryKind = journal::parseBoundaryKind(wording::toUtf8(draft["kind"].toString()));
    boundary.from = journal::parseBoundaryFrom(wording::toUtf8(draft["from"].toString()));
    boundary.protects = wording::toUtf8(draft["protects"].toString());
    boundary.action = wording::toUtf8(draft["action"].toString());
    boundary.flex = wording::toUtf8(draft["flex"].toString());
    boundary.reviewOn = toDate(draft["reviewOn"].toString());
    if (draft["voiced"].toBool() != isVoiced()) setVoiced(draft["voiced"].toBool());
}

}  // namespace twohands::presenters
