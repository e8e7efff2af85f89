// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/looks.h"

#include "review/chance.h"

#include <algorithm>

namespace twohands::review {
namespace {

/// One tie as its looks go by.
struct Course {
    bool discovered = false, confirmed = false;
    std::size_t discoveredAt = 0;  ///< the look's block
    int faint = 0;                 ///< looks in a row above the fading level
};

std::span<const BlockEvidence> lastBlocks(const TieEvidence& tie, std::size_t block, std::size_t count) {
    const auto taken = std::min(count, block + 1);
    return std::span(tie.blocks).subspan(block + 1 - taken, taken);
}

void goOn(Course& course, const TieEvidence& tie, std::size_t block, bool isDiscovery, bool isStrong, const LookRule& rule) {
    const bool isFaint = pooledP(lastBlocks(tie, block, 2)) > rule.fade;
    course.faint = isFaint ? course.faint + 1 : 0;
    if (course.confirmed) {
        course.confirmed = course.faint < 2;
        return;
    }
    if (!course.discovered) {
        if (!isDiscovery) return;
        course.discovered = true;
        course.discoveredAt = block;
        return;
    }
    if (!isStrong) return;
    const auto since = std::min<std::size_t>(block - course.discoveredAt, windowBlocks);
    if (pooledP(lastBlocks(tie, block, since)) > rule.again || course.faint >= 2) return;
    course.confirmed = true;
    course.faint = 0;
}

}  // namespace

std::vector<std::vector<Look>> lookAt(const std::vector<TieEvidence>& ties, base::Date firstDay, const LookRule& rule) {
    std::vector<std::vector<Look>> looks(ties.size());
    if (ties.empty()) return looks;
    std::vector<Course> courses(ties.size());
    for (std::size_t block = 0; block < ties.front().blocks.size(); ++block) {
        std::vector<double> p;
        for (const auto& tie : ties) p.push_back(tie.isEnough[block] ? pooledP(lastBlocks(tie, block, windowBlocks)) : 1.0);
        const auto discoveries = benjaminiHochberg(p, rule.discover);
        const auto strong = benjaminiHochberg(p, rule.confirm[std::min<std::size_t>(block + 1, windowBlocks)]);
        for (std::size_t i = 0; i < ties.size(); ++i) {
            goOn(courses[i], ties[i], block, discoveries[i], strong[i], rule);
            looks[i].push_back({base::plusDays(firstDay, static_cast<int>(block + 1) * blockDays - 1), p[i], ties[i].isEnough[block],
                                courses[i].discovered, courses[i].confirmed});
        }
    }
    return looks;
}

TieState stateAfter(const std::vector<Look>& looks) {
    if (looks.empty() || !looks.back().discovered) return TieState::None;
    if (looks.back().confirmed) return TieState::Confirmed;
    const bool was = std::any_of(looks.begin(), looks.end(), [](const Look& look) { return look.confirmed; });
    return was ? TieState::Quiet : TieState::Discovered;
}

}  // namespace twohands::review
