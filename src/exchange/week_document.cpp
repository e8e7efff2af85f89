// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/week_document.h"

#include "lenses/codebook.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace twohands::exchange {
namespace {

using Json = nlohmann::ordered_json;
using journal::Hand;

std::string idOf(const journal::Partners& partners, Hand hand) {
    const auto* partner = partners.byHand(hand);
    return partner ? partner->id : std::string(toText(hand));
}

std::string_view toText(review::SpaceOutcome outcome) {
    switch (outcome) {
        case review::SpaceOutcome::Open: return "open";
        case review::SpaceOutcome::AsAgreed: return "as-agreed";
        case review::SpaceOutcome::Later: return "later";
        case review::SpaceOutcome::NoTimeAgreed: return "no-time-agreed";
    }
    return {};
}
std::string_view toText(review::RibbonPlace place) {
    switch (place) {
        case review::RibbonPlace::Above: return "above";
        case review::RibbonPlace::On: return "on";
        case review::RibbonPlace::Below: return "below";
    }
    return {};
}
std::string_view toText(journal::ArousalBand band) {
    switch (band) {
        case journal::ArousalBand::Low: return "low";
        case journal::ArousalBand::InRange: return "in-range";
        case journal::ArousalBand::High: return "high";
    }
    return {};
}

template <typename Items, typename Write>
Json arrayOf(const Items& items, Write write) {
    Json array = Json::array();
    for (const auto& item : items) array.push_back(write(item));
    return array;
}

class WeekWriter {
public:
    WeekWriter(const review::WeekSummary& summary, const journal::Partners& partners) : m_summary(summary), m_partners(partners) {}

    Json write() const {
        Json week{{"week", m_summary.week.toText()}};
        if (m_summary.viewer) week["viewer"] = id(*m_summary.viewer);
        week["tooEarly"] = m_summary.tooEarly();
        week["partners"] = arrayOf(m_summary.bases, [&](const review::PartnerBase& base) {
            return Json{{"id", id(base.hand)}, {"entries", base.entries}, {"days", base.days}};
        });
        week["quotes"] = arrayOf(m_summary.quotes, [&](const review::Quote& quote) {
            return Json{{"entry", quote.entry.toText()}, {"from", id(quote.from)}, {"kind", toText(quote.kind)}, {"day", base::toText(quote.day)}};
        });
        week["lenses"] = arrayOf(m_summary.lenses, [&](const review::LensCard& card) { return lens(card); });
        week["kinds"] = arrayOf(m_summary.kinds, [&](const review::KindCount& kind) {
            return Json{{"partner", id(kind.hand)}, {"kind", toText(kind.kind)}, {"count", kind.count}};
        });
        addNeeds(week);
        addBodyAndSpaces(week);
        week["ribbon"] = arrayOf(m_summary.ribbon, [&](const review::RibbonMark& mark) {
            return Json{{"entry", mark.entry.toText()}, {"partner", id(mark.hand)}, {"day", base::toText(mark.day)},
                        {"kind", toText(mark.kind)}, {"place", toText(mark.place)}};
        });
        week["notEnough"] = arrayOf(m_summary.notEnough, [](const review::NotEnough& gap) {
            return Json{{"what", gap.what}, {"has", gap.has}, {"needs", gap.needs}};
        });
        return week;
    }

private:
    std::string id(Hand hand) const { return idOf(m_partners, hand); }

    Json lens(const review::LensCard& card) const {
        Json statements = arrayOf(card.statements, [&](const review::Statement& statement) {
            Json one{{"marker", toText(statement.marker)}, {"count", statement.count}, {"base", statement.base}, {"days", statement.days}};
            if (statement.ownOf) one["ownOf"] = id(*statement.ownOf);
            one["evidence"] = arrayOf(statement.evidence, [](const base::Id& entry) { return Json(entry.toText()); });
            return one;
        });
        return Json{{"lens", toText(card.lens)}, {"tooEarly", card.tooEarly()}, {"statements", std::move(statements)}};
    }

