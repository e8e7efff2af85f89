// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "base/result.h"
#include "exchange/export_file.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace twohands::app {

struct MadeUpCouple {
    int weeks = 12;          ///< 1 to 520
    std::uint64_t seed = 1;  ///< the same seed gives the same couple, byte for byte
    base::Date firstMonday;
};

/// Two people who do not exist, for looking around and for tests: hard days that touch both, some reaching and stepping
/// back that follow each other, repairs, spaces with a return, check-ins, needs and their answers, boundaries that live.
/// Texts come from resources/made-up/couple.json. InvalidValue for weeks or days out of range, CannotRead without that file.
base::Result<exchange::ExportFile> makeUpCouple(const MadeUpCouple& wanted, const std::filesystem::path& resources);

/// InvalidValue for weeks or days out of range.
base::Result<void> checkWeeks(int weeks, base::Date firstMonday);

/// A couple by the recipe of docs/pattern-quality.md, for which it is known what ties the two: shared notes with their
/// markers, as if their writers had given them. The words only fit; they were not read.
struct SimulatedCouple {
    int weeks = 24;
    std::uint64_t seed = 1;
    base::Date firstMonday;
    std::string setting = "typical";  ///< as review::settingNamed
    std::string scenario = "loop";    ///< as review::scenarioNamed
};
base::Result<exchange::ExportFile> simulateCouple(const SimulatedCouple& wanted, const std::filesystem::path& resources);

}  // namespace twohands::app
