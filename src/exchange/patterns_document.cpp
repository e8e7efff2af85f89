// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/patterns_document.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace twohands::exchange {
namespace {

using Json = nlohmann::ordered_json;
using journal::Hand;

/// Beyond four digits figures of chance only look exact, and may differ from one machine's mathematics to another's.
double rounded(double value) { return std::round(value * 10'000.0) / 10'000.0; }

Json idsOf(const std::vector<base::Id>& ids) {
    Json array = Json::array();
    for (const auto& id : ids) array.push_back(id.toText());
    return array;
}

Json looksOf(const std::vector<review::Look>& looks) {
    Json array = Json::array();
    for (const auto& look : looks)
        array.push_back(Json{{"on", base::toText(look.on)}, {"p", rounded(look.p)}, {"enough", look.isEnough},
                             {"discovered", look.discovered}, {"confirmed", look.confirmed}});
    return array;
}

class PatternsWriter {
public:
    PatternsWriter(const review::Patterns& patterns, const journal::Partners& partners) : m_patterns(patterns), m_partners(partners) {}

    Json write() {
        Json all{{"on", base::toText(m_patterns.on)}};
        if (m_patterns.viewer) all["viewer"] = id(*m_patterns.viewer);
        all["loops"] = Json::array();
        for (const auto& one : m_patterns.loops) all["loops"].push_back(loop(one));
        all["settling"] = Json::array();
        for (const auto& one : m_patterns.settling) all["settling"].push_back(settling(one));
        addPractices(all);
        addLinkage(all);
        all["notEnough"] = std::move(m_notEnough);
        return all;
    }

private:
    std::string id(Hand hand) const {
        const auto* partner = m_partners.byHand(hand);
        return partner ? partner->id : std::string(toText(hand));
    }

    void gap(const Json& what, const char* of, std::size_t has, std::size_t needs) {
        if (has >= needs) return;
        Json one = what;
        one.update(Json{{"of", of}, {"has", std::to_string(has)}, {"needs", std::to_string(needs)}});
        m_notEnough.push_back(std::move(one));
    }

    /// What stands between this tie and a look at it.
    void gaps(const Json& what, const review::TieBase& base, std::size_t looks) {
        gap(what, "looks", looks, 1);
        gap(what, "mover-days", static_cast<std::size_t>(base.moverDays), review::fewestDaysWritten);
        gap(what, "answerer-days", static_cast<std::size_t>(base.answererDays), review::fewestDaysWritten);
        gap(what, "moves", base.moves, review::fewestMoves);
        gap(what, "answers", base.answers, review::fewestMoves);
        gap(what, "pairings", base.pairings, review::fewestPairings);
    }

    Json loop(const review::LoopPattern& loop) {
        Json one{{"reaches", id(loop.reaches)}, {"retreats", id(loop.retreats)}, {"state", toText(loop.state)},
                 {"reach", loop.base.moves}, {"retreat", loop.base.answers}, {"pairings", loop.base.pairings},
                 {"looks", looksOf(loop.looks)}};
        if (loop.state == review::TieState::Confirmed) one["holdsOnHardDays"] = loop.holdsOnHardDays;
        one["evidence"] = idsOf(loop.evidence);
        gaps(Json{{"what", "loop"}, {"reaches", id(loop.reaches)}, {"retreats", id(loop.retreats)}}, loop.base, loop.looks.size());
        return one;
    }

    Json settling(const review::SettlingPattern& settling) {
        gaps(Json{{"what", "settling"}, {"act", toText(settling.act)}}, settling.base, settling.looks.size());
        return Json{{"act", toText(settling.act)}, {"state", toText(settling.state)}, {"acts", settling.base.moves},
                    {"settled", settling.base.answers}, {"followed", settling.base.pairings}, {"looks", looksOf(settling.looks)},
                    {"evidence", idsOf(settling.evidence)}};
    }

    void addPractices(Json& all) {
        all["practices"] = Json::array();
        for (const auto& practice : m_patterns.practices.list) {
            Json compared = Json::array();
            for (const auto& pair : m_patterns.practices.pairs)
                if (pair.first == practice.name)
                    compared.push_back(Json{{"with", pair.second}, {"difference", {rounded(pair.lower), rounded(pair.upper)}}, {"clear", pair.isClear()}});
            all["practices"].push_back(Json{{"practice", practice.name}, {"uses", practice.uses}, {"fell", practice.fell}, {"rose", practice.rose},
                                            {"median", practice.median}, {"p", rounded(practice.p)}, {"compared", std::move(compared)},
                                            {"note", "regression-to-the-mean"}, {"evidence", idsOf(practice.evidence)}});
        }
        for (const auto& practice : m_patterns.practices.tooFew)
            gap(Json{{"what", "practice"}, {"practice", practice.name}}, "uses", practice.uses, review::fewestUses);
    }

    void addLinkage(Json& all) {
        const auto& linkage = m_patterns.linkage;
        Json one{{"days", linkage.days}, {"shown", linkage.isShown}};
        if (linkage.days >= review::fewestLinkedDays) {
            one["r"] = rounded(linkage.r);
            one["p"] = rounded(linkage.p);
        }
        one["evidence"] = idsOf(linkage.evidence);
        all["linkage"] = std::move(one);
        gap(Json{{"what", "linkage"}}, "days", linkage.days, review::fewestLinkedDays);
    }

    const review::Patterns& m_patterns;
    const journal::Partners& m_partners;
    Json m_notEnough = Json::array();
};

}  // namespace

std::string_view toText(review::TieState state) {
    switch (state) {
        case review::TieState::None: return "none";
        case review::TieState::Discovered: return "discovered";
        case review::TieState::Confirmed: return "confirmed";
        case review::TieState::Quiet: return "quiet";
    }
    return {};
}

std::string patternsToJson(const review::Patterns& patterns, const journal::Partners& partners) {
    return PatternsWriter(patterns, partners).write().dump(2) + "\n";
}

}  // namespace twohands::exchange
