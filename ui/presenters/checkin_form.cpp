// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/checkin_form.h"

#include "presenters/entry_words.h"
#include "presenters/wording.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace twohands::presenters {
namespace {

using journal::Region;

constexpr std::size_t mostWords = 2, mostUrges = 2;
constexpr std::int64_t oneDay = 24LL * 60 * 60 * 1000;

struct Pair {
    Region left, right;
    const char* name;
};
constexpr std::array pairs{
    Pair{Region::LeftShoulderAndArm, Region::RightShoulderAndArm,
         QT_TRANSLATE_NOOP("twohands::presenters::CheckInForm", "Both shoulders and arms")},
    Pair{Region::LeftHand, Region::RightHand, QT_TRANSLATE_NOOP("twohands::presenters::CheckInForm", "Both hands")},
    Pair{Region::LeftThigh, Region::RightThigh, QT_TRANSLATE_NOOP("twohands::presenters::CheckInForm", "Both thighs")},
    Pair{Region::LeftLowerLegAndFoot, Region::RightLowerLegAndFoot,
         QT_TRANSLATE_NOOP("twohands::presenters::CheckInForm", "Both lower legs and feet")},
    Pair{Region::LeftShoulderBlade, Region::RightShoulderBlade,
         QT_TRANSLATE_NOOP("twohands::presenters::CheckInForm", "Both shoulder blades")},
    Pair{Region::BackOfLeftLeg, Region::BackOfRightLeg,
         QT_TRANSLATE_NOOP("twohands::presenters::CheckInForm", "Backs of both legs")}};

const Pair* pairOf(Region region) {
    const auto found = std::find_if(pairs.begin(), pairs.end(),
                                    [region](const Pair& pair) { return pair.left == region || pair.right == region; });
    return found == pairs.end() ? nullptr : &*found;
}

bool alike(const journal::Sensation& a, const journal::Sensation& b) {
    return a.change == b.change && a.strength == b.strength && a.words == b.words;
}

QString wordsOf(const journal::Sensation& sensation) {
    QStringList words;
    for (const auto& word : sensation.words) words << wording::sensationWord(word);
    return words.join(QStringLiteral(", "));
}

}  // namespace

CheckInForm::CheckInForm(app::Session& session, const base::Clock& clock, QObject* parent)
    : FormPresenter(session, clock, journal::CheckInBody{}, parent) {}

void CheckInForm::clearBody() {
    FormPresenter::clearBody();
    m_open.reset();
    m_inHand.clear();
}

QString CheckInForm::nameOf(Region region) {
    QString name = wording::regionName(journal::toText(region));
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

void CheckInForm::setAnswer(journal::SensationAnswer answer) {
    auto& checkIn = body<journal::CheckInBody>();
    const bool again = checkIn.answer == answer;
    checkIn.answer = again ? journal::SensationAnswer::NotAsked : answer;
    if (checkIn.answer != journal::SensationAnswer::Listed) {
        checkIn.sensations.clear();
        m_open.reset();
    }
    touched();
}

const journal::Sensation* CheckInForm::sensation(Region region) const {
    const auto& all = sensations();
    const auto found = std::find_if(all.begin(), all.end(), [region](const auto& s) { return s.region == region; });
    return found == all.end() ? nullptr : &*found;
}

void CheckInForm::mark(Region region, std::optional<journal::Change> change, int strength) {
    if (m_open != region) takeWordInHand();
    auto& checkIn = body<journal::CheckInBody>();
    auto& all = checkIn.sensations;
    const auto found = std::find_if(all.begin(), all.end(), [region](const auto& s) { return s.region == region; });
    if (!change) {
        if (found != all.end()) all.erase(found);
        if (m_open == region) m_open.reset();
    } else if (found != all.end()) {
        found->change = *change;
        found->strength = std::clamp(strength, 1, 3);
    } else {
        all.push_back({region, *change, std::clamp(strength, 1, 3), {}});
    }
    if (change) m_open = region;
    checkIn.answer = all.empty() ? journal::SensationAnswer::NotAsked : journal::SensationAnswer::Listed;
    touched();
}

std::vector<CheckInForm::Row> CheckInForm::rows() const {
    std::vector<Row> rows;
    for (const auto& one : sensations()) {
        const Pair* pair = pairOf(one.region);
        const auto* left = pair ? sensation(pair->left) : nullptr;
        const auto* right = pair ? sensation(pair->right) : nullptr;
        const bool folds = left && right && alike(*left, *right) && m_open != pair->left && m_open != pair->right;
        const bool second = folds && std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
                                return std::find(row.regions.begin(), row.regions.end(), one.region) != row.regions.end();
                            });
        if (second) continue;
        Row row{{one.region}, nameOf(one.region), one.change, one.strength, wordsOf(one)};
        if (folds) {
            row.regions = {pair->left, pair->right};
            row.name = tr(pair->name);
        }
        rows.push_back(row);
    }
    return rows;
}

