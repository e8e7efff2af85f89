// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/partner.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>

namespace twohands::journal {
namespace {

template <typename Match>
const Partner* findPartner(const Partners& partners, Match match) {
    const auto found = std::find_if(partners.list.begin(), partners.list.end(), match);
    return found == partners.list.end() ? nullptr : &*found;
}

}  // namespace

const Partner* Partners::byHand(Hand hand) const {
    return findPartner(*this, [hand](const Partner& partner) { return partner.hand == hand; });
}

const Partner* Partners::byId(std::string_view id) const {
    return findPartner(*this, [id](const Partner& partner) { return partner.id == id; });
}

const Partner* Partners::byName(std::string_view name) const {
    const auto folded = base::foldCase(name);
    return findPartner(*this, [&folded](const Partner& partner) { return base::foldCase(partner.name) == folded; });
}

Hand otherHand(Hand hand) { return hand == Hand::Left ? Hand::Right : Hand::Left; }

std::string exportIdFor(std::string_view name, const Partners& taken) {
    std::string id;
    for (const char c : base::foldCase(name)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte)) id += c;
        else if (!id.empty() && id.back() != '-') id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    if (id.empty()) id = "partner";
    std::string unique = id;
    for (int number = 2; taken.byId(unique); ++number) unique = id + "-" + std::to_string(number);
    return unique;
}

}  // namespace twohands::journal
