// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "journal/entry.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace twohands::support {

/// Entries of every kind with every field there or not by chance, from a seed: for promises that hold for all of them.
class GeneratedEntries {
public:
    explicit GeneratedEntries(std::uint64_t seed) : m_engine(seed) {}

    journal::EntryFields next(journal::Kind kind) {
        journal::EntryFields fields;
        fields.author = some<journal::Hand>(2);
        fields.audience = some<journal::Audience>(3);
        fields.at = moment();
        fields.id = base::Id::generate(fields.at, [this](std::span<std::uint8_t> bytes) {
            for (auto& byte : bytes) byte = static_cast<std::uint8_t>(m_engine());
        });
        if (chance()) fields.happenedAt = moment();
        if (chance()) fields.writtenAt = moment();
        fields.text = base::acceptText(text(), journal::maximumTextBytes).value();  // its markers count the bytes that are kept
        fields.body = body(kind, fields.author);
        fields.markers = markers(fields.text.size());
        fields.version = between(1, 9);
        return fields;
    }

    std::string text() {
        static const std::array<std::string, 14> pieces{
            "", "plain words", "Zoë", "e\u0301 in two parts", "שלום, בבית", "\u200fمرحبا\u200e", "👩‍❤️‍👩 and 🇦🇺", "日本語",
            "two\nlines\r\n\tand a tab", "\"quoted\" \\ back", "<img src=file:///x>", "\u2028\u00a0\ufeff", "\u0001\u007f", "𝒽𝑒𝓁𝓁𝑜"};
        std::string words = pieces[static_cast<std::size_t>(between(0, 13))];
        if (chance()) words += " " + pieces[static_cast<std::size_t>(between(0, 13))];
        return words;
    }
    int between(int least, int most) {
        return least + static_cast<int>(m_engine() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool chance() { return between(0, 1) == 1; }

private:
    template <typename E>
    E some(int count) {
        return static_cast<E>(between(0, count - 1));
    }
    template <typename E>
    std::optional<E> perhaps(int count) {
        return chance() ? std::optional<E>(some<E>(count)) : std::nullopt;
    }
    std::optional<int> number(int least, int most) { return chance() ? std::optional<int>(between(least, most)) : std::nullopt; }
    base::Moment moment() {
        const auto minutes = std::int64_t{between(0, 36'000'000)};
        return base::Moment::from(minutes * 60'000 + between(0, 1) * between(0, 59'999), between(-14 * 4, 14 * 4) * 15).value();
    }
    std::optional<base::Moment> perhapsMoment() { return chance() ? std::optional(moment()) : std::nullopt; }

    journal::Body body(journal::Kind kind, journal::Hand author) {
        using namespace journal;
        std::optional<Hand> to;
        if (chance()) to = author == Hand::Left ? Hand::Right : Hand::Left;
        switch (kind) {
            case Kind::Need: return NeedBody{{"solitude", "mine: " + text()}, number(1, 3), text(), text(), text(), perhaps<NeedAnswer>(5)};
            case Kind::Boundary: return boundary();
            case Kind::CheckIn: return checkIn();
            case Kind::Space: return SpaceBody{text(), perhapsMoment(), text(), perhapsMoment(), number(0, 3), number(0, 3)};
            case Kind::Reassurance: return ReassuranceBody{to};
            case Kind::Appreciation: return AppreciationBody{to};
            case Kind::Intention: return IntentionBody{to};
            case Kind::Note: break;
        }
        return NoteBody{};
    }

    journal::BoundaryBody boundary() {
        using namespace journal;
        BoundaryBody boundary;
        boundary.boundaryKind = perhaps<BoundaryKind>(12);
        boundary.sort = perhaps<BoundarySort>(3);
        boundary.protects = text();
        boundary.action = text();
        boundary.flex = text();
        boundary.from = perhaps<BoundaryFrom>(3);
        boundary.state = some<BoundaryState>(12);
        if (chance()) boundary.reviewOn = moment().date();
        for (int i = between(0, 4); i > 0; --i) boundary.history.push_back({some<BoundaryState>(12), moment(), text()});
        return boundary;
    }

    journal::CheckInBody checkIn() {
        using namespace journal;
        CheckInBody checkIn;
        checkIn.arousal = number(0, 10);
        checkIn.pleasantness = number(-3, 3);
        if (chance()) checkIn.urges = {Urge::Toward, Urge::Freeze};
        checkIn.answer = some<SensationAnswer>(4);
        if (checkIn.answer == SensationAnswer::Listed)
            for (int i = between(1, 25); i > 0; --i)
                checkIn.sensations.push_back({static_cast<Region>(i), some<Change>(2), between(1, 3), {"tight", "mine " + text()}});
        checkIn.moment = chance() ? std::string(toText(some<CheckInMoment>(7))) : text();
        if (chance()) checkIn.practice = PracticeUse{"walk " + text(), number(0, 10), number(0, 10), number(0, 1440)};
        return checkIn;
    }

    std::vector<journal::Marker> markers(std::size_t textBytes) {
        using namespace journal;
        std::vector<Marker> markers;
        for (int i = between(0, 3); i > 0; --i) {
            Marker marker{some<MarkerId>(26), some<About>(5), perhaps<Direction>(3), MarkerSource::Writer, some<Verdict>(3), {}};
            if (textBytes > 3) marker = {marker.marker, marker.about, marker.direction, MarkerSource::Engine, marker.verdict, Span{0, 1}};
            markers.push_back(marker);
        }
        return markers;
    }

    std::mt19937_64 m_engine;
};

inline constexpr std::array everyKind{journal::Kind::Need,         journal::Kind::Boundary,  journal::Kind::CheckIn,
                                      journal::Kind::Space,        journal::Kind::Reassurance, journal::Kind::Appreciation,
                                      journal::Kind::Intention,    journal::Kind::Note};

}  // namespace twohands::support
