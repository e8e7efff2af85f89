// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/vocabulary.h"

#include <string>
#include <string_view>
#include <vector>

namespace twohands::journal {

/// One of the two who write. The id is how an export names them ("alex"); it is made from the name.
struct Partner {
    std::string id;
    std::string name;
    Hand hand = Hand::Left;
    bool operator==(const Partner&) const = default;
};

/// One or two partners, left before right.
struct Partners {
    std::vector<Partner> list;

    const Partner* byHand(Hand hand) const;
    const Partner* byId(std::string_view id) const;
    const Partner* byName(std::string_view name) const;  ///< case folded
    bool operator==(const Partners&) const = default;
};

Hand otherHand(Hand hand);

/// "Zoë Ann" -> "zoë-ann"; made different from the ids already taken by a number.
std::string exportIdFor(std::string_view name, const Partners& taken);

}  // namespace twohands::journal
