// SPDX-License-Identifier: GPL-3.0-or-later
// The words of wording.h for what is chosen in the forms: needs, boundaries, the body.
#include "presenters/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace twohands::presenters::wording {
namespace {

struct Word {
    const char* id;
    const char* name;
    const char* hint = "";
};

QString tr(const char* text) { return QCoreApplication::translate("wording", text); }

const Word* find(std::span<const Word> table, std::string_view id) {
    // Some ids are written with hyphens and some with underscores; neither says anything to a person.
    const auto same = [](char a, char b) { return (a == '-' ? '_' : a) == (b == '-' ? '_' : b); };
    const auto found = std::find_if(table.begin(), table.end(), [&](const Word& word) {
        const std::string_view known = word.id;
        return std::equal(known.begin(), known.end(), id.begin(), id.end(), same);
    });
    return found == table.end() ? nullptr : &*found;
}

QString nameIn(std::span<const Word> table, std::string_view id) {
    const Word* word = find(table, id);
    return word ? tr(word->name) : fromUtf8(id);
}

QString hintIn(std::span<const Word> table, std::string_view id) {
    const Word* word = find(table, id);
    return word && *word->hint ? tr(word->hint) : QString();
}

#define W(text) QT_TRANSLATE_NOOP("wording", text)

constexpr Word needs[] = {
    {"solitude", W("solitude"), W("time with no one")},
    {"quiet", W("quiet"), W("fewer voices, less noise")},
    {"own_space", W("a space of my own"), W("a room, desk or corner that is mine")},
    {"not_being_needed", W("not being needed"), W("a while when nobody waits for me")},
    {"choice", W("choice"), W("to decide for myself")},
    {"pace", W("my own pace"), W("to go at my own speed")},
    {"privacy", W("privacy"), W("to keep some things mine")},
    {"own_friends", W("my own friends"), W("people who are mine")},
    {"own_work", W("my own work"), W("time for what I make or do")},
    {"self_definition", W("being myself"), W("to be someone besides half of us")},
    {"say_no", W("saying no"), W("to refuse without a fight")},
    {"rest", W("rest"), W("to stop and recover")},
    {"time_to_think", W("time to think"), W("to answer later")},
    {"competence", W("trust in me"), W("to be trusted to handle it")},
    {"variety", W("variety"), W("something new")},
    {"movement", W("movement"), W("to be in my body, outside, moving")},
    {"safety", W("safety"), W("to not be afraid here")},
    {"honesty", W("honesty"), W("to hear the truth, and say it")},
    {"fairness", W("fairness"), W("a fair share of the load")},
    {"predictability", W("knowing ahead"), W("to know what is coming")},
    {"order", W("order"), W("a home that works")},
    {"money_clarity", W("clear money"), W("to know where we stand")},
    {"health", W("health"), W("care for my body or mind")},
    {"meaning", W("meaning"), W("that this matters")},
    {"growth", W("growth"), W("to learn, change, be allowed to")},
    {"respect", W("respect"), W("to be spoken to well")},
    {"grief", W("grief"), W("room to be sad")},
    {"help", W("help"), W("someone to do it with me")},
    {"to_be_heard", W("being heard"), W("listened to, to the end")},
    {"appreciation", W("appreciation"), W("to be thanked, noticed")},
    {"play", W("play"), W("fun together")},
    {"shared_plans", W("shared plans"), W("to look ahead together")},
    {"inclusion", W("inclusion"), W("to be asked, told, counted in")},
    {"understanding", W("understanding"), W("to make sense to you")},
    {"comfort", W("comfort"), W("to be soothed")},
    {"reassurance", W("reassurance"), W("to know we are all right")},
    {"time_together", W("time together"), W("you, without a screen")},
    {"touch", W("touch"), W("to be held, without more")},
    {"return", W("your return"), W("to know when you are back")},
    {"closeness", W("closeness"), W("to feel near")},
    {"sexual_closeness", W("sexual closeness"), W("wanting and being wanted")},
    {"belonging", W("belonging"), W("that we are home to each other")}};

constexpr Word boundaryKinds[] = {{"physical-space", W("physical space")},
                                  {"touch", W("touch")},
                                  {"sexual", W("sexual")},
                                  {"emotional-load", W("emotional load")},
                                  {"time-and-energy", W("time and energy")},
                                  {"solitude-and-quiet", W("solitude and quiet")},
                                  {"digital-and-privacy", W("digital and privacy")},
                                  {"money-and-things", W("money and things")},
                                  {"family-and-friends", W("family and friends")},
                                  {"how-we-argue", W("how we argue")},
                                  {"mind-and-beliefs", W("mind and beliefs")},
                                  {"work-and-household", W("work and household")}};

constexpr Word sorts[] = {{"boundary", W("A boundary"), W("What I will do to look after myself.")},
                          {"request", W("A request"), W("What I ask of you, and you may say no.")},
                          {"rule", W("A rule about the other"), W("What the other person may or may not do.")}};

constexpr Word froms[] = {{"awareness", W("from knowing myself")}, {"fear", W("from fear")}, {"unsure", W("not sure")}};

constexpr Word states[] = {{"draft", W("Draft")},
                           {"voiced", W("Said aloud")},
                           {"acknowledged", W("Heard")},
                           {"in-force", W("In force")},
                           {"held", W("Held")},
                           {"bent", W("Bent, by choice")},
                           {"crossed", W("Crossed")},
                           {"spoken-about", W("Spoken about")},
                           {"repaired", W("Repaired")},
                           {"renegotiated", W("Made anew")},
                           {"unresolved", W("Still open")},
                           {"retired", W("Retired")}};

constexpr Word regions[] = {{"forehead", W("forehead")},
                            {"eyes_and_face", W("eyes and face")},
                            {"jaw_and_mouth", W("jaw and mouth")},
                            {"throat", W("throat")},
                            {"left_shoulder_and_arm", W("left shoulder and arm")},
                            {"right_shoulder_and_arm", W("right shoulder and arm")},
                            {"left_hand", W("left hand")},
                            {"right_hand", W("right hand")},
                            {"chest", W("chest")},
                            {"upper_belly", W("upper belly")},
                            {"lower_belly", W("lower belly")},
                            {"hips_and_pelvis", W("hips and pelvis")},
                            {"left_thigh", W("left thigh")},
                            {"right_thigh", W("right thigh")},
                            {"left_lower_leg_and_foot", W("left lower leg and foot")},
                            {"right_lower_leg_and_foot", W("right lower leg and foot")},
                            {"back_of_head", W("back of the head")},
                            {"neck", W("neck")},
                            {"left_shoulder_blade", W("left shoulder blade")},
                            {"right_shoulder_blade", W("right shoulder blade")},
                            {"mid_back", W("middle of the back")},
                            {"lower_back", W("lower back")},
                            {"seat", W("seat")},
                            {"back_of_left_leg", W("back of the left leg")},
                            {"back_of_right_leg", W("back of the right leg")},
                            {"all_over", W("all over")}};

constexpr Word urges[] = {{"toward", W("come close"), W("come close, talk, hold, check")},
                          {"away", W("get away"), W("leave, hide, be silent")},
                          {"against", W("push back"), W("argue, push, win")},
                          {"freeze", W("freeze"), W("stuck, blank, can’t move")},
                          {"please", W("smooth over"), W("smooth it over, give in")},
                          {"none", W("none"), W("")}};

constexpr Word moments[] = {{"alone", W("alone")},
                            {"with-partner", W("with my partner")},
                            {"before-a-talk", W("before a talk")},
                            {"after-a-talk", W("after a talk")},
                            {"after-space", W("after some space")},
                            {"on-waking", W("on waking")},
                            {"bedtime", W("bedtime")}};

constexpr Word practices[] = {
    {"slow_breath", W("Slow breath"), W("In for about four seconds, out for about six. Light and quiet, no big breaths.")},
    {"long_sigh", W("Long sigh"), W("In through the nose, a second small sip, then a long slow breath out of the mouth.")},
    {"look_around", W("Look around"), W("Let your eyes wander. Name what you see, hear and feel under your hands.")},
    {"feet_and_seat", W("Feet and seat"), W("Press your feet down, feel the chair, push your palms together.")},
    {"name_it", W("Name it"), W("Say or write it in one line: where, what it is like, what it wants.")},
    {"outside_view", W("The view from outside"), W("Write it as someone who wishes you both well would tell it.")},
    {"walk", W("Walk"), W("Ten minutes, no phone. Say when you are back.")},
    {"tense_release", W("Tense and let go"), W("Clench one part of you, let it go, then the next.")},
    {"cool", W("Cool water"), W("Cool water on your face or wrists.")},
    {"kind_hand", W("A kind hand"), W("A hand on your chest or arm and one kind sentence to yourself.")},
    {"together_quiet", W("Quiet, together"), W("Side by side or back to back, no talk. Only when both choose it.")},
    {"short_pause", W("A short pause"), W("Five seconds before you answer.")}};

constexpr Word changes[] = {{"more", W("more")}, {"less", W("less")}};

}  // namespace

