// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>

namespace twohands::lenses {

enum class Lens { Attachment, Accountability, Somatic, Intimacy };
/// A protective move or an alarm; something that tends to help; a neutral wish. None of them is a verdict.
enum class Pole { Reactive, Resource, Longing };
enum class MarkerKind { Act, Feeling, Stance, State, Wish };
/// Only these two families enter sequences between partners.
enum class Family { None, Reach, Retreat };
/// Whether a marker may be counted where both look. OwnOnly: moves that read as verdicts stay with their writer.
enum class CoupleView { Counts, OwnOnly, OnlyIfShared };

struct MarkerFacts {
    journal::MarkerId id;
    Lens lens;
    Pole pole;
    MarkerKind kind;
    Family family;
    CoupleView coupleView;
};
/// The machine table of the codebook; the same in every language.
const MarkerFacts& factsOf(journal::MarkerId id);

/// A marker in words for people, from the language's folder.
struct MarkerInfo {
    journal::MarkerId id = journal::MarkerId::Pursuit;
    std::string name;  ///< "Reaching, more than once"
    std::string definition;
    std::string question;  ///< one, shown beside a reading
};

std::string_view toText(Lens lens);  ///< "attachment", ...
std::optional<Lens> parseLens(std::string_view text);

}  // namespace twohands::lenses
