// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/week_text.h"

#include "app/documents.h"
#include "cli/context.h"

#include <fmt/format.h>

#include <algorithm>

namespace twohands::cli {
namespace {

std::string nameOf(const WeekView& view, journal::Hand hand) {
    const auto* partner = view.partners.byHand(hand);
    return partner ? partner->name : std::string(toText(hand));
}

const journal::Entry* entryOf(const WeekView& view, const base::Id& id) {
    const auto found = std::find_if(view.entries.begin(), view.entries.end(), [&id](const auto& entry) { return entry.fields().id == id; });
    return found == view.entries.end() ? nullptr : &*found;
}

std::string wordsOf(const WeekView& view, const base::Id& id) {
    const auto* entry = entryOf(view, id);
    return entry ? entry->fields().text : std::string();
}

std::string counted(std::size_t count, const char* one, const char* many) { return fmt::format("{} {}", count, count == 1 ? one : many); }

std::string baseLine(const WeekView& view) {
    std::string line;
    for (const auto& base : view.summary.bases)
        line += fmt::format("{}{}: {} on {}", line.empty() ? "" : "; ", nameOf(view, base.hand), counted(base.entries, "entry", "entries"),
                            counted(static_cast<std::size_t>(base.days), "day", "days"));
    return line;
}

std::string statementLine(const WeekView& view, const review::Statement& statement) {
    return fmt::format("{}: in {} of {} entries, on {} days{}", view.engine.info(statement.marker).name, statement.count, statement.base,
                       statement.days, statement.ownOf ? "; only its writer is shown this" : "");
}

std::string spaceLine(const WeekView& view, const review::SpaceLine& space) {
    const auto* entry = entryOf(view, space.entry);
    const auto* body = entry ? entry->bodyAs<journal::SpaceBody>() : nullptr;
    std::string agreed = body && !body->way.empty() ? body->way : "space";
    switch (space.outcome) {
        case review::SpaceOutcome::Open: return agreed + ", open";
        case review::SpaceOutcome::AsAgreed: return agreed + ", as agreed";
        case review::SpaceOutcome::Later: return agreed + ", later";
        case review::SpaceOutcome::NoTimeAgreed: return agreed;
    }
    return agreed;
}

std::string asksLine(const review::AskCounts& asks) {
    if (asks.asked == 0) return {};
    return fmt::format("Asked {}: yes {}, in part {}, not now {}, another way {}, withdrawn {}, open {}.", asks.asked, asks.yes, asks.inPart,
                       asks.notNow, asks.anotherWay, asks.withdrawn, asks.open());
}

app::WeekWords wordsFor(const WeekView& view) {
    app::WeekWords words;
    words.title = "Week " + view.summary.week.toText();
    words.base = baseLine(view);
    words.tooEarly = "Too early to say. Counts begin with three entries from one of you.";
    words.quotesHeading = "What was said";
    words.needsHeading = "Needs, side by side";
    words.spacesHeading = "Spaces and returns";
    words.boundariesHeading = "Boundaries";
    words.bodyHeading = "Body";
    words.quote = [&view](const review::Quote& quote) {
        return fmt::format("{}, {}: {}", nameOf(view, quote.from), base::toText(quote.day), wordsOf(view, quote.entry));
    };
    words.lens = [](lenses::Lens lens) { return std::string(toText(lens)); };
    words.statement = [&view](const review::Statement& statement) { return statementLine(view, statement); };
    words.need = [&view](const review::NeedMark& need) { return fmt::format("{}: {}", nameOf(view, need.hand), need.need); };
    words.space = [&view](const review::SpaceLine& space) { return spaceLine(view, space); };
    words.boundary = [&view](const review::BoundaryLine& line) {
        return fmt::format("{}: {} ({})", nameOf(view, line.hand), wordsOf(view, line.entry), toText(line.state));
    };
    words.asks = asksLine(view.summary.asks);
    if (view.summary.checkIns > 0)
        words.body = fmt::format("In range: {} of {}.", view.summary.checkInsInRange, counted(view.summary.checkIns, "check-in", "check-ins"));
    return words;
}

}  // namespace

std::string weekText(const WeekView& view) { return shown(app::weekMarkdown(view.summary, wordsFor(view))); }

}  // namespace twohands::cli
