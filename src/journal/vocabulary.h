// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace twohands::journal {

/// Closed vocabularies: ids as the export form spells them. Words for people live in ui/presenters and src/cli.
/// Each has toText(E) and a parse function that answers nothing for an unknown word.

enum class Hand { Left, Right };
enum class Kind { Need, Boundary, CheckIn, Space, Reassurance, Appreciation, Intention, Note };
enum class Audience { Private, Patterns, Shared };

enum class MarkerId {
    Pursuit, Withdrawal, AbandonmentFear, EngulfmentFear, Reassurance, SecureBid, FeltSecurity,
    Blame, EmotionalOutsourcing, ReactiveDefence, HyperIndependence, Ownership, Repair, Empathy, SpaceWithReturn,
    Hyperarousal, Hypoarousal, Settled, SelfRegulation, CoRegulation,
    AutonomyLonging, ClosenessLonging, Desire, DistanceAsPunishment, BothAnd, SharedWarmth,
};
inline constexpr std::size_t markerCount = 26;

enum class About { Writer, Partner, Both, Other, Unclear };
enum class Direction { Given, Received, Mutual };
enum class MarkerSource { Writer, Engine };
enum class Verdict { Unjudged, Fits, DoesntFit };

enum class NeedAnswer { Yes, InPart, NotNow, AnotherWay, Withdrawn };

enum class BoundaryKind {
    PhysicalSpace, Touch, Sexual, EmotionalLoad, TimeAndEnergy, SolitudeAndQuiet, DigitalAndPrivacy, MoneyAndThings,
    FamilyAndFriends, HowWeArgue, MindAndBeliefs, WorkAndHousehold,
};
enum class BoundarySort { Boundary, Request, Rule };
enum class BoundaryFrom { Awareness, Fear, Unsure };
enum class BoundaryState {
    Draft, Voiced, Acknowledged, InForce, Held, Bent, Crossed, SpokenAbout, Repaired, Renegotiated, Unresolved, Retired,
};

enum class Urge { Toward, Away, Against, Freeze, Please, None };
enum class Change { More, Less };
enum class SensationAnswer { NotAsked, Listed, None, CantTell };
enum class CheckInMoment { Alone, WithPartner, BeforeATalk, AfterATalk, AfterSpace, OnWaking, Bedtime };

/// 25 regions, front then back, and AllOver. Left and right are the writer's own.
enum class Region {
    Forehead, EyesAndFace, JawAndMouth, Throat, LeftShoulderAndArm, RightShoulderAndArm, LeftHand, RightHand, Chest,
    UpperBelly, LowerBelly, HipsAndPelvis, LeftThigh, RightThigh, LeftLowerLegAndFoot, RightLowerLegAndFoot,
    BackOfHead, Neck, LeftShoulderBlade, RightShoulderBlade, MidBack, LowerBack, Seat, BackOfLeftLeg, BackOfRightLeg,
    AllOver,
};

std::string_view toText(Hand value);
std::string_view toText(Kind value);
std::string_view toText(Audience value);
std::string_view toText(MarkerId value);
std::string_view toText(About value);
std::string_view toText(Direction value);
std::string_view toText(MarkerSource value);
std::string_view toText(Verdict value);
std::string_view toText(NeedAnswer value);
std::string_view toText(BoundaryKind value);
std::string_view toText(BoundarySort value);
std::string_view toText(BoundaryFrom value);
std::string_view toText(BoundaryState value);
std::string_view toText(Urge value);
std::string_view toText(Change value);
std::string_view toText(CheckInMoment value);
std::string_view toText(Region value);

std::optional<Hand> parseHand(std::string_view text);
std::optional<Kind> parseKind(std::string_view text);
std::optional<Audience> parseAudience(std::string_view text);
std::optional<MarkerId> parseMarkerId(std::string_view text);
std::optional<About> parseAbout(std::string_view text);
std::optional<Direction> parseDirection(std::string_view text);
std::optional<MarkerSource> parseMarkerSource(std::string_view text);
std::optional<Verdict> parseVerdict(std::string_view text);
std::optional<NeedAnswer> parseNeedAnswer(std::string_view text);
std::optional<BoundaryKind> parseBoundaryKind(std::string_view text);
std::optional<BoundarySort> parseBoundarySort(std::string_view text);
std::optional<BoundaryFrom> parseBoundaryFrom(std::string_view text);
std::optional<BoundaryState> parseBoundaryState(std::string_view text);
std::optional<Urge> parseUrge(std::string_view text);
std::optional<Change> parseChange(std::string_view text);
std::optional<CheckInMoment> parseCheckInMoment(std::string_view text);
std::optional<Region> parseRegion(std::string_view text);

/// Every value of a vocabulary, in the order in which a form shows it.
std::span<const MarkerId> allMarkers();
std::span<const BoundaryKind> allBoundaryKinds();
std::span<const BoundaryState> allBoundaryStates();
std::span<const Region> allRegions();
std::span<const CheckInMoment> allCheckInMoments();
std::span<const Urge> allUrges();

/// A need's id and its place on one axis for display: -3 room of my own, 0 steadiness, +3 togetherness.
/// The axis describes the need, never a person.
struct NeedFacts {
    std::string_view id;
    int axis;
};
std::span<const NeedFacts> allNeeds();                          ///< 42, by axis
std::optional<int> axisOfNeed(std::string_view id);             ///< nothing for the writer's own words

enum class SensationGroup { Movement, Tension, Temperature, Weight, Skin, Breath, Clarity };
struct SensationWord {
    std::string_view id;  ///< "short_of_breath"; own words are allowed beside these
    SensationGroup group;
};
std::span<const SensationWord> allSensationWords();             ///< 60
std::span<const SensationGroup> allSensationGroups();

std::span<const std::string_view> allPractices();               ///< ids of vocabularies: "slow_breath", ...

/// Arousal 0..10: 0-2 running low, 3-6 in range, 7-10 running high.
enum class ArousalBand { Low, InRange, High };
ArousalBand bandOf(int arousal);

}  // namespace twohands::journal
