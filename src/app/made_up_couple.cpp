// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_up_couple.h"

#include "app/made_up_texts.h"

#include <algorithm>
#include <cmath>

namespace twohands::app {
namespace {

using namespace journal;

/// One day of one of the two, before it becomes entries.
struct Day {
    base::Date date;
    double hardness = 0.0;  ///< 0 is an ordinary day; shared by both
};

class CoupleMaker {
public:
    CoupleMaker(const MadeUpCouple& wanted, MadeUpTexts texts) : m_wanted(wanted), m_texts(std::move(texts)), m_draws(wanted.seed) {}

    base::Result<exchange::ExportFile> make() {
        m_file.partners = {{{"mara", m_texts.names()[0], Hand::Left}, {"jo", m_texts.names()[1], Hand::Right}}};
        Day day{m_wanted.firstMonday, 0.0};
        for (int i = 0; i < m_wanted.weeks * 7; ++i, day.date = base::plusDays(day.date, 1)) {
            day.hardness = 0.6 * day.hardness + 0.8 * m_draws.bell();
            liveThrough(day, i);
        }
        if (m_failure) return *m_failure;
        std::sort(m_file.entries.begin(), m_file.entries.end(), [](const Entry& a, const Entry& b) { return a.when() < b.when(); });
        m_file.exportedAt = at(base::plusDays(day.date, -1), 23 * 60 + 59);
        return std::move(m_file);
    }

private:
    static std::string key(const std::string& name, Hand hand) { return name + (hand == Hand::Left ? ".0" : ".1"); }

