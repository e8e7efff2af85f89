// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/id.h"
#include "journal/entry.h"
#include "journal/partner.h"
#include "lenses/codebook.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twohands::review {

/// What a week is made from. The viewer sees own entries of every audience; no viewer is the couple's view, of shared
/// entries alone. Another's "patterns only" entries count without words and only above their floor.
struct WeekInput {
    std::span<const journal::Entry> entries;
    journal::Partners partners;
    std::optional<journal::Hand> viewer;
    base::IsoWeek week;
};

struct PartnerBase {
    journal::Hand hand;
    std::size_t entries = 0;  ///< that this view counts
    int days = 0;             ///< on which they were written
};

/// An appreciation or a line that was shared, to be quoted before anything else.
struct Quote {
    base::Id entry;
    journal::Hand from;
    journal::Kind kind;
    base::Date day;
};

/// "In count of base entries, on so many days." Stated only from 3 entries on 2 days.
struct Statement {
    journal::MarkerId marker;
    std::size_t count = 0;
    std::size_t base = 0;
    int days = 0;
    std::optional<journal::Hand> ownOf;   ///< set where only its writer is shown this, counted in own entries
    std::vector<base::Id> evidence;       ///< entries behind it that the viewer may read
};

struct LensCard {
    lenses::Lens lens = lenses::Lens::Attachment;
    std::vector<Statement> statements;    ///< what helps first, then wishes, then what pulls tight
    bool tooEarly() const { return statements.empty(); }
};

/// Another's patterns-only entries are in it only where they reach their floor within the kind.
struct KindCount {
    journal::Hand hand;
    journal::Kind kind;
    std::size_t count = 0;
};

struct NeedMark {
    base::Id entry;
    journal::Hand hand;
    std::string need;          ///< id or own word
    std::optional<int> axis;   ///< -3..3; nothing for own words
};

/// What became of asks, of both together.
struct AskCounts {
    std::size_t asked = 0, yes = 0, inPart = 0, notNow = 0, anotherWay = 0, withdrawn = 0;
    std::size_t open() const { return asked - yes - inPart - notNow - anotherWay - withdrawn; }
};

struct BoundaryLine {
    base::Id entry;
    journal::Hand hand;
    journal::BoundaryState state;                        ///< at the week's end
    std::vector<journal::BoundaryState> eventsThisWeek;  ///< in order; never totalled by person
};

struct BodyDay {
    journal::Hand hand;
    base::Date day;
    std::vector<int> arousal;  ///< 0..10, in order of time
};

enum class SpaceOutcome { Open, AsAgreed, Later, NoTimeAgreed };
struct SpaceLine {
    base::Id entry;
    journal::Hand hand;
    base::Date day;
    bool withLine = false;
    SpaceOutcome outcome = SpaceOutcome::Open;
};

/// Above the line it helped, on it a wish, below it something pulled tight.
enum class RibbonPlace { Above, On, Below };
struct RibbonMark {
    base::Id entry;
    journal::Hand hand;
    base::Date day;
    journal::Kind kind;
    RibbonPlace place;
};

/// What could not be said yet: how much there is and how much would be enough.
struct NotEnough {
    std::string what;  ///< "marker:pursuit", "patterns:left", "entries:right"
    std::size_t has = 0;
    std::size_t needs = 0;
};

struct WeekSummary {
    base::IsoWeek week;
    std::optional<journal::Hand> viewer;
    std::vector<PartnerBase> bases;
    std::vector<Quote> quotes;
    std::array<LensCard, 4> lenses;
    std::vector<KindCount> kinds;
    std::vector<NeedMark> needs;
    AskCounts asks;
    std::vector<BoundaryLine> boundaries;  ///< in force or with an event in the week
    std::vector<BodyDay> body;
    std::size_t checkIns = 0, checkInsInRange = 0;  ///< with an arousal; of both together
    std::vector<SpaceLine> spaces;
    std::vector<RibbonMark> ribbon;
    std::vector<NotEnough> notEnough;

    /// Under 3 entries from each: own words back, and no counts. Bases, kinds, asks and check-in counts are empty then.
    bool tooEarly() const;
    std::size_t entries() const;  ///< that this view counts or may read
};

inline constexpr std::size_t fewestEntries = 3;
inline constexpr int fewestDays = 2;
inline constexpr std::size_t fewestOfTender = 5;  ///< desire, distance as punishment, blame, abandonment fear

/// A pure function: the order of the entries does not matter.
WeekSummary summarise(const WeekInput& input);

}  // namespace twohands::review