void CheckInForm::setOpenRegion(std::optional<Region> region) {
    if (region && !sensation(*region)) return;
    if (m_open != region) takeWordInHand();
    m_open = region;
    emit changed();
}

std::vector<CheckInForm::WordGroup> CheckInForm::wordGroups() {
    std::vector<WordGroup> groups;
    for (const auto group : journal::allSensationGroups()) {
        groups.push_back({wording::sensationGroupName(group), {}});
        for (const auto& word : journal::allSensationWords()) {
            if (word.group == group)
                groups.back().words.push_back({wording::fromUtf8(word.id), wording::sensationWord(word.id), {}});
        }
    }
    return groups;
}

QStringList CheckInForm::openWords() const {
    QStringList words;
    const auto* open = m_open ? sensation(*m_open) : nullptr;
    if (open) {
        for (const auto& word : open->words) words << wording::fromUtf8(word);
    }
    return words;
}

bool CheckInForm::toggleWord(const QString& word) {
    auto& all = body<journal::CheckInBody>().sensations;
    const auto open = std::find_if(all.begin(), all.end(), [this](const auto& s) { return m_open == s.region; });
    const std::string id = wording::toUtf8(word.trimmed());
    if (open == all.end() || id.empty()) return false;
    if (const auto found = std::find(open->words.begin(), open->words.end(), id); found != open->words.end()) {
        open->words.erase(found);
    } else {
        if (open->words.size() >= mostWords) return false;
        open->words.push_back(id);
    }
    touched();
    return true;
}

void CheckInForm::setWordInHand(const QString& word) {
    m_inHand = word;
    touched();
}

bool CheckInForm::takeWordInHand() {
    const QString word = m_inHand.trimmed();
    if (!word.isEmpty() && !openWords().contains(word) && !toggleWord(word)) return false;
    m_inHand.clear();
    return true;
}

void CheckInForm::setArousal(int arousal) {
    body<journal::CheckInBody>().arousal = arousal;
    touched();
}

void CheckInForm::setPleasantness(int pleasantness) {
    body<journal::CheckInBody>().pleasantness = pleasantness;
    touched();
}

std::vector<FormChoice> CheckInForm::urgeChoices() {
    std::vector<FormChoice> list;
    for (const auto urge : journal::allUrges()) {
        const auto id = journal::toText(urge);
        list.push_back({wording::fromUtf8(id), wording::urgeName(id), {}});
    }
    return list;
}

QStringList CheckInForm::urges() const {
    QStringList list;
    for (const auto urge : body<journal::CheckInBody>().urges) list << wording::fromUtf8(journal::toText(urge));
    return list;
}

bool CheckInForm::toggleUrge(const QString& word) {
    const auto urge = journal::parseUrge(wording::toUtf8(word));
    if (!urge) return false;
    auto& urges = body<journal::CheckInBody>().urges;
    if (const auto found = std::find(urges.begin(), urges.end(), *urge); found != urges.end()) {
        urges.erase(found);
    } else if (*urge == journal::Urge::None) {
        urges = {journal::Urge::None};
    } else {
        std::erase(urges, journal::Urge::None);
        if (urges.size() >= mostUrges) return false;
        urges.push_back(*urge);
    }
    touched();
    return true;
}

