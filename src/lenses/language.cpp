// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/language.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace twohands::lenses {
namespace {

using base::Error;
using base::ErrorCode;
using nlohmann::json;
namespace fs = std::filesystem;

/// In the order of Role.
constexpr std::array roleClasses = std::to_array<std::string_view>(
    {"<i>",          "<we>",     "<partner>", "<adv>",         "<spouse>", "<heSpouse>", "<sheSpouse>", "<kin>",     "<heKin>",
     "<sheKin>",     "<heWord>", "<sheWord>", "<pronoun>",     "<me>",     "<you>",      "<and>",       "<to>",      "<thing>",
     "<determiner>", "<object>", "<causer>",  "<clauseStart>", "<name>",   "<notName>",  "<tells>",     "<verbOfIt>"});

/// Thrown and caught in this file only, as nlohmann's exceptions are: a data file is either right or refused.
struct BadData : std::runtime_error {
    using std::runtime_error::runtime_error;
};

json readFile(const fs::path& path) {
    std::ifstream stream(path);
    if (!stream) throw BadData("is not there");
    return json::parse(stream);
}

std::vector<Pattern> parsePatterns(const json& list, const Engine::Data& data) {
    std::vector<Pattern> patterns;
    for (const auto& item : list) {
        auto pattern = Pattern::parse(data.forms.expand(item.get<std::string>(), '|'), data.classes);
        if (!pattern) throw BadData("pattern '" + item.get<std::string>() + "', at '" + pattern.error().where + "'");
        patterns.push_back(*std::move(pattern));
    }
    return patterns;
}

Guard parseGuard(const std::string& word) {
    static const std::map<std::string, Guard> words{{"negated", Guard::Negated},
                                                    {"supposed", Guard::Supposed},
                                                    {"long-ago", Guard::LongAgo},
                                                    {"other-people", Guard::OtherPeople},
                                                    {"quoted", Guard::Quoted}};
    const auto found = words.find(word);
    if (found == words.end()) throw BadData("guard '" + word + "'");
    return found->second;
}

/// Who may act: "writer", "partner", "both".
std::set<Who> parseAgents(const json& list) {
    static const std::map<std::string, Who> words{{"writer", Who::Writer}, {"partner", Who::Partner}, {"both", Who::Both}};
    std::set<Who> agents;
    for (const auto& item : list) {
        const auto found = words.find(item.get<std::string>());
        if (found == words.end()) throw BadData("agent '" + item.get<std::string>() + "'");
        agents.insert(found->second);
    }
    return agents;
}

template <typename E>
E parseWord(const json& value, std::optional<E> (*parse)(std::string_view)) {
    const auto parsed = parse(value.get<std::string>());
    if (!parsed) throw BadData("word '" + value.get<std::string>() + "'");
    return *parsed;
}

Rule parseRule(const json& value, journal::MarkerId marker, const Engine::Data& data) {
    Rule rule;
    rule.marker = marker;
    rule.name = std::string(journal::toText(marker)) + "/" + value.at("id").get<std::string>();
    rule.patterns = parsePatterns(value.at("match"), data);
    rule.confidence = value.at("confidence").get<double>();
    if (value.contains("about")) rule.about = parseWord(value["about"], journal::parseAbout);
    rule.agents = parseAgents(value.value("agents", json::array()));
    rule.directed = value.value("direction", std::string()) == "agent";
    if (value.contains("direction") && !rule.directed) rule.direction = parseWord(value["direction"], journal::parseDirection);
    for (const auto& guard : value.value("keep", json::array())) rule.keep.insert(parseGuard(guard.get<std::string>()));
    for (const auto& group : value.value("with", json::array())) rule.with.push_back(parsePatterns(group, data));
    rule.unless = parsePatterns(value.value("unless", json::array()), data);
    rule.examples = value.value("examples", std::vector<std::string>{});
    rule.nearMisses = value.value("nearMisses", std::vector<std::string>{});
    if (rule.examples.empty()) throw BadData("rule '" + rule.name + "' has no example");
    return rule;
}

void loadMarker(Engine::Data& data, journal::MarkerId marker, const fs::path& file) {
    const auto value = readFile(file);
    auto& info = data.infos[static_cast<std::size_t>(marker)];
    info = {marker, value.at("name").get<std::string>(), value.at("definition").get<std::string>(),
            value.at("question").get<std::string>()};
    for (const auto& item : value.at("rules")) data.rules.push_back(parseRule(item, marker, data));
}

/// A class is a list of words, or a line of them with blanks between.
void addClasses(Engine::Data& data, const json& classes) {
    for (const auto& [name, words] : classes.items()) {
        auto& list = data.classes[name];
        if (words.is_array()) {
            list.merge(words.get<std::set<std::string>>());
            continue;
        }
        std::istringstream line(data.forms.expand(words.get<std::string>(), ' '));
        for (std::string word; line >> word;) list.insert(word);
    }
}

void loadForms(Engine::Data& data, const json& value) {
    for (const auto& [base, forms] : value.at("irregular").items()) {
        std::istringstream line(forms.get<std::string>());
        for (std::string form; line >> form;) data.forms.irregular[base].push_back(form);
    }
    for (const auto& row : value.at("endings")) {
        const auto words = row.get<std::vector<std::string>>();
        if (words.size() < 2) throw BadData("an ending without others");
        data.forms.endings.emplace_back(words.front(), std::vector<std::string>(words.begin() + 1, words.end()));
    }
    data.forms.doubled = value.at("doubled").get<std::vector<std::string>>();
}

void checkClasses(Engine::Data& data) {
    for (const auto* needed : {"<negator>", "<supposer>", "<turn>", "<opener>"})
        if (!data.classes.contains(needed)) throw BadData(std::string("class ") + needed + " is missing");
    for (std::size_t role = 0; role < roleClasses.size(); ++role) {
        const auto list = data.classes.find(std::string(roleClasses[role]));
        if (list == data.classes.end()) throw BadData("class " + std::string(roleClasses[role]) + " is missing");
        for (const auto& word : list->second) data.roles[word] |= bitOf(static_cast<Role>(role));
    }
    if (data.classes.at("<i>").empty()) throw BadData("class <i> is empty");
}

void loadClasses(Engine::Data& data, const fs::path& folder, std::string& file) {
    file = "classes.json";
    const auto value = readFile(folder / file);
    file = "forms.json";
    loadForms(data, readFile(folder / file));
    for (const auto* more : {"people.json", "words.json"}) {
        file = more;
        addClasses(data, readFile(folder / file));
    }
    file = "classes.json";
    data.version = value.at("version").get<std::string>();
    data.contractions = value.at("contractions").get<Contractions>();
    addClasses(data, value.at("classes"));
    checkClasses(data);
    data.partnerWord = value.at("partnerWord").get<std::string>();
    data.longAgo = parsePatterns(value.at("longAgo"), data);
    data.otherPeople = parsePatterns(value.at("otherPeople"), data);
    data.undone = parsePatterns(value.at("undone"), data);
    data.reported = parsePatterns(value.at("reported"), data);
}

void indexRules(Engine::Data& data) {
    for (std::size_t rule = 0; rule < data.rules.size(); ++rule)
        for (std::size_t i = 0; i < data.rules[rule].patterns.size(); ++i) {
            const auto& firsts = data.rules[rule].patterns[i].firstWords();
            if (firsts.empty()) data.forAnyWord.push_back({rule, i});
            for (const auto& word : firsts) data.byFirstWord[word].push_back({rule, i});
        }
}

}  // namespace

base::Result<std::unique_ptr<Engine::Data>> loadLanguage(const fs::path& folder) {
    auto data = std::make_unique<Engine::Data>();
    std::string file;
    try {
        loadClasses(*data, folder, file);
        file = "sensitive.json";
        data->sensitive = parsePatterns(readFile(folder / file).at("patterns"), *data);
        for (const auto marker : journal::allMarkers()) {
            file = std::string(journal::toText(marker)) + ".json";
            loadMarker(*data, marker, folder / file);
        }
    } catch (const std::exception& problem) {
        return Error{ErrorCode::CannotRead, (folder / file).string(), problem.what()};
    }
    indexRules(*data);
    return data;
}

}  // namespace twohands::lenses
