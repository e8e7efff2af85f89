// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/context.h"
#include "cli/verbs.h"
#include "lenses/engine.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace twohands::cli {
namespace {

struct Options {
    std::string file = "-";
    std::vector<std::string> partners;
    bool json = false;
    bool explain = false;
};

nlohmann::ordered_json readingJson(const lenses::Reading& reading, std::string_view line) {
    nlohmann::ordered_json value{
        {"lens", toText(reading.lens)}, {"marker", toText(reading.marker)}, {"about", toText(reading.about)}};
    if (reading.direction) value["direction"] = toText(*reading.direction);
    value["begin"] = reading.begin;
    value["end"] = reading.end;
    value["evidence"] = line.substr(reading.begin, reading.end - reading.begin);
    value["rule"] = reading.rule;
    value["confidence"] = reading.confidence;
    return value;
}

/// For people who write rules: what fitted, and what stopped it.
void printExplanations(const lenses::Engine& engine, const Options& options, std::size_t number, std::string_view line) {
    const auto found = engine.explain(line, {options.partners});
    if (options.json) {
        nlohmann::ordered_json value{{"line", number}, {"text", line}, {"rules", nlohmann::ordered_json::array()}};
        for (const auto& [reading, stoppedBy] : found) {
            auto rule = readingJson(reading, line);
            rule["stopped_by"] = stoppedBy;
            value["rules"].push_back(std::move(rule));
        }
        fmt::print("{}\n", value.dump());
        return;
    }
    for (const auto& [reading, stoppedBy] : found)
        fmt::print("{}: {} about {}: \"{}\"{}{}\n", number, reading.rule, toText(reading.about),
                   shown(line.substr(reading.begin, reading.end - reading.begin)), stoppedBy.empty() ? "" : ", stopped by ",
                   stoppedBy);
}

void printLine(const lenses::Engine& engine, const Options& options, std::size_t number, std::string_view line) {
    if (options.explain) return printExplanations(engine, options, number, line);
    const auto readings = engine.read(line, {options.partners});
    if (options.json) {
        nlohmann::ordered_json value{{"line", number}, {"text", line}, {"markers", nlohmann::ordered_json::array()}};
        for (const auto& reading : readings) value["markers"].push_back(readingJson(reading, line));
        fmt::print("{}\n", value.dump());
        return;
    }
    for (const auto& reading : readings)
        fmt::print("{}: {} ({}), about {}: \"{}\"\n", number, engine.info(reading.marker).name, toText(reading.lens),
                   toText(reading.about), shown(line.substr(reading.begin, reading.end - reading.begin)));
}

/// Where it is no text, by line and byte. All of it before anything is printed: offsets into repaired bytes would be wrong.
base::Result<void> checkText(std::string_view text) {
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto line = text.substr(0, text.find('\n'));
        const auto accepted = base::acceptText(line, line.size());
        if (!accepted) return base::Error{accepted.error().code, fmt::format("line {}, {}", number, accepted.error().where), {}};
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return {};
}

int readLines(const Command& command, const Options& options) {
    const auto resources = app::findResources(command.resources);
    const auto engine = lenses::Engine::load(resources / "lexicon" / "en");
    if (!engine) return fail(engine.error(), resources.string());
    const auto text = readAll(options.file);
    if (!text) return fail(text.error(), options.file);
    if (const auto checked = checkText(*text); !checked) return fail(checked.error(), options.file);
    std::string_view rest = *text;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const auto end = rest.find('\n');
        auto line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        printLine(*engine, options, number, line);
    }
    return 0;
}

}  // namespace

void addLens(Command& command) {
    auto* verb =
        command.program.add_subcommand("lens", "read text through the four lenses, one snippet a line; needs no journal");
    const auto options = std::make_shared<Options>();
    verb->add_option("FILE", options->file, "text, stdin where left out");
    verb->add_option("--partner-name", options->partners, "read as the partner wherever it stands")->expected(1)->take_all();
    verb->add_flag("--json", options->json, "one object a line; begin and end count bytes of UTF-8");
    verb->add_flag("--explain", options->explain, "every rule that fitted, and what stopped it");
    verb->callback([&command, options] { command.status = readLines(command, *options); });
}

}  // namespace twohands::cli
