// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/form_presenter.h"

#include "presenters/entry_words.h"
#include "presenters/error_wording.h"
#include "presenters/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace twohands::presenters {
namespace {

QDateTime toDateTime(base::Moment moment) {
    return QDateTime::fromMSecsSinceEpoch(moment.utcMilliseconds(), QTimeZone(moment.offsetMinutes() * 60));
}

}  // namespace

FormPresenter::FormPresenter(app::Session& session, const base::Clock& clock, journal::Body empty, QObject* parent)
    : QObject(parent), m_session(session), m_clock(clock), m_empty(std::move(empty)), m_margin(session.engine()) {
    m_fields.body = m_empty;
    m_fields.author = session.me();
    connect(&m_margin, &LensMarginModel::changed, this, [this] { m_dirty = true; });
}

bool FormPresenter::open(const QString& entryId) {
    keepDraft();
    if (m_dirty) return false;
    startAfresh();
    bool mine = true;
    if (!entryId.isEmpty()) {
        const auto id = base::Id::parse(wording::toUtf8(entryId));
        const auto* entry = id ? m_session.find(*id) : nullptr;
        mine = entry && entry->fields().author == m_session.me() && entry->fields().body.index() == m_empty.index();
        if (mine) {
            m_fields = entry->fields();
            m_margin.remember(m_fields.markers, m_fields.text);
        }
    }
    restoreDraft();
    readText();
    m_dirty = false;
    emit reset();
    return mine;
}

void FormPresenter::startAfresh() {
    m_fields = {};
    m_fields.author = m_session.me();
    m_margin.clear();
    clearBody();
    m_restored = false;
}

void FormPresenter::clearBody() { m_fields.body = m_empty; }

QString FormPresenter::text() const { return wording::fromUtf8(m_fields.text); }

void FormPresenter::setText(const QString& text) {
    m_fields.text = wording::toUtf8(text);
    touched();
}

void FormPresenter::touched() {
    m_dirty = true;
    emit changed();
}

void FormPresenter::setAudience(journal::Audience audience) {
    m_fields.audience = audience;
    touched();
}

QString FormPresenter::audienceName(journal::Audience audience) const { return wording::audienceName(journal::toText(audience)); }

QString FormPresenter::audienceHint(journal::Audience audience) const { return wording::audienceHint(journal::toText(audience)); }

QDateTime FormPresenter::now() const { return toDateTime(m_clock.now()); }

QDateTime FormPresenter::happened() const {
    if (m_fields.happenedAt) return toDateTime(*m_fields.happenedAt);
    return isEditing() ? toDateTime(m_fields.at) : now();
}

QString FormPresenter::whenWords() const {
    if (!m_fields.happenedAt && !isEditing()) return tr("Now");
    const base::Moment moment = m_fields.happenedAt.value_or(m_fields.at);
    const QString time = wording::timeOfDay(moment);
    const int days = base::daysBetween(moment.date(), m_clock.now().date());
    if (days == 0) return tr("Today, around %1").arg(time);
    if (days == 1) return tr("Yesterday, around %1").arg(time);
    return tr("%1, %2").arg(wording::longDate(moment.date()), time);
}

void FormPresenter::setHappenedNow() {
    m_fields.happenedAt.reset();
    touched();
}

bool FormPresenter::setHappened(QDate date, QTime time) {
    const QDateTime there(date, time, QTimeZone(m_clock.now().offsetMinutes() * 60));
    if (!there.isValid() || there > now()) return false;
    const auto moment = base::Moment::from(there.toMSecsSinceEpoch(), m_clock.now().offsetMinutes());
    if (!moment) return false;
    m_fields.happenedAt = *moment;
    touched();
    return true;
}

bool FormPresenter::marginWanted() const { return m_session.setting("margin", "open") == "open"; }

void FormPresenter::setMarginWanted(bool wanted) {
    // Whether it is kept makes no difference to the words; a failure here must not disturb the writer.
    (void)m_session.setSetting("margin", wanted ? "open" : "closed");
    emit changed();
}

void FormPresenter::readText() {
    const bool dirty = m_dirty;
    std::vector<journal::Marker> readings;
    // Nothing is asked about words that tell of harm; there is one quiet line after saving instead.
    if (!m_session.isSensitive(allWords(m_fields))) {
        for (const auto& reading : m_session.read(m_fields.text)) readings.push_back(lenses::toMarker(reading));
    }
    m_margin.show(readings, m_fields.text);
    m_dirty = dirty;
}

std::string FormPresenter::draftName() const {
    const std::string form(journal::toText(static_cast<journal::Kind>(m_empty.index())));
    return isEditing() ? form + ":" + m_fields.id.toText() : form;
}

