// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lenses/codebook.h"
#include "lenses/reading.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace twohands::lenses {

struct ReadContext {
    std::vector<std::string> partnerNames;  ///< read as the partner wherever they stand
};

/// A rule that fitted. stoppedBy is empty where it gave a reading; else the guard ("negated", "supposed", "long-ago",
/// "other-people", "quoted"), "agent" (somebody else acts), "unless" or "with" (words nearby), "outdone" (a surer
/// reading stands) or "harm".
struct Explanation {
    Reading reading;
    std::string stoppedBy;
};

/// Reads texts through the four lenses: deterministic, offline, from the rules in a language's folder
/// (docs/lenses.md). Any bytes are survived; what is not UTF-8 is read as far as it is letters. Cost is linear in the
/// text. Safe to use from several threads.
class Engine {
public:
    /// Loads forms.json, people.json, words.json, classes.json, sensitive.json and one file a marker. CannotRead or InvalidValue
    /// with file and place.
    static base::Result<Engine> load(const std::filesystem::path& folder);
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;
    ~Engine();

    /// In the order of the text; at most three a sentence, the surest ones. A sentence about harm gives none.
    std::vector<Reading> read(std::string_view text, const ReadContext& context = {}) const;
    /// What `read` gives and, beside it, what fitted and was left alone, with the reason. For people who write rules.
    std::vector<Explanation> explain(std::string_view text, const ReadContext& context = {}) const;
    /// Whether some sentence speaks of harm, fear of the partner or wanting to die. Never stored or counted.
    bool isSensitive(std::string_view text) const;
    const MarkerInfo& info(journal::MarkerId id) const;
    const std::string& version() const;  ///< of the codebook's data

    struct Data;

private:
    explicit Engine(std::unique_ptr<const Data> data);
    std::unique_ptr<const Data> m_data;
};

}  // namespace twohands::lenses