QString needName(std::string_view need) { return nameIn(needs, need); }
QString needHint(std::string_view need) { return hintIn(needs, need); }
QString boundaryKindName(std::string_view kind) { return nameIn(boundaryKinds, kind); }
QString boundarySortName(std::string_view sort) { return nameIn(sorts, sort); }
QString boundarySortHint(std::string_view sort) { return hintIn(sorts, sort); }
QString boundaryFromName(std::string_view from) { return nameIn(froms, from); }
QString boundaryStateName(std::string_view state) { return nameIn(states, state); }
QString regionName(std::string_view region) { return nameIn(regions, region); }
QString changeName(std::string_view change) { return nameIn(changes, change); }

QString sensationGroupName(journal::SensationGroup group) {
    switch (group) {
        case journal::SensationGroup::Movement: return tr(W("Movement"));
        case journal::SensationGroup::Tension: return tr(W("Tension"));
        case journal::SensationGroup::Temperature: return tr(W("Temperature"));
        case journal::SensationGroup::Weight: return tr(W("Weight and space"));
        case journal::SensationGroup::Skin: return tr(W("Skin and surface"));
        case journal::SensationGroup::Breath: return tr(W("Breath and throat"));
        case journal::SensationGroup::Clarity: return tr(W("Clarity"));
    }
    return {};
}