    void addNeeds(Json& week) const {
        week["needs"] = arrayOf(m_summary.needs, [&](const review::NeedMark& need) {
            Json one{{"entry", need.entry.toText()}, {"partner", id(need.hand)}, {"need", need.need}};
            if (need.axis) one["axis"] = *need.axis;
            return one;
        });
        const auto& asks = m_summary.asks;
        week["asks"] = Json{{"asked", asks.asked}, {"yes", asks.yes}, {"inPart", asks.inPart}, {"notNow", asks.notNow},
                            {"anotherWay", asks.anotherWay}, {"withdrawn", asks.withdrawn}, {"open", asks.open()}};
        week["boundaries"] = arrayOf(m_summary.boundaries, [&](const review::BoundaryLine& line) {
            return Json{{"entry", line.entry.toText()}, {"partner", id(line.hand)}, {"state", toText(line.state)},
                        {"events", arrayOf(line.eventsThisWeek, [](journal::BoundaryState event) { return Json(toText(event)); })}};
        });
    }

    void addBodyAndSpaces(Json& week) const {
        week["body"] = arrayOf(m_summary.body, [&](const review::BodyDay& day) {
            return Json{{"partner", id(day.hand)}, {"day", base::toText(day.day)}, {"arousal", day.arousal},
                        {"bands", arrayOf(day.arousal, [](int value) { return Json(toText(journal::bandOf(value))); })}};
        });
        week["checkIns"] = Json{{"count", m_summary.checkIns}, {"inRange", m_summary.checkInsInRange}};
        week["spaces"] = arrayOf(m_summary.spaces, [&](const review::SpaceLine& space) {
            return Json{{"entry", space.entry.toText()}, {"partner", id(space.hand)}, {"day", base::toText(space.day)},
                        {"withLine", space.withLine}, {"outcome", toText(space.outcome)}};
        });
    }

    const review::WeekSummary& m_summary;
    const journal::Partners& m_partners;
};

template <typename Items, typename Say>
std::vector<std::string> linesOf(const Items& items, const Say& say) {
    std::vector<std::string> lines;
    if (!say) return lines;
    for (const auto& item : items)
        if (auto line = say(item); !line.empty()) lines.push_back(std::move(line));
    return lines;
}

void addPart(Document& document, const std::string& heading, Block::Kind kind, const std::vector<std::string>& lines, const std::string& last = {}) {
    if (lines.empty() && last.empty()) return;
    document.add(Block::Kind::Heading, heading);
    for (const auto& line : lines) document.add(kind, line);
    document.add(Block::Kind::Paragraph, last);
}

}  // namespace

std::string weekToJson(const review::WeekSummary& summary, const journal::Partners& partners) {
    return WeekWriter(summary, partners).write().dump(2) + "\n";
}

Document weekDocument(const review::WeekSummary& summary, const WeekWords& words) {
    Document document;
    document.add(Block::Kind::Title, words.title);
    document.add(Block::Kind::Paragraph, words.base);
    addPart(document, words.quotesHeading, Block::Kind::Words, linesOf(summary.quotes, words.quote));
    if (summary.tooEarly()) document.add(Block::Kind::Paragraph, words.tooEarly);
    for (const auto& card : summary.lenses)
        addPart(document, words.lens ? words.lens(card.lens) : std::string(), Block::Kind::ListItem, linesOf(card.statements, words.statement));
    addPart(document, words.needsHeading, Block::Kind::ListItem, linesOf(summary.needs, words.need), words.asks);
    addPart(document, words.spacesHeading, Block::Kind::ListItem, linesOf(summary.spaces, words.space));
    addPart(document, words.boundariesHeading, Block::Kind::ListItem, linesOf(summary.boundaries, words.boundary));
    addPart(document, words.bodyHeading, Block::Kind::ListItem, {}, words.body);
    document.add(Block::Kind::Caption, words.footer);
    return document;
}

}  // namespace twohands::exchange
