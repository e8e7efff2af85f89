// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"

#include <QString>

#include <filesystem>
#include <vector>

namespace twohands::presenters {

struct Question {
    QString lens;  ///< an id: "somatic"
    QString text;
};

/// The questions of the day, from resources/prompts/questions.json; they stand there with the lenses taking turns.
class Questions {
public:
    /// An unreadable file gives one plain question: a missing prompt is no reason to show an error.
    static Questions load(const std::filesystem::path& resources);
    /// The same all day; `further` counts the times another one was asked for.
    const Question& of(base::Date day, int further) const;
    std::size_t size() const { return m_list.size(); }
    const std::vector<Question>& all() const { return m_list; }

private:
    std::vector<Question> m_list;
};

}  // namespace twohands::presenters
