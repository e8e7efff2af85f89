// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/codebook.h"

#include <algorithm>
#include <array>

namespace twohands::lenses {
namespace {

using enum Lens;
using enum Pole;
using enum MarkerKind;
using enum Family;
using enum CoupleView;
using Id = journal::MarkerId;

constexpr std::array<MarkerFacts, journal::markerCount> table{{
    {Id::Pursuit, Attachment, Reactive, Act, Reach, Counts},
    {Id::Withdrawal, Attachment, Reactive, Act, Retreat, Counts},
    {Id::AbandonmentFear, Attachment, Reactive, Feeling, None, Counts},
    {Id::EngulfmentFear, Attachment, Reactive, Feeling, None, Counts},
    {Id::Reassurance, Attachment, Resource, Act, None, Counts},
    {Id::SecureBid, Attachment, Resource, Act, None, Counts},
    {Id::FeltSecurity, Attachment, Resource, Feeling, None, Counts},
    {Id::Blame, Accountability, Reactive, Act, Reach, OwnOnly},
    {Id::EmotionalOutsourcing, Accountability, Reactive, Stance, None, OwnOnly},
    {Id::ReactiveDefence, Accountability, Reactive, Act, None, OwnOnly},
    {Id::HyperIndependence, Accountability, Reactive, Stance, None, OwnOnly},
    {Id::Ownership, Accountability, Resource, Act, None, OwnOnly},
    {Id::Repair, Accountability, Resource, Act, None, Counts},
    {Id::Empathy, Accountability, Resource, Stance, None, OwnOnly},
    {Id::SpaceWithReturn, Accountability, Resource, Act, None, Counts},
    {Id::Hyperarousal, Somatic, Reactive, State, None, Counts},
    {Id::Hypoarousal, Somatic, Reactive, State, None, Counts},
    {Id::Settled, Somatic, Resource, State, None, Counts},
    {Id::SelfRegulation, Somatic, Resource, Act, None, Counts},
    {Id::CoRegulation, Somatic, Resource, Act, None, Counts},
    {Id::AutonomyLonging, Intimacy, Longing, Wish, None, Counts},
    {Id::ClosenessLonging, Intimacy, Longing, Wish, None, Counts},
    {Id::Desire, Intimacy, Longing, Wish, None, OnlyIfShared},
    {Id::DistanceAsPunishment, Intimacy, Reactive, Act, Retreat, OwnOnly},
    {Id::BothAnd, Intimacy, Resource, Stance, None, Counts},
    {Id::SharedWarmth, Intimacy, Resource, Act, None, Counts},
}};

constexpr std::array<std::string_view, 4> lensWords{"attachment", "accountability", "somatic", "intimacy"};

}  // namespace

const MarkerFacts& factsOf(journal::MarkerId id) { return table[static_cast<std::size_t>(id)]; }

std::string_view toText(Lens lens) { return lensWords[static_cast<std::size_t>(lens)]; }

std::optional<Lens> parseLens(std::string_view text) {
    const auto found = std::find(lensWords.begin(), lensWords.end(), text);
    if (found == lensWords.end()) return std::nullopt;
    return static_cast<Lens>(found - lensWords.begin());
}

}  // namespace twohands::lenses
