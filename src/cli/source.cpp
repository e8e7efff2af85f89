// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/source.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace twohands::cli {

using base::Error;
using base::ErrorCode;

base::Date ExportSource::lastDay() const {
    if (file.entries.empty()) return file.exportedAt.date();
    const auto byTime = [](const auto& a, const auto& b) { return a.when() < b.when(); };
    return std::max_element(file.entries.begin(), file.entries.end(), byTime)->when().date();
}

bool isExport(const std::string& path) {
    if (path == "-") return true;
    if (std::filesystem::path(path).extension() != ".json") return false;
    constexpr std::string_view journalBegins = "SQLite format 3";
    std::string start(journalBegins.size(), ' ');
    std::ifstream(path, std::ios::binary).read(start.data(), static_cast<std::streamsize>(start.size()));
    return start != journalBegins;
}

base::Result<ExportSource> readSource(const app::Environment& environment, const JournalOptions& options) {
    auto engine = lenses::Engine::load(environment.resources / "lexicon" / "en");
    if (!engine) return engine.error();
    const auto text = readAll(options.journal);
    if (!text) return text.error();
    auto file = app::readExport(*text);
    if (!file) return file.error();
    std::optional<journal::Hand> viewer;
    if (!options.as.empty() && !(viewer = handFor(options.as, file->partners)))
        return Error{ErrorCode::InvalidValue, "--as", "one of the partners"};
    return ExportSource{*std::move(file), viewer, *std::move(engine)};
}

}  // namespace twohands::cli