    base::Moment at(base::Date date, int minute) const {
        constexpr int offsetMinutes = 60;
        const auto days = std::chrono::sys_days(date).time_since_epoch().count();
        const auto local = (static_cast<std::int64_t>(days) * 1440 + minute) * 60'000;
        return *base::Moment::from(local - offsetMinutes * 60'000, offsetMinutes);
    }
    /// Mostly in the evening.
    int someMinute() { return m_draws.chance(0.7) ? std::clamp(1170 + static_cast<int>(120 * m_draws.bell()), 420, 1410) : m_draws.between(420, 1380); }

    Audience someAudience(double shared, double patterns) {
        const double draw = m_draws.unit();
        if (draw < shared) return Audience::Shared;
        return draw < shared + patterns ? Audience::Patterns : Audience::Private;
    }

    void write(Hand author, base::Moment when, Audience audience, std::string text, Body body) {
        EntryFields fields;
        fields.id = base::Id::generate(when, m_draws.bytes());
        fields.author = author;
        fields.audience = audience;
        fields.at = when;
        fields.text = std::move(text);
        fields.body = std::move(body);
        auto entry = Entry::from(std::move(fields));
        if (entry) m_file.entries.push_back(*std::move(entry));
        else m_failure = entry.error();
    }
    void note(Hand author, const Day& day, const std::string& what, int minute, double shared = 0.45) {
        write(author, at(day.date, std::clamp(minute, 400, 1430)), someAudience(shared, 0.3), m_texts.next(key("note." + what, author), m_draws), NoteBody{});
    }

    void liveThrough(const Day& day, int number) {
        const double strain = std::exp(0.4 * day.hardness - 0.08);
        for (const auto hand : {Hand::Left, Hand::Right}) {
            if (m_draws.chance(0.12)) continue;  // a day on which nothing is written
            ordinary(hand, day, strain);
        }
        reachAndRetreat(day, strain);
        if (number % 7 == 6) sunday(day);
        if (number % 24 == 3) boundary(number % 48 == 3 ? Hand::Right : Hand::Left, day);
    }

    void ordinary(Hand hand, const Day& day, double strain) {
        if (m_draws.chance(0.5)) checkIn(hand, day, strain);
        if (m_draws.chance(0.22)) need(hand, day);
        if (m_draws.chance(0.3 / strain)) note(hand, day, "warm", someMinute(), 0.8);
        if (m_draws.chance(0.18)) note(hand, day, "body", someMinute(), 0.3);
        if (m_draws.chance(0.13)) note(hand, day, "long", someMinute(), 0.4);
        if (m_draws.chance(0.12)) note(hand, day, "plain", someMinute(), 0.3);
        if (m_draws.chance(0.16)) thank(hand, day);
        if (m_draws.chance(0.12)) line(hand, day);
    }

    /// The loop: a reach makes a stepping back likelier, a stepping back the next reach; then often a repair.
    void reachAndRetreat(const Day& day, double strain) {
        const bool reached = m_draws.chance(0.22 * strain);
        const bool retreated = m_draws.chance((reached ? 0.5 : 0.12) * strain);
        const int start = m_draws.between(1020, 1200);
        if (reached) note(m_draws.chance(0.85) ? Hand::Left : Hand::Right, day, "reach", start);
        if (retreated) note(m_draws.chance(0.85) ? Hand::Right : Hand::Left, day, "retreat", start + m_draws.between(10, 90));
        if (!reached && !retreated) return;
        if (m_draws.chance(0.45)) space(m_draws.chance(0.7) ? Hand::Right : Hand::Left, day, start + 20);
        if (m_draws.chance(0.55)) note(m_draws.chance(0.5) ? Hand::Left : Hand::Right, day, "repair", start + m_draws.between(90, 180), 0.8);
        if (m_draws.chance(0.3)) note(m_draws.chance(0.5) ? Hand::Left : Hand::Right, day, "own", start + m_draws.between(60, 200), 0.5);
        if (m_draws.chance(0.3)) note(m_draws.chance(0.5) ? Hand::Left : Hand::Right, day, "empathy", start + m_draws.between(100, 220), 0.5);
    }

    void checkIn(Hand hand, const Day& day, double strain) {
        CheckInBody body;
        const int high = static_cast<int>(std::lround(4.6 + 1.6 * (strain - 1.0) + 1.5 * m_draws.bell()));
        body.arousal = std::clamp(high, 0, 10);
        body.pleasantness = std::clamp(static_cast<int>(std::lround(0.8 - day.hardness + m_draws.bell() * 0.8)), -3, 3);
        const auto band = bandOf(*body.arousal);
        if (band == ArousalBand::High) body.urges = {hand == Hand::Left ? Urge::Toward : Urge::Away};
        addSensations(body, band);
        const auto moments = allCheckInMoments();
        body.moment = toText(moments[static_cast<std::size_t>(m_draws.between(0, static_cast<int>(moments.size()) - 1))]);
        if (band != ArousalBand::InRange && m_draws.chance(0.5)) addPractice(body, band);
        write(hand, at(day.date, someMinute()), someAudience(0.5, 0.3), {}, std::move(body));
    }

    void addSensations(CheckInBody& body, ArousalBand band) {
        if (m_draws.chance(0.1)) {
            body.answer = m_draws.chance(0.5) ? SensationAnswer::None : SensationAnswer::CantTell;
            return;
        }
        body.answer = SensationAnswer::Listed;
        switch (band) {
            case ArousalBand::High:
                body.sensations = {{Region::Chest, Change::More, 2, {"tight"}}, {Region::JawAndMouth, Change::More, m_draws.between(1, 3), {"clenched"}}};
                break;
            case ArousalBand::Low:
                body.sensations = {{Region::LeftHand, Change::Less, 1, {"cold"}}, {Region::RightHand, Change::Less, 1, {"cold"}}, {Region::AllOver, Change::Less, 2, {"heavy"}}};
                break;
            case ArousalBand::InRange:
                body.sensations = {{m_draws.chance(0.5) ? Region::UpperBelly : Region::Chest, Change::More, 1, {m_draws.chance(0.5) ? "warm" : "open"}}};
                break;
        }
    }

    void addPractice(CheckInBody& body, ArousalBand band) {
        PracticeUse practice;
        if (band == ArousalBand::High) practice.name = m_draws.chance(0.6) ? "long_sigh" : "walk";
        else practice.name = m_draws.chance(0.5) ? "look_around" : "feet_and_seat";
        practice.before = body.arousal;
        const int step = band == ArousalBand::High ? -m_draws.between(0, 3) : m_draws.between(0, 2);
        practice.after = std::clamp(*body.arousal + step, 0, 10);
        practice.minutes = m_draws.between(1, 10);
        body.practice = practice;
    }

    void need(Hand hand, const Day& day) {
        static constexpr std::array<std::array<const char*, 5>, 2> near{{{"time_together", "reassurance", "to_be_heard", "touch", "shared_plans"},
                                                                         {"quiet", "time_to_think", "own_work", "pace", "time_together"}}};
        const auto& choices = near[hand == Hand::Left ? 0 : 1];
        NeedBody body;
        const int first = m_draws.between(0, 4);
        body.needs = {choices[static_cast<std::size_t>(first)]};
        if (m_draws.chance(0.4)) body.needs.emplace_back(choices[static_cast<std::size_t>((first + 1) % 5)]);
        body.strength = m_draws.between(1, 3);
        if (m_draws.chance(0.6)) body.ask = m_texts.next(key("ask", hand), m_draws);
        static constexpr std::array answers{NeedAnswer::Yes, NeedAnswer::Yes, NeedAnswer::InPart, NeedAnswer::NotNow, NeedAnswer::AnotherWay};
        if (!body.ask.empty() && m_draws.chance(0.7)) body.answered = answers[static_cast<std::size_t>(m_draws.between(0, 4))];
        write(hand, at(day.date, someMinute()), someAudience(0.6, 0.2), m_texts.next(key("need", hand), m_draws), std::move(body));
    }

    void boundary(Hand hand, const Day& day) {
        BoundaryBody body;
        body.boundaryKind = hand == Hand::Right ? BoundaryKind::TimeAndEnergy : BoundaryKind::HowWeArgue;
        body.sort = BoundarySort::Boundary;
        body.protects = m_texts.next("protects", m_draws);
        body.action = m_texts.next("action", m_draws);
        body.from = BoundaryFrom::Awareness;
        body.state = BoundaryState::InForce;
        body.reviewOn = base::plusDays(day.date, 28);
        body.history = {{BoundaryState::Voiced, at(day.date, 1200), {}}, {BoundaryState::InForce, at(day.date, 1230), {}}};
        for (int later = 4; later < 28; later += 6) {
            const auto state = m_draws.chance(0.7) ? BoundaryState::Held : BoundaryState::Bent;
            const auto date = base::plusDays(day.date, later);
            const bool isYetToCome = base::daysBetween(m_wanted.firstMonday, date) >= m_wanted.weeks * 7;
            if (m_draws.chance(0.7) && !isYetToCome) body.history.push_back({state, at(date, 1300), {}});
        }
        write(hand, at(day.date, 1190), Audience::Shared, m_texts.next(key("boundary", hand), m_draws), std::move(body));
    }

    void space(Hand hand, const Day& day, int minute) {
        SpaceBody body;
        if (m_draws.chance(0.8)) body.line = m_texts.next(key("line", hand), m_draws);
        const int back = (minute + m_draws.between(30, 90)) / 15 * 15;
        body.returnAt = at(day.date, back);
        body.way = m_texts.next("way", m_draws);
        if (m_draws.chance(0.92)) body.returnedAt = at(day.date, back + m_draws.between(-10, m_draws.chance(0.8) ? 8 : 40));
        body.leaving = m_draws.between(1, 3);
        body.comingBack = m_draws.between(1, 3);
        write(hand, at(day.date, minute), Audience::Shared, {}, std::move(body));
    }

    void thank(Hand hand, const Day& day) {
        AppreciationBody body;
        body.to = otherHand(hand);
        write(hand, at(day.date, someMinute()), Audience::Shared, m_texts.next(key("thanks", hand), m_draws), body);
    }
    void line(Hand hand, const Day& day) {
        ReassuranceBody body;
        body.to = otherHand(hand);
        write(hand, at(day.date, someMinute()), Audience::Shared, m_texts.next(key("line", hand), m_draws), body);
    }
    void sunday(const Day& day) {
        const auto hand = m_draws.chance(0.5) ? Hand::Left : Hand::Right;
        write(hand, at(day.date, 1110), Audience::Shared, m_texts.next("intention", m_draws), IntentionBody{});
    }

    MadeUpCouple m_wanted;
    MadeUpTexts m_texts;
    SeededDraws m_draws;
    exchange::ExportFile m_file;
    std::optional<base::Error> m_failure;
};

}  // namespace

base::Result<void> checkWeeks(int weeks, base::Date firstMonday) {
    if (weeks < 1 || weeks > 520) return base::Error{base::ErrorCode::InvalidValue, "weeks", "a whole number from 1 to 520"};
    // Boundaries are looked at again four weeks on: their last day must still have four digits in its year.
    const auto last = base::plusDays(firstMonday, weeks * 7 + 28);
    if (!firstMonday.ok() || firstMonday.year() < std::chrono::year{1} || last.year() > std::chrono::year{9999})
        return base::Error{base::ErrorCode::InvalidValue, "firstMonday", "a day whose weeks and four more end before the year 10000"};
    return {};
}

base::Result<exchange::ExportFile> makeUpCouple(const MadeUpCouple& wanted, const std::filesystem::path& resources) {
    if (const auto range = checkWeeks(wanted.weeks, wanted.firstMonday); !range) return range.error();
    auto texts = MadeUpTexts::load(resources / "made-up" / "couple.json");
    if (!texts) return texts.error();
    return CoupleMaker(wanted, *std::move(texts)).make();
}

}  // namespace twohands::app
