// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_up_couple.h"
#include "app/made_up_texts.h"
#include "review/simulated_couple.h"

#include <algorithm>

namespace twohands::app {
namespace {

using base::Error;
using base::ErrorCode;

/// Words that fit an entry's first marker. Views of the partner get plain ones: their words are not what is simulated.
std::string textKey(const journal::EntryFields& fields) {
    std::string what = "plain";
    if (!fields.markers.empty() && fields.markers.front().about == journal::About::Writer) switch (fields.markers.front().marker) {
            case journal::MarkerId::Pursuit: what = "reach"; break;
            case journal::MarkerId::Withdrawal: what = "retreat"; break;
            case journal::MarkerId::Repair: what = "repair"; break;
            case journal::MarkerId::Hyperarousal: what = "body"; break;
            case journal::MarkerId::ReactiveDefence: what = "own"; break;
            default: what = "long"; break;
        }
    return "note." + what + (fields.author == journal::Hand::Left ? ".0" : ".1");
}

std::string namesOf(const std::vector<std::string_view>& all) {
    std::string names;
    for (const auto name : all) names += (names.empty() ? "" : ", ") + std::string(name);
    return names;
}

}  // namespace

base::Result<exchange::ExportFile> simulateCouple(const SimulatedCouple& wanted, const std::filesystem::path& resources) {
    const auto setting = review::settingNamed(wanted.setting);
    if (!setting) return Error{ErrorCode::InvalidValue, "setting", "sparse, typical or keen"};
    const auto scenario = review::scenarioNamed(wanted.scenario);
    if (!scenario) return Error{ErrorCode::InvalidValue, "scenario", "one of " + namesOf(review::scenarioNames())};
    if (const auto range = checkWeeks(wanted.weeks, wanted.firstMonday); !range) return range.error();
    auto texts = MadeUpTexts::load(resources / "made-up" / "couple.json");
    if (!texts) return texts.error();

    exchange::ExportFile file;
    file.partners = {{{"mara", texts->names()[0], journal::Hand::Left}, {"jo", texts->names()[1], journal::Hand::Right}}};
    SeededDraws draws(wanted.seed);
    const auto couple = review::simulateCouple(*setting, *scenario, wanted.weeks, wanted.seed);
    for (const auto& entry : review::entriesOf(couple, *scenario, wanted.firstMonday, wanted.seed)) {
        auto fields = entry.fields();
        fields.text = texts->next(textKey(fields), draws);
        auto worded = journal::Entry::from(std::move(fields));
        if (!worded) return worded.error();
        file.entries.push_back(*std::move(worded));
    }
    const auto end = static_cast<std::int64_t>(std::chrono::sys_days(base::plusDays(wanted.firstMonday, wanted.weeks * 7)).time_since_epoch().count());
    file.exportedAt = base::Moment::from(end * 86'400'000 - 60'000 - 3'600'000, 60).value();
    return file;
}

}  // namespace twohands::app