QJsonObject FormPresenter::draftMarkers() const {
    QJsonArray judged, added;
    for (const auto& note : m_margin.notes()) {
        const QString marker = wording::fromUtf8(journal::toText(note.marker.marker));
        if (note.marker.source == journal::MarkerSource::Writer)
            added.append(marker);
        else if (note.marker.verdict != journal::Verdict::Unjudged && note.marker.span) {
            judged.append(QJsonObject{{"marker", marker},
                                      {"verdict", wording::fromUtf8(journal::toText(note.marker.verdict))},
                                      {"begin", static_cast<qint64>(note.marker.span->begin)},
                                      {"end", static_cast<qint64>(note.marker.span->end)}});
        }
    }
    return {{"judged", judged}, {"added", added}};
}

QString FormPresenter::savedAudience() const {
    const auto* entry = isEditing() ? m_session.find(m_fields.id) : nullptr;
    return entry ? wording::fromUtf8(journal::toText(entry->fields().audience)) : QString();
}

void FormPresenter::keepDraft() {
    if (!m_dirty) return;
    QJsonObject draft{{"text", text()},
                      {"audience", wording::fromUtf8(journal::toText(m_fields.audience))},
                      {"audienceBefore", savedAudience()},
                      {"markers", draftMarkers()},
                      {"body", draftBody()}};
    if (m_fields.happenedAt) draft["happened"] = wording::fromUtf8(m_fields.happenedAt->toRfc3339());
    const auto kept = m_session.saveDraft(draftName(), QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString());
    if (!kept) {
        emit failed(sentenceFor(kept.error(), Attempt::Save));
        return;
    }
    m_dirty = false;
    emit draftKept();
}

void FormPresenter::restoreDraft() {
    const auto json = m_session.draft(draftName());
    if (!json) return;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(*json));
    if (!document.isObject()) return;
    const QJsonObject draft = document.object();
    m_fields.text = wording::toUtf8(draft["text"].toString());
    // Whom an entry was opened to, or closed to, since this draft was left counts for more than the draft.
    if (!isEditing() || draft["audienceBefore"].toString() == savedAudience())
        m_fields.audience =
            journal::parseAudience(wording::toUtf8(draft["audience"].toString())).value_or(journal::Audience::Private);
    m_fields.happenedAt.reset();
    if (const auto moment = base::Moment::parse(wording::toUtf8(draft["happened"].toString()))) m_fields.happenedAt = *moment;
    restoreMarkers(draft["markers"].toObject());
    restoreBody(draft["body"].toObject());
    m_restored = true;
}

void FormPresenter::restoreMarkers(const QJsonObject& draft) {
    m_margin.clear();
    std::vector<journal::Marker> markers;
    for (const auto& value : draft["judged"].toArray()) {
        const QJsonObject judged = value.toObject();
        journal::Marker marker;
        const auto id = journal::parseMarkerId(wording::toUtf8(judged["marker"].toString()));
        if (!id) continue;
        marker.marker = *id;
        marker.verdict =
            journal::parseVerdict(wording::toUtf8(judged["verdict"].toString())).value_or(journal::Verdict::Unjudged);
        marker.span = journal::Span{static_cast<std::size_t>(judged["begin"].toInteger()),
                                    static_cast<std::size_t>(judged["end"].toInteger())};
        markers.push_back(marker);
    }
    m_margin.remember(markers, m_fields.text);
    for (const auto& value : draft["added"].toArray()) {
        if (const auto id = journal::parseMarkerId(wording::toUtf8(value.toString()))) m_margin.addMarker(*id);
    }
}

QString FormPresenter::keptSentence() const {
    switch (m_fields.audience) {
        case journal::Audience::Private:
            return tr("Kept. Only you can read it.");
        case journal::Audience::Patterns:
            return tr("Kept. No words of it go to anyone.");
        case journal::Audience::Shared:
            break;
    }
    for (const auto& partner : m_session.partners().list) {
        if (partner.hand != m_session.me()) return tr("Kept. %1 can read it.").arg(wording::fromUtf8(partner.name));
    }
    return tr("Kept. It is open to your partner once there are two of you.");
}

bool FormPresenter::save() {
    finishTyping();
    if (!canSave()) return false;
    readText();
    m_fields.markers = m_margin.markers();
    const auto kept = m_session.save(m_fields);
    if (!kept) {
        emit failed(sentenceFor(kept.error(), Attempt::Save));
        return false;
    }
    const QString sentence = keptSentence();
    const bool heavy = m_session.isSensitive(allWords(m_fields));
    // A draft that stays behind after a failure here costs the writer a second look, never a word.
    (void)m_session.dropDraft(draftName());
    startAfresh();
    m_dirty = false;
    emit reset();
    emit saved(sentence, heavy);
    return true;
}

}  // namespace twohands::presenters
