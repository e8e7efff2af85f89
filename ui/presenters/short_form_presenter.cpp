// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/short_form_presenter.h"

#include "presenters/error_wording.h"
#include "presenters/today_presenter.h"
#include "presenters/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    : QObject(parent), m_session(session), m_form(form) {}

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

QStringList ShortFormPresenter::returnTimes() const {
    QStringList times;
    for (const int minutes : minutesAway) times << wording::timeOfDay(returnMoment(m_session.now(), minutes));
    return times;
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
    if (m_minutes) space.returnAt = returnMoment(m_session.now(), *m_minutes);
    return space;
}

QString ShortFormPresenter::sentence() const { return m_form == Form::StepAway ? spaceSentence(space()) : QString(); }

void ShortFormPresenter::setText(const QString& text) {
    m_text = text;
    emit changed();
}

void ShortFormPresenter::setReturnTime(std::optional<int> choice) {
    m_minutes = choice ? std::optional(minutesAway.at(static_cast<std::size_t>(*choice))) : std::nullopt;
    emit changed();
}

void ShortFormPresenter::setWay(const QString& way) {
    m_way = way;
    emit changed();
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
    if (const auto saved = m_session.save(std::move(fields)); !saved) {
        emit failed(sentenceFor(saved.error(), Attempt::Save));
        return false;
    }
    if (const auto dropped = m_session.dropDraft(draftName()); !dropped) emit failed(sentenceFor(dropped.error(), Attempt::Save));
    m_text.clear();
    emit this->saved(send && other() ? tr("Saved. %1 can read it.").arg(otherName()) : tr("Saved. Only you can read it."));
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
    if (m_text.trimmed().isEmpty()) {
        if (m_session.draft(draftName())) (void)m_session.dropDraft(draftName());
        return;
    }
    const QJsonObject draft{{QStringLiteral("text"), m_text}, {QStringLiteral("way"), m_way}};
    const auto kept = m_session.saveDraft(draftName(), QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString());
    if (!kept) emit failed(sentenceFor(kept.error(), Attempt::Save));
}

bool ShortFormPresenter::restoreDraft() {
    const auto draft = m_session.draft(draftName());
    if (!draft) return false;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(*draft)).object();
    m_text = object.value(QStringLiteral("text")).toString();
    m_way = object.value(QStringLiteral("way")).toString();
    return true;
}

}  // namespace twohands::presenters
