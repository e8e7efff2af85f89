// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/id.h"
#include "base/result.h"
#include "journal/vocabulary.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace twohands::journal {

inline constexpr std::size_t maximumTextBytes = 1'000'000;
inline constexpr std::size_t maximumFieldBytes = 4'000;
inline constexpr std::size_t maximumStatementCodePoints = 140;  ///< the text of a boundary

/// Bytes of UTF-8 in an entry's text, end not included.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Span&) const = default;
};

struct Marker {
    MarkerId marker = MarkerId::Pursuit;
    About about = About::Writer;
    std::optional<Direction> direction;
    MarkerSource source = MarkerSource::Engine;
    Verdict verdict = Verdict::Unjudged;
    std::optional<Span> span;  ///< absent where the writer added it
    bool operator==(const Marker&) const = default;
};

struct NeedBody {
    std::vector<std::string> needs;  ///< up to 3: ids of the vocabulary or own words
    std::optional<int> strength;     ///< 1..3
    std::string forWhen, ask, otherWays;
    std::optional<NeedAnswer> answered;
    bool operator==(const NeedBody&) const = default;
};

struct BoundaryEvent {
    BoundaryState state = BoundaryState::Draft;
    base::Moment at;
    std::string note;
    bool operator==(const BoundaryEvent&) const = default;
};

struct BoundaryBody {
    std::optional<BoundaryKind> boundaryKind;
    std::optional<BoundarySort> sort;
    std::string protects, action, flex;
    std::optional<BoundaryFrom> from;
    BoundaryState state = BoundaryState::Draft;
    std::optional<base::Date> reviewOn;
    std::vector<BoundaryEvent> history;
    bool operator==(const BoundaryBody&) const = default;
};

struct Sensation {
    Region region = Region::AllOver;
    Change change = Change::More;
    int strength = 1;                ///< 1..3
    std::vector<std::string> words;  ///< up to 2
    bool operator==(const Sensation&) const = default;
};

struct PracticeUse {
    std::string name;                  ///< id of the vocabulary or own word
    std::optional<int> before, after;  ///< arousal 0..10
    std::optional<int> minutes;        ///< 0..1440
    bool operator==(const PracticeUse&) const = default;
};

struct CheckInBody {
    std::optional<int> arousal;       ///< 0..10
    std::optional<int> pleasantness;  ///< -3..3
    std::vector<Urge> urges;          ///< up to 2; None stands alone
    SensationAnswer answer = SensationAnswer::NotAsked;
    std::vector<Sensation> sensations;  ///< only where answer is Listed; a region once
    std::string moment;                 ///< toText(CheckInMoment) or own words; empty for none
    std::optional<PracticeUse> practice;
    bool operator==(const CheckInBody&) const = default;
};

struct SpaceBody {
    std::string line;
    std::optional<base::Moment> returnAt;
    std::string way;
    std::optional<base::Moment> returnedAt;
    std::optional<int> leaving, comingBack;  ///< 0..3
    bool operator==(const SpaceBody&) const = default;
};

/// Words to the other partner; `to` is never the author.
struct ReassuranceBody {
    std::optional<Hand> to;
    bool operator==(const ReassuranceBody&) const = default;
};
struct AppreciationBody {
    std::optional<Hand> to;
    bool operator==(const AppreciationBody&) const = default;
};
struct IntentionBody {
    std::optional<Hand> to;
    bool operator==(const IntentionBody&) const = default;
};
struct NoteBody {
    bool operator==(const NoteBody&) const = default;
};

/// In the order of Kind.
using Body = std::variant<NeedBody, BoundaryBody, CheckInBody, SpaceBody, ReassuranceBody, AppreciationBody, IntentionBody, NoteBody>;

/// What an entry is built from; not yet checked.
struct EntryFields {
    base::Id id;
    Hand author = Hand::Left;
    Audience audience = Audience::Private;
    base::Moment at;
    std::optional<base::Moment> happenedAt, writtenAt;
    std::string text;
    Body body = NoteBody{};
    std::vector<Marker> markers;
    int version = 1;  ///< counts edits; kept in the journal, not exported
    bool operator==(const EntryFields&) const = default;
};

/// A checked entry; it never changes. An edit builds another one.
class Entry {
public:
    /// Checks every field and brings texts to NFC. An Error's `where` is the field's JSON pointer in the export
    /// form ("/need/strength"), `expected` what would have been right. A text that has spans must be in NFC already.
    static base::Result<Entry> from(EntryFields fields);

    const EntryFields& fields() const { return m_fields; }
    Kind kind() const { return static_cast<Kind>(m_fields.body.index()); }
    /// When it happened if the writer said so, else when it was logged.
    base::Moment when() const { return m_fields.happenedAt.value_or(m_fields.at); }
    template <typename T>
    const T* bodyAs() const { return std::get_if<T>(&m_fields.body); }
    bool operator==(const Entry&) const = default;

private:
    explicit Entry(EntryFields fields) : m_fields(std::move(fields)) {}
    EntryFields m_fields;
};

}  // namespace twohands::journal