QString bandName(journal::ArousalBand band) {
    switch (band) {
        case journal::ArousalBand::Low: return tr(W("running low"));
        case journal::ArousalBand::InRange: return tr(W("in range"));
        case journal::ArousalBand::High: return tr(W("running high"));
    }
    return {};
}

QString sensationWord(std::string_view word) { return fromUtf8(word).replace(QLatin1Char('_'), QLatin1Char(' ')); }
QString urgeName(std::string_view urge) { return nameIn(urges, urge); }
QString checkInMomentName(std::string_view moment) { return nameIn(moments, moment); }
QString practiceName(std::string_view practice) { return nameIn(practices, practice); }
QString practiceHint(std::string_view practice) { return hintIn(practices, practice); }

QString arousalWord(int arousal) {
    static constexpr const char* words[] = {W("switched off, hardly here"), W("very slow"), W("slow, low battery"),
                                            W("slow, resting"), W("calm, present"), W("awake and steady"),
                                            W("stirred, still able to listen"), W("hard to listen"),
                                            W("flooded: fast, hot, narrow"), W("very high"), W("as high as I go")};
    return tr(words[std::clamp(arousal, 0, 10)]);
}

QString pleasantnessWord(int pleasantness) {
    static constexpr const char* words[] = {W("very unpleasant"), W("unpleasant"), W("a bit unpleasant"), W("neither"),
                                            W("a bit pleasant"),  W("pleasant"),   W("very pleasant")};
    return tr(words[std::clamp(pleasantness, -3, 3) + 3]);
}

#undef W

}  // namespace twohands::presenters::wording
