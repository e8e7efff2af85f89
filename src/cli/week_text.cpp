// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/week_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace twohands::cli {
namespace {

using nlohmann::ordered_json;

std::string nameOf(const WeekView& view, journal::Hand hand) {
    const auto* partner = view.partners.byHand(hand);
    return partner ? partner->name : std::string(toText(hand));
}
std::string idOf(const WeekView& view, journal::Hand hand) {
    const auto* partner = view.partners.byHand(hand);
    return partner ? partner->id : std::string(toText(hand));
}

std::string wordsOf(const WeekView& view, const base::Id& id) {
    const auto found = std::find_if(view.entries.begin(), view.entries.end(), [&id](const auto& entry) { return entry.fields().id == id; });
    return found == view.entries.end() ? std::string() : found->fields().text;
}

std::string lensText(const WeekView& view, const review::LensCard& card) {
    std::string text = fmt::format("\n## {}\n\n", toText(card.lens));
    if (card.tooEarly()) return text + "Too little this week to say anything.\n";
    for (const auto& statement : card.statements)
        text += fmt::format("- {}{}: in {} of {} entries, on {} days\n", view.engine.info(statement.marker).name,
                            statement.ownOf ? " (shown to its writer alone)" : "", statement.count, statement.base, statement.days);
    return text;
}

ordered_json lensJson(const WeekView& view, const review::LensCard& card) {
    ordered_json value{{"lens", toText(card.lens)}, {"statements", ordered_json::array()}};
    for (const auto& statement : card.statements) {
        ordered_json one{{"marker", toText(statement.marker)}, {"count", statement.count}, {"base", statement.base}, {"days", statement.days}};
        if (statement.ownOf) one["ownOf"] = idOf(view, *statement.ownOf);
        one["evidence"] = ordered_json::array();
        for (const auto& id : statement.evidence) one["evidence"].push_back(id.toText());
        value["statements"].push_back(std::move(one));
    }
    return value;
}

}  // namespace

std::string weekText(const WeekView& view) {
    const auto& summary = view.summary;
    std::string text = fmt::format("# Week {}\n\n", summary.week.toText());
    for (const auto& base : summary.bases) text += fmt::format("- {}: {} entries on {} days\n", nameOf(view, base.hand), base.entries, base.days);
    for (const auto& quote : summary.quotes)
        text += fmt::format("\n> {}\n>\n> {}, {}\n", wordsOf(view, quote.entry), nameOf(view, quote.from), base::toText(quote.day));
    if (summary.tooEarly()) return text + "\nToo early for counts: they begin with three entries of each.\n";
    for (const auto& card : summary.lenses) text += lensText(view, card);
    text += "\n## needs\n\n";
    for (const auto& need : summary.needs) text += fmt::format("- {}: {}\n", nameOf(view, need.hand), need.need);
    const auto& asks = summary.asks;
    text += fmt::format("\nAsked {}: yes {}, in part {}, not now {}, another way {}, withdrawn {}, open {}\n", asks.asked, asks.yes, asks.inPart,
                        asks.notNow, asks.anotherWay, asks.withdrawn, asks.open());
    text += "\n## boundaries\n\n";
    for (const auto& line : summary.boundaries)
        text += fmt::format("- {}: {} ({})\n", nameOf(view, line.hand), wordsOf(view, line.entry), toText(line.state));
    if (summary.checkIns) text += fmt::format("\n## body\n\n{} of {} check-ins in range\n", summary.checkInsInRange, summary.checkIns);
    return text;
}

std::string weekJson(const WeekView& view) {
    const auto& summary = view.summary;
    ordered_json value{{"week", summary.week.toText()}, {"tooEarly", summary.tooEarly()}, {"partners", ordered_json::array()}};
    if (summary.viewer) value["viewer"] = idOf(view, *summary.viewer);
    for (const auto& base : summary.bases)
        value["partners"].push_back({{"id", idOf(view, base.hand)}, {"entries", base.entries}, {"days", base.days}});
    value["quotes"] = ordered_json::array();
    for (const auto& quote : summary.quotes)
        value["quotes"].push_back({{"entry", quote.entry.toText()}, {"from", idOf(view, quote.from)}, {"day", base::toText(quote.day)}});
    value["lenses"] = ordered_json::array();
    for (const auto& card : summary.lenses) value["lenses"].push_back(lensJson(view, card));
    value["needs"] = ordered_json::array();
    for (const auto& need : summary.needs)
        value["needs"].push_back({{"entry", need.entry.toText()}, {"partner", idOf(view, need.hand)}, {"need", need.need}});
    const auto& asks = summary.asks;
    value["asks"] = {{"asked", asks.asked}, {"yes", asks.yes}, {"inPart", asks.inPart}, {"notNow", asks.notNow},
                     {"anotherWay", asks.anotherWay}, {"withdrawn", asks.withdrawn}};
    value["boundaries"] = ordered_json::array();
    for (const auto& line : summary.boundaries)
        value["boundaries"].push_back({{"entry", line.entry.toText()}, {"partner", idOf(view, line.hand)}, {"state", toText(line.state)}});
    value["checkIns"] = {{"count", summary.checkIns}, {"inRange", summary.checkInsInRange}};
    value["notEnough"] = ordered_json::array();
    for (const auto& gap : summary.notEnough) value["notEnough"].push_back({{"what", gap.what}, {"has", gap.has}, {"needs", gap.needs}});
    return value.dump(2);
}

}  // namespace twohands::cli
