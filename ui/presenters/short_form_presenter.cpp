// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/short_form_presenter.h"

#include "presenters/entry_words.h"
#include "presenters/error_wording.h"
#include "presenters/today_presenter.h"
#include "presenters/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace twohands::presenters {
namespace {

constexpr std::array<int, 4> minutesAway{20, 45, 90, 180};
constexpr std::int64_t fiveMinutes = 5LL * 60 * 1000;

/// Rounded up to five minutes, so that nobody has to come back at 20:23.
base::Moment returnMoment(base::Moment now, int minutes) {
    const std::int64_t exact = now.utcMilliseconds() + minutes * 60LL * 1000;
    const std::int64_t rounded = (exact + fiveMinutes - 1) / fiveMinutes * fiveMinutes;
    return base::Moment::from(rounded, now.offsetMinutes()).value();
}

}  // namespace

ShortFormPresenter::ShortFormPresenter(app::Session& session, Form form, QObject* parent)
    : QObject(parent), m_session(session), m_form(form) {
    offerTimes();
}

std::optional<journal::Hand> ShortFormPresenter::other() const {
    const auto hand = m_session.me() == journal::Hand::Left ? journal::Hand::Right : journal::Hand::Left;
    return m_session.partners().byHand(hand) ? std::optional(hand) : std::nullopt;
}

QString ShortFormPresenter::otherName() const {
    return other() ? wording::fromUtf8(m_session.partners().byHand(*other())->name) : QString();
}

QString ShortFormPresenter::title() const {
    switch (m_form) {
        case Form::StepAway: return tr("Step away");
        case Form::Line: return tr("Leave a line");
        case Form::Appreciate: return tr("Appreciate");
    }
    return {};
}

QString ShortFormPresenter::invitation() const {
    switch (m_form) {
        case Form::StepAway: return tr("A line before you go. It can stay empty.");
        case Form::Line: return tr("Something good to find. One sentence is plenty.");
        case Form::Appreciate: return tr("What did you see, and what did it do for you?");
    }
    return {};
}

QString ShortFormPresenter::sendWord() const {
    if (!other()) return {};
    return m_form == Form::StepAway ? tr("Tell %1").arg(otherName()) : tr("Leave it for %1").arg(otherName());
}

QString ShortFormPresenter::keepWord() const { return m_form == Form::StepAway ? tr("Note it for me") : tr("Keep it to myself"); }

void ShortFormPresenter::offerTimes() {
    const auto now = m_session.now();
    if (m_returnAt && m_returnAt->utcMilliseconds() <= now.utcMilliseconds()) m_returnAt.reset();
    m_times.clear();
    for (const int minutes : minutesAway) m_times.push_back(returnMoment(now, minutes));
    if (m_returnAt && std::find(m_times.begin(), m_times.end(), *m_returnAt) == m_times.end()) m_times.push_back(*m_returnAt);
    std::sort(m_times.begin(), m_times.end());
    emit changed();
}

QStringList ShortFormPresenter::returnTimes() const {
    QStringList times;
    for (const auto& time : m_times) times << wording::timeOfDay(time);
    return times;
}

std::optional<int> ShortFormPresenter::returnTime() const {
    const auto found = m_returnAt ? std::find(m_times.begin(), m_times.end(), *m_returnAt) : m_times.end();
    return found == m_times.end() ? std::nullopt : std::optional(static_cast<int>(found - m_times.begin()));
}

QStringList ShortFormPresenter::ways() const {
    return {tr("tea"), tr("a walk round the block"), tr("ten minutes on the sofa"), tr("we talk tomorrow")};
}

QStringList ShortFormPresenter::standingLines() const {
    return {tr("My head is full. I’m coming back."), tr("I want to hear you, and I can’t right now."), tr("It isn’t you. I need quiet.")};
}

journal::SpaceBody ShortFormPresenter::space() const {
    journal::SpaceBody space;
    space.line = wording::toUtf8(m_text.trimmed());
    space.way = wording::toUtf8(m_way.trimmed());
    space.returnAt = m_returnAt;
    return space;
}

QString ShortFormPresenter::sentence() const { return m_form == Form::StepAway ? spaceSentence(space()) : QString(); }

void ShortFormPresenter::touched() {
    m_dirty = true;
    emit changed();
}

void ShortFormPresenter::setText(const QString& text) {
    m_text = text;
    touched();
}

void ShortFormPresenter::setReturnTime(std::optional<int> choice) {
    m_returnAt = choice ? std::optional(m_times.at(static_cast<std::size_t>(*choice))) : std::nullopt;
    touched();
}

void ShortFormPresenter::setWay(const QString& way) {
    m_way = way;
    touched();
}

bool ShortFormPresenter::canSave() const { return m_form == Form::StepAway || !m_text.trimmed().isEmpty(); }

journal::Body ShortFormPresenter::body() const {
    switch (m_form) {
        case Form::StepAway: return space();
        case Form::Line: return journal::ReassuranceBody{other()};
        case Form::Appreciate: return journal::AppreciationBody{other()};
    }
    return journal::NoteBody{};
}

bool ShortFormPresenter::save(bool send) {
    if (!canSave()) return false;
    journal::EntryFields fields;
    fields.author = m_session.me();
    fields.audience = send && other() ? journal::Audience::Shared : journal::Audience::Private;
    // Of a stepping away the line itself is kept; the words are not written twice.
    if (m_form != Form::StepAway) fields.text = wording::toUtf8(m_text.trimmed());
    fields.body = body();
    const bool heavy = m_session.isSensitive(allWords(fields));
    if (const auto saved = m_session.save(std::move(fields)); !saved) {
        emit failed(sentenceFor(saved.error(), Attempt::Save));
        return false;
    }
    if (const auto dropped = m_session.dropDraft(draftName()); !dropped) emit failed(sentenceFor(dropped.error(), Attempt::Save));
    m_text.clear();
    m_way.clear();
    m_returnAt.reset();
    m_dirty = false;
    emit this->saved(send && other() ? tr("Saved. %1 can read it.").arg(otherName()) : tr("Saved. Only you can read it."), heavy);
    return true;
}

std::string ShortFormPresenter::draftName() const {
    switch (m_form) {
        case Form::StepAway: return "step-away";
        case Form::Line: return "line";
        case Form::Appreciate: return "appreciate";
    }
    return {};
}

void ShortFormPresenter::keepDraft() {
    if (!m_dirty) return;
    if (m_text.trimmed().isEmpty() && m_way.isEmpty() && !m_returnAt) {
        if (m_session.draft(draftName())) (void)m_session.dropDraft(draftName());
        m_dirty = false;
        return;
    }
    QJsonObject draft{{QStringLiteral("text"), m_text}, {QStringLiteral("way"), m_way}};
    if (m_returnAt) draft[QStringLiteral("returnAt")] = wording::fromUtf8(m_returnAt->toRfc3339());
    const auto kept = m_session.saveDraft(draftName(), QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString());
    m_dirty = !kept;
    if (!kept) emit failed(sentenceFor(kept.error(), Attempt::Save));
}

bool ShortFormPresenter::restoreDraft() {
    if (m_dirty) return false;
    const auto draft = m_session.draft(draftName());
    if (!draft) return false;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(*draft)).object();
    m_text = object.value(QStringLiteral("text")).toString();
    m_way = object.value(QStringLiteral("way")).toString();
    const auto returnAt = base::Moment::parse(wording::toUtf8(object.value(QStringLiteral("returnAt")).toString()));
    m_returnAt = returnAt ? std::optional(*returnAt) : std::nullopt;
    emit changed();
    return true;
}

}  // namespace twohands::presenters
