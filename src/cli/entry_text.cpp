// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/entry_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>

namespace twohands::cli {
namespace {

std::string timeOf(const base::Moment& moment) {
    return fmt::format("{} {:02}:{:02}", base::toText(moment.date()), moment.minuteOfDay() / 60, moment.minuteOfDay() % 60);
}

/// One call for each body; empty fields say nothing.
class FieldLines {
public:
    explicit FieldLines(const journal::Partners& partners) : m_partners(partners) {}
    std::vector<std::string> take() { return std::move(m_lines); }

    void operator()(const journal::NeedBody& need) {
        add("needs", fmt::format("{}", fmt::join(need.needs, ", ")));
        addNumber("strength", need.strength);
        add("for", need.forWhen);
        add("ask", need.ask);
        add("other ways", need.otherWays);
        addWord("answered", need.answered);
    }

    void operator()(const journal::BoundaryBody& boundary) {
        addWord("kind", boundary.boundaryKind);
        addWord("sort", boundary.sort);
        add("protects", boundary.protects);
        add("action", boundary.action);
        add("flex", boundary.flex);
        addWord("from", boundary.from);
        add("state", std::string(toText(boundary.state)));
        if (boundary.reviewOn) add("review on", base::toText(*boundary.reviewOn));
        for (const auto& event : boundary.history)
            add("history", fmt::format("{}, {}{}{}", timeOf(event.at), toText(event.state), event.note.empty() ? "" : ": ", event.note));
    }

    void operator()(const journal::CheckInBody& checkIn) {
        addNumber("arousal", checkIn.arousal);
        addNumber("pleasantness", checkIn.pleasantness);
        for (const auto urge : checkIn.urges) add("urge", std::string(toText(urge)));
        if (checkIn.answer == journal::SensationAnswer::None) add("sensations", "none");
        if (checkIn.answer == journal::SensationAnswer::CantTell) add("sensations", "can't tell");
        for (const auto& one : checkIn.sensations)
            add("sensation", fmt::format("{}, {}, strength {}{}{}", toText(one.region), toText(one.change), one.strength,
                                         one.words.empty() ? "" : ", ", fmt::join(one.words, ", ")));
        add("moment", checkIn.moment);
        if (!checkIn.practice) return;
        add("practice", checkIn.practice->name);
        addNumber("arousal before it", checkIn.practice->before);
        addNumber("arousal after it", checkIn.practice->after);
        addNumber("minutes of it", checkIn.practice->minutes);
    }

    void operator()(const journal::SpaceBody& space) {
        add("line", space.line);
        if (space.returnAt) add("return at", timeOf(*space.returnAt));
        add("way", space.way);
        if (space.returnedAt) add("returned at", timeOf(*space.returnedAt));
        addNumber("leaving", space.leaving);
        addNumber("coming back", space.comingBack);
    }

    void operator()(const journal::ReassuranceBody& body) { addPartner(body.to); }
    void operator()(const journal::AppreciationBody& body) { addPartner(body.to); }
    void operator()(const journal::IntentionBody& body) { addPartner(body.to); }
    void operator()(const journal::NoteBody&) {}

private:
    void add(std::string_view name, const std::string& value) {
        if (!value.empty()) m_lines.push_back(fmt::format("{}: {}", name, value));
    }
    void addNumber(std::string_view name, std::optional<int> number) {
        if (number) add(name, std::to_string(*number));
    }
    template <typename Word>
    void addWord(std::string_view name, const std::optional<Word>& word) {
        if (word) add(name, std::string(toText(*word)));
    }
    void addPartner(std::optional<journal::Hand> hand) {
        const auto* partner = hand ? m_partners.byHand(*hand) : nullptr;
        if (partner) add("to", partner->name);
    }

    const journal::Partners& m_partners;
    std::vector<std::string> m_lines;
};

}  // namespace

std::vector<std::string> fieldLines(const journal::Entry& entry, const journal::Partners& partners) {
    FieldLines lines(partners);
    std::visit(lines, entry.fields().body);
    return lines.take();
}

}  // namespace twohands::cli
