// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/vocabulary.h"

#include <algorithm>

namespace twohands::journal {
namespace {

/// The spelling of each value, in the order of its enum.
template <typename E>
struct Words;

template <typename E>
std::string_view wordOf(E value) {
    return Words<E>::list[static_cast<std::size_t>(value)];
}

template <typename E>
std::optional<E> valueOf(std::string_view text) {
    const auto& list = Words<E>::list;
    const auto found = std::find(list.begin(), list.end(), text);
    if (found == list.end()) return std::nullopt;
    return static_cast<E>(found - list.begin());
}

template <typename E, std::size_t count>
constexpr std::array<E, count> everyValue() {
    std::array<E, count> values{};
    for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<E>(i);
    return values;
}

template <typename E>
std::span<const E> all() {
    static constexpr auto values = everyValue<E, Words<E>::list.size()>();
    return values;
}

#define TWOHANDS_WORDS(E, ...)                                                \
    template <>                                                               \
    struct Words<E> {                                                         \
        static constexpr auto list = std::to_array<std::string_view>({__VA_ARGS__}); \
    }

TWOHANDS_WORDS(Hand, "left", "right");
TWOHANDS_WORDS(Kind, "need", "boundary", "checkin", "space", "reassurance", "appreciation", "intention", "note");
TWOHANDS_WORDS(Audience, "private", "patterns", "shared");
TWOHANDS_WORDS(MarkerId, "pursuit", "withdrawal", "abandonment_fear", "engulfment_fear", "reassurance", "secure_bid",
               "felt_security", "blame", "emotional_outsourcing", "reactive_defence", "hyper_independence", "ownership",
               "repair", "empathy", "space_with_return", "hyperarousal", "hypoarousal", "settled", "self_regulation",
               "co_regulation", "autonomy_longing", "closeness_longing", "desire", "distance_as_punishment", "both_and",
               "shared_warmth");
TWOHANDS_WORDS(About, "writer", "partner", "both", "other", "unclear");
TWOHANDS_WORDS(Direction, "given", "received", "mutual");
TWOHANDS_WORDS(MarkerSource, "writer", "engine");
TWOHANDS_WORDS(Verdict, "unjudged", "fits", "doesnt-fit");
TWOHANDS_WORDS(NeedAnswer, "yes", "in-part", "not-now", "another-way", "withdrawn");
TWOHANDS_WORDS(BoundaryKind, "physical-space", "touch", "sexual", "emotional-load", "time-and-energy",
               "solitude-and-quiet", "digital-and-privacy", "money-and-things", "family-and-friends", "how-we-argue",
               "mind-and-beliefs", "work-and-household");
TWOHANDS_WORDS(BoundarySort, "boundary", "request", "rule");
TWOHANDS_WORDS(BoundaryFrom, "awareness", "fear", "unsure");
TWOHANDS_WORDS(BoundaryState, "draft", "voiced", "acknowledged", "in-force", "held", "bent", "crossed", "spoken-about",
               "repaired", "renegotiated", "unresolved", "retired");
TWOHANDS_WORDS(Urge, "toward", "away", "against", "freeze", "please", "none");
TWOHANDS_WORDS(Change, "more", "less");
TWOHANDS_WORDS(CheckInMoment, "alone", "with-partner", "before-a-talk", "after-a-talk", "after-space", "on-waking", "bedtime");
TWOHANDS_WORDS(Region, "forehead", "eyes-and-face", "jaw-and-mouth", "throat", "left-shoulder-and-arm",
               "right-shoulder-and-arm", "left-hand", "right-hand", "chest", "upper-belly", "lower-belly",
               "hips-and-pelvis", "left-thigh", "right-thigh", "left-lower-leg-and-foot", "right-lower-leg-and-foot",
               "back-of-head", "neck", "left-shoulder-blade", "right-shoulder-blade", "mid-back", "lower-back", "seat",
               "back-of-left-leg", "back-of-right-leg", "all-over");

#undef TWOHANDS_WORDS

constexpr auto needs = std::to_array<NeedFacts>({
    {"solitude", -3}, {"quiet", -3}, {"own_space", -3}, {"not_being_needed", -3}, {"choice", -2}, {"pace", -2},
    {"privacy", -2}, {"own_friends", -2}, {"own_work", -2}, {"self_definition", -2}, {"say_no", -2}, {"rest", -1},
    {"time_to_think", -1}, {"competence", -1}, {"variety", -1}, {"movement", -1}, {"safety", 0}, {"honesty", 0},
    {"fairness", 0}, {"predictability", 0}, {"order", 0}, {"money_clarity", 0}, {"health", 0}, {"meaning", 0},
    {"growth", 0}, {"respect", 0}, {"grief", 0}, {"help", 1}, {"to_be_heard", 1}, {"appreciation", 1}, {"play", 1},
    {"shared_plans", 1}, {"inclusion", 1}, {"understanding", 2}, {"comfort", 2}, {"reassurance", 2},
    {"time_together", 2}, {"touch", 2}, {"return", 2}, {"closeness", 3}, {"sexual_closeness", 3}, {"belonging", 3},
});

using enum SensationGroup;
constexpr auto sensationWords = std::to_array<SensationWord>({
    {"trembling", Movement}, {"shaking", Movement}, {"fluttering", Movement}, {"jittery", Movement}, {"restless", Movement},
    {"pulsing", Movement}, {"pounding", Movement}, {"twitching", Movement}, {"swaying", Movement}, {"still", Movement},
    {"frozen", Movement}, {"flowing", Movement}, {"tight", Tension}, {"clenched", Tension}, {"braced", Tension},
    {"knotted", Tension}, {"gripped", Tension}, {"wired", Tension}, {"stiff", Tension}, {"loose", Tension},
    {"soft", Tension}, {"open", Tension}, {"melting", Tension}, {"hot", Temperature}, {"flushed", Temperature},
    {"burning", Temperature}, {"warm", Temperature}, {"cool", Temperature}, {"cold", Temperature}, {"sweaty", Temperature},
    {"clammy", Temperature}, {"heavy", Weight}, {"pressed", Weight}, {"sinking", Weight}, {"hollow", Weight},
    {"empty", Weight}, {"full", Weight}, {"light", Weight}, {"floating", Weight}, {"expanded", Weight},
    {"shrunken", Weight}, {"tingling", Skin}, {"prickly", Skin}, {"itchy", Skin}, {"numb", Skin}, {"goosebumps", Skin},
    {"tender", Skin}, {"short_of_breath", Breath}, {"held_breath", Breath}, {"lump_in_throat", Breath},
    {"choked", Breath}, {"sighing", Breath}, {"easy_breath", Breath}, {"foggy", Clarity}, {"dizzy", Clarity},
    {"far_away", Clarity}, {"blank", Clarity}, {"alert", Clarity}, {"clear", Clarity}, {"drowsy", Clarity},
});
constexpr auto sensationGroups = std::to_array<SensationGroup>({Movement, Tension, Temperature, Weight, Skin, Breath, Clarity});

constexpr auto practices = std::to_array<std::string_view>({"slow_breath", "long_sigh", "look_around", "feet_and_seat", "name_it",
                                                            "outside_view", "walk", "tense_release", "cool", "kind_hand",
                                                            "together_quiet", "short_pause"});

}  // namespace

std::string_view toText(Hand value) { return wordOf(value); }
std::string_view toText(Kind value) { return wordOf(value); }
std::string_view toText(Audience value) { return wordOf(value); }
std::string_view toText(MarkerId value) { return wordOf(value); }
std::string_view toText(About value) { return wordOf(value); }
std::string_view toText(Direction value) { return wordOf(value); }
std::string_view toText(MarkerSource value) { return wordOf(value); }
std::string_view toText(Verdict value) { return wordOf(value); }
std::string_view toText(NeedAnswer value) { return wordOf(value); }
std::string_view toText(BoundaryKind value) { return wordOf(value); }
std::string_view toText(BoundarySort value) { return wordOf(value); }
std::string_view toText(BoundaryFrom value) { return wordOf(value); }
std::string_view toText(BoundaryState value) { return wordOf(value); }
std::string_view toText(Urge value) { return wordOf(value); }
std::string_view toText(Change value) { return wordOf(value); }
std::string_view toText(CheckInMoment value) { return wordOf(value); }
std::string_view toText(Region value) { return wordOf(value); }

std::optional<Hand> parseHand(std::string_view text) { return valueOf<Hand>(text); }
std::optional<Kind> parseKind(std::string_view text) { return valueOf<Kind>(text); }
std::optional<Audience> parseAudience(std::string_view text) { return valueOf<Audience>(text); }
std::optional<MarkerId> parseMarkerId(std::string_view text) { return valueOf<MarkerId>(text); }
std::optional<About> parseAbout(std::string_view text) { return valueOf<About>(text); }
std::optional<Direction> parseDirection(std::string_view text) { return valueOf<Direction>(text); }
std::optional<MarkerSource> parseMarkerSource(std::string_view text) { return valueOf<MarkerSource>(text); }
std::optional<Verdict> parseVerdict(std::string_view text) { return valueOf<Verdict>(text); }
std::optional<NeedAnswer> parseNeedAnswer(std::string_view text) { return valueOf<NeedAnswer>(text); }
std::optional<BoundaryKind> parseBoundaryKind(std::string_view text) { return valueOf<BoundaryKind>(text); }
std::optional<BoundarySort> parseBoundarySort(std::string_view text) { return valueOf<BoundarySort>(text); }
std::optional<BoundaryFrom> parseBoundaryFrom(std::string_view text) { return valueOf<BoundaryFrom>(text); }
std::optional<BoundaryState> parseBoundaryState(std::string_view text) { return valueOf<BoundaryState>(text); }
std::optional<Urge> parseUrge(std::string_view text) { return valueOf<Urge>(text); }
std::optional<Change> parseChange(std::string_view text) { return valueOf<Change>(text); }
std::optional<CheckInMoment> parseCheckInMoment(std::string_view text) { return valueOf<CheckInMoment>(text); }
std::optional<Region> parseRegion(std::string_view text) { return valueOf<Region>(text); }

std::span<const MarkerId> allMarkers() { return all<MarkerId>(); }
std::span<const BoundaryKind> allBoundaryKinds() { return all<BoundaryKind>(); }
std::span<const BoundaryState> allBoundaryStates() { return all<BoundaryState>(); }
std::span<const Region> allRegions() { return all<Region>(); }
std::span<const CheckInMoment> allCheckInMoments() { return all<CheckInMoment>(); }
std::span<const Urge> allUrges() { return all<Urge>(); }

std::span<const NeedFacts> allNeeds() { return needs; }
std::optional<int> axisOfNeed(std::string_view id) {
    const auto found = std::find_if(needs.begin(), needs.end(), [id](const NeedFacts& need) { return need.id == id; });
    if (found == needs.end()) return std::nullopt;
    return found->axis;
}
std::span<const SensationWord> allSensationWords() { return sensationWords; }
std::span<const SensationGroup> allSensationGroups() { return sensationGroups; }
std::span<const std::string_view> allPractices() { return practices; }

ArousalBand bandOf(int arousal) {
    if (arousal <= 2) return ArousalBand::Low;
    return arousal <= 6 ? ArousalBand::InRange : ArousalBand::High;
}

}  // namespace twohands::journal
