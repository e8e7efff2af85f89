// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>
#include <vector>

namespace twohands::presenters {

/// One number to call, as resources/support/helplines.json has it.
struct Helpline {
    QString what;       ///< "emergency", "partner violence", "crisis"
    QString name;       ///< may be empty
    QString number;
    QString note;       ///< may be empty
    QString status;     ///< "looked-up" or "to-verify"
    QString checkedOn;  ///< ISO date; empty where it was not checked
};

struct HelplineCountry {
    QString name;
    std::vector<Helpline> lines;
};

/// All of them, in the file's order; empty where the file cannot be read.
std::vector<HelplineCountry> loadHelplines(const std::filesystem::path& resources);

}  // namespace twohands::presenters
