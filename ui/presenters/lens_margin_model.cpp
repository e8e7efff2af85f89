// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/lens_margin_model.h"

#include "presenters/entry_words.h"
#include "presenters/wording.h"

#include <algorithm>

namespace twohands::presenters {
namespace {

QString lensId(lenses::Lens lens) { return wording::fromUtf8(lenses::toText(lens)); }

}  // namespace

LensMarginModel::LensMarginModel(const lenses::Engine& engine, QObject* parent) : QObject(parent), m_engine(engine) {}

MarginNote LensMarginModel::noteFor(const journal::Marker& marker, const std::string& text) const {
    const auto& info = m_engine.info(marker.marker);
    const QString lens = lensId(lenses::factsOf(marker.marker).lens);
    MarginNote note{marker, lens, wording::fromUtf8(info.name), {}, wording::fromUtf8(info.question)};
    if (marker.span && marker.span->begin < marker.span->end && marker.span->end <= text.size()) {
        note.begin = charsBefore(text, marker.span->begin);
        note.end = charsBefore(text, marker.span->end);
        note.quote = wording::fromUtf8(std::string_view(text).substr(marker.span->begin, marker.span->end - marker.span->begin));
    }
    return note;
}

LensMarginModel::Key LensMarginModel::keyOf(const MarginNote& note) const {
    return {note.marker.marker, wording::toUtf8(note.quote)};
}

void LensMarginModel::show(const std::vector<journal::Marker>& readings, const std::string& text) {
    const Key open = m_open >= 0 ? keyOf(m_notes[static_cast<std::size_t>(m_open)]) : Key{};
    const bool hadOpen = m_open >= 0;
    std::erase_if(m_notes, [](const MarginNote& note) { return note.marker.source == journal::MarkerSource::Engine; });
    std::vector<MarginNote> fresh;
    for (const auto& reading : readings) {
        fresh.push_back(noteFor(reading, text));
        if (const auto known = m_verdicts.find(keyOf(fresh.back())); known != m_verdicts.end()) {
            fresh.back().marker.verdict = known->second;
        }
    }
    std::stable_sort(fresh.begin(), fresh.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    m_notes.insert(m_notes.begin(), fresh.begin(), fresh.end());
    m_open = -1;
    if (hadOpen) reopen(open);
    if (m_open < 0) reopen({});
    emit changed();
}

void LensMarginModel::reopen(const Key& open) {
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        const bool wanted = open == Key{} ? m_notes[i].marker.verdict == journal::Verdict::Unjudged : keyOf(m_notes[i]) == open;
        if (!wanted) continue;
        m_open = static_cast<int>(i);
        return;
    }
}

void LensMarginModel::remember(const std::vector<journal::Marker>& markers, const std::string& text) {
    for (const auto& marker : markers) {
        const MarginNote note = noteFor(marker, text);
        if (marker.source == journal::MarkerSource::Writer)
            m_notes.push_back(note);
        else if (marker.verdict != journal::Verdict::Unjudged)
            m_verdicts[keyOf(note)] = marker.verdict;
    }
}

void LensMarginModel::setOpenNote(int note) {
    if (note == m_open || note >= static_cast<int>(m_notes.size())) return;
    m_open = note;
    emit changed();
}

void LensMarginModel::judge(int note, journal::Verdict verdict) {
    if (note < 0 || note >= static_cast<int>(m_notes.size())) return;
    auto& judged = m_notes[static_cast<std::size_t>(note)];
    judged.marker.verdict = verdict;
    m_verdicts[keyOf(judged)] = verdict;
    m_open = -1;
    reopen({});
    emit changed();
}

void LensMarginModel::addMarker(journal::MarkerId marker) {
    const auto same = [&](const MarginNote& note) {
        return note.marker.marker == marker && note.marker.source == journal::MarkerSource::Writer;
    };
    if (std::any_of(m_notes.begin(), m_notes.end(), same)) return;
    journal::Marker added;
    added.marker = marker;
    added.source = journal::MarkerSource::Writer;
    added.verdict = journal::Verdict::Fits;
    m_notes.push_back(noteFor(added, {}));
    emit changed();
}

void LensMarginModel::removeAdded(int note) {
    if (note < 0 || note >= static_cast<int>(m_notes.size())) return;
    if (m_notes[static_cast<std::size_t>(note)].marker.source != journal::MarkerSource::Writer) return;
    m_notes.erase(m_notes.begin() + note);
    m_open = -1;
    reopen({});
    emit changed();
}

std::vector<MarkerChoices> LensMarginModel::choices() const {
    std::vector<MarkerChoices> lensesInOrder;
    for (const auto marker : journal::allMarkers()) {
        const auto& info = m_engine.info(marker);
        const QString lens = lensId(lenses::factsOf(marker).lens);
        if (lensesInOrder.empty() || lensesInOrder.back().lens != lens) lensesInOrder.push_back({lens, {}});
        lensesInOrder.back().markers.emplace_back(marker, wording::fromUtf8(info.name));
    }
    return lensesInOrder;
}

std::vector<journal::Marker> LensMarginModel::markers() const {
    std::vector<journal::Marker> result;
    for (const auto& note : m_notes) result.push_back(note.marker);
    return result;
}

void LensMarginModel::clear() {
    m_notes.clear();
    m_verdicts.clear();
    m_open = -1;
    emit changed();
}

}  // namespace twohands::presenters