std::vector<FormChoice> CheckInForm::momentChoices() {
    std::vector<FormChoice> list;
    for (const auto moment : journal::allCheckInMoments()) {
        const auto id = journal::toText(moment);
        list.push_back({wording::fromUtf8(id), wording::checkInMomentName(id), {}});
    }
    return list;
}

QString CheckInForm::moment() const { return wording::fromUtf8(body<journal::CheckInBody>().moment); }

void CheckInForm::setMoment(const QString& moment) {
    body<journal::CheckInBody>().moment = wording::toUtf8(moment);
    touched();
}

bool CheckInForm::tellsOfHarmLately() const {
    if (session().isSensitive(allWords(m_fields))) return true;
    const auto now = clock().now().utcMilliseconds();
    const auto& entries = session().entries();
    return std::any_of(entries.begin(), entries.end(), [&](const journal::Entry& entry) {
        return entry.fields().author == session().me() && now - entry.fields().at.utcMilliseconds() < oneDay &&
               session().isSensitive(allWords(entry.fields()));
    });
}

CheckInForm::Suggestion CheckInForm::suggestion() const {
    if (!arousal() || practice() || tellsOfHarmLately()) return {};
    switch (journal::bandOf(*arousal())) {
        case journal::ArousalBand::High:
            return {"long_sigh", tr("Your body is running high. A minute of long sighs may help.")};
        case journal::ArousalBand::Low:
            return {"look_around", tr("Your body is running low. Looking around slowly may help.")};
        case journal::ArousalBand::InRange:
            break;
    }
    return {};
}

std::vector<FormChoice> CheckInForm::practiceChoices() {
    std::vector<FormChoice> list;
    for (const auto id : journal::allPractices()) {
        list.push_back({wording::fromUtf8(id), wording::practiceName(id), wording::practiceHint(id)});
    }
    return list;
}

QString CheckInForm::cautionFor(const QString& practice) {
    if (practice == "slow_breath" || practice == "long_sigh") {
        return tr(
            "Keep it light. Stop if you feel dizzy, tingly or more afraid. With asthma, a heart condition or in pregnancy, "
            "keep your own pace.");
    }
    if (practice == "outside_view")
        return tr("Leave this one when everything is still loud, or when you are afraid of your partner.");
    if (practice == "tense_release") return tr("Leave out any part that hurts.");
    if (practice == "cool")
        return tr("Leave this one with a heart rhythm condition, an eating disorder, or if you tend to faint.");
    if (practice == "kind_hand") return tr("Leave it if touch or kindness feels wrong right now.");
    if (practice == "together_quiet") return tr("Only when both of you chose it a moment ago.");
    if (practice == "name_it") return tr("If it goes round in circles, stop and move a little.");
    if (practice == "walk") return tr("Say when you are back.");
    return {};
}

void CheckInForm::setPractice(const QString& practice) {
    auto& checkIn = body<journal::CheckInBody>();
    if (practice.isEmpty())
        checkIn.practice.reset();
    else if (checkIn.practice)
        checkIn.practice->name = wording::toUtf8(practice);
    else
        checkIn.practice = journal::PracticeUse{wording::toUtf8(practice), checkIn.arousal, std::nullopt, std::nullopt};
    touched();
}

void CheckInForm::setBefore(int arousal) {
    auto& practice = body<journal::CheckInBody>().practice;
    if (!practice) return;
    practice->before = arousal;
    touched();
}

void CheckInForm::setAfter(int arousal) {
    auto& practice = body<journal::CheckInBody>().practice;
    if (!practice) return;
    practice->after = arousal;
    touched();
}

bool CheckInForm::canSave() const {
    const auto& checkIn = body<journal::CheckInBody>();
    return checkIn.answer != journal::SensationAnswer::NotAsked || checkIn.arousal || checkIn.pleasantness ||
           !checkIn.urges.empty() || !checkIn.moment.empty() || checkIn.practice || !text().trimmed().isEmpty();
}

}  // namespace twohands::presenters
