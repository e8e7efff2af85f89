// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "lenses/engine.h"

#include <QObject>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace twohands::presenters {

/// One reading as the margin shows it. Positions count QChars of the text; -1 where the writer added the marker.
struct MarginNote {
    journal::Marker marker;
    QString lens;  ///< id: "attachment"
    QString name, quote, question;
    int begin = -1, end = -1;
};

/// What the writer can add: the kind words of every marker of one lens.
struct MarkerChoices {
    QString lens;
    std::vector<std::pair<journal::MarkerId, QString>> markers;
};

/// The readings of a text under the pen, in text order, with the writer's say on each. A reading that is found again
/// after more typing keeps its verdict; one that is gone takes it along and gives it back when it returns.
class LensMarginModel : public QObject {
    Q_OBJECT

public:
    explicit LensMarginModel(const lenses::Engine& engine, QObject* parent = nullptr);

    const std::vector<MarginNote>& notes() const { return m_notes; }
    int openNote() const { return m_open; }  ///< -1 where none is
    void setOpenNote(int note);
    void judge(int note, journal::Verdict verdict);
    void addMarker(journal::MarkerId marker);
    void removeAdded(int note);
    std::vector<MarkerChoices> choices() const;

    void show(const std::vector<journal::Marker>& readings, const std::string& text);
    /// Takes over what an entry or a draft already says of its text.
    void remember(const std::vector<journal::Marker>& markers, const std::string& text);
    /// For saving: the readings with their verdicts and what the writer added.
    std::vector<journal::Marker> markers() const;
    void clear();

signals:
    void changed();

private:
    using Key = std::pair<journal::MarkerId, std::string>;
    MarginNote noteFor(const journal::Marker& marker, const std::string& text) const;
    void reopen(const Key& open);
    Key keyOf(const MarginNote& note) const;

    const lenses::Engine& m_engine;
    std::vector<MarginNote> m_notes;
    std::map<Key, journal::Verdict> m_verdicts;
    int m_open = -1;
};

}  // namespace twohands::presenters
