// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/linkage.h"

#include "review/visible.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace twohands::review {
namespace {

using journal::Hand;

struct DayMean {
    double sum = 0.0;
    int count = 0;
};

std::vector<CountedEntry> ratings(const CountedJournal& journal, Hand hand, DayRange days) {
    std::vector<CountedEntry> shared, hidden;
    for (const auto& one : journal.of(hand)) {
        const auto* checkIn = one.entry->bodyAs<journal::CheckInBody>();
        if (checkIn && checkIn->arousal && days.contains(one.stamp.day())) (one.isHidden ? hidden : shared).push_back(one);
    }
    if (hidden.size() >= fewestEntries && daysOf(stampsOf(hidden)) >= fewestDays) shared.insert(shared.end(), hidden.begin(), hidden.end());
    return shared;
}

std::map<int, DayMean> byDay(const std::vector<CountedEntry>& entries) {
    std::map<int, DayMean> means;
    for (const auto& one : entries) {
        auto& mean = means[one.stamp.day()];
        mean.sum += *one.entry->bodyAs<journal::CheckInBody>()->arousal;
        ++mean.count;
    }
    return means;
}

void takeWeekdayMeans(const std::vector<int>& days, std::vector<double>& values) {
    std::array<DayMean, 7> means;
    const auto weekday = [&days](std::size_t i) { return static_cast<std::size_t>((days[i] % 7 + 7) % 7); };
    for (std::size_t i = 0; i < days.size(); ++i) {
        means[weekday(i)].sum += values[i];
        ++means[weekday(i)].count;
    }
    for (std::size_t i = 0; i < days.size(); ++i) values[i] -= means[weekday(i)].sum / means[weekday(i)].count;
}

}  // namespace

std::vector<double> withoutRhythm(const std::vector<int>& days, std::vector<double> values) {
    // The slope of what weekdays leave of the values on what they leave of time: both at once (Frisch and Waugh).
    std::vector<double> time(days.begin(), days.end());
    for (auto& one : time) one -= days.front();
    takeWeekdayMeans(days, time);
    takeWeekdayMeans(days, values);
    double product = 0.0, square = 0.0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        product += time[i] * values[i];
        square += time[i] * time[i];
    }
    if (square > 0.0)
        for (std::size_t i = 0; i < days.size(); ++i) values[i] -= product / square * time[i];
    return values;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b, std::size_t shift) {
    double product = 0.0, squareA = 0.0, squareB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += a[i] * b[(i + shift) % b.size()];
        squareA += a[i] * a[i];
        squareB += b[i] * b[i];
    }
    // What weekdays and trend explain wholly is 0 but for rounding.
    constexpr double nothing = 1e-9;
    return squareA < nothing || squareB < nothing ? 0.0 : product / std::sqrt(squareA * squareB);
}

double shiftP(const std::vector<double>& a, const std::vector<double>& b) {
    constexpr double rounding = 1e-9;  // shifting the one or the other adds in another order
    const double seen = std::abs(correlation(a, b)) - rounding;
    std::size_t asFar = 1;
    for (std::size_t shift = 1; shift < a.size(); ++shift)
        if (std::abs(correlation(a, b, shift)) >= seen) ++asFar;
    return static_cast<double>(asFar) / static_cast<double>(a.size());
}

Linkage linkageIn(const CountedJournal& journal, DayRange days, std::optional<Hand> viewer) {
    Linkage linkage;
    auto left = ratings(journal, Hand::Left, days), right = ratings(journal, Hand::Right, days);
    const auto means = byDay(left), others = byDay(right);
    std::vector<int> common;
    std::vector<double> a, b;
    for (const auto& [day, mean] : means) {
        const auto other = others.find(day);
        if (other == others.end()) continue;
        common.push_back(day);
        a.push_back(mean.sum / mean.count);
        b.push_back(other->second.sum / other->second.count);
    }
    linkage.days = common.size();
    if (linkage.days < fewestLinkedDays) return linkage;
    a = withoutRhythm(common, a);
    b = withoutRhythm(common, b);
    linkage.r = correlation(a, b);
    linkage.p = shiftP(a, b);
    linkage.isShown = linkage.p <= linkageLevel && std::abs(linkage.r) >= leastLinkage;
    left.insert(left.end(), right.begin(), right.end());
    std::erase_if(left, [&common](const auto& one) { return !std::binary_search(common.begin(), common.end(), one.stamp.day()); });
    linkage.evidence = readableIds(std::move(left), viewer);
    return linkage;
}

}  // namespace twohands::review
