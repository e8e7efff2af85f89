// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/wording.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <array>
#include <span>

namespace twohands::presenters::wording {
namespace {

struct Word {
    const char* id;
    const char* text;
};

QString tr(const char* text) { return QCoreApplication::translate("wording", text); }

QString lookUp(std::span<const Word> table, std::string_view id) {
    for (const Word& word : table)
        if (id == word.id) return tr(word.text);
    return fromUtf8(id);
}

QDate toQt(base::Date date) {
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

QString format(base::Date date, const char* pattern) { return QLocale().toString(toQt(date), QLatin1String(pattern)); }

constexpr Word kinds[] = {
    {"need", QT_TRANSLATE_NOOP("wording", "Need")},           {"boundary", QT_TRANSLATE_NOOP("wording", "Boundary")},
    {"checkin", QT_TRANSLATE_NOOP("wording", "Body check-in")}, {"space", QT_TRANSLATE_NOOP("wording", "Stepping away")},
    {"reassurance", QT_TRANSLATE_NOOP("wording", "A line")},  {"appreciation", QT_TRANSLATE_NOOP("wording", "Appreciation")},
    {"intention", QT_TRANSLATE_NOOP("wording", "Something to try")}, {"note", QT_TRANSLATE_NOOP("wording", "Note")}};

constexpr Word kindIcons[] = {{"need", "need"},        {"boundary", "boundary"},       {"checkin", "body"}, {"space", "space"},
                              {"reassurance", "line"}, {"appreciation", "appreciate"}, {"intention", "hour"}, {"note", "pen"}};

constexpr Word audiences[] = {{"private", QT_TRANSLATE_NOOP("wording", "Only me")},
                              {"patterns", QT_TRANSLATE_NOOP("wording", "Patterns only")},
                              {"shared", QT_TRANSLATE_NOOP("wording", "Shared")}};

constexpr Word audienceHints[] = {
    {"private", QT_TRANSLATE_NOOP("wording", "Nobody else can read it. That you keep closed pages, and about how many, can be "
                                             "seen. It counts in your own view.")},
    {"patterns", QT_TRANSLATE_NOOP("wording", "Nobody else can read it, like “Only me”. It counts in your own view. Nothing of it "
                                              "is counted for the two of you yet.")},
    {"shared", QT_TRANSLATE_NOOP("wording", "You two can read it. It counts in the week.")}};

constexpr Word audienceIcons[] = {{"private", "eye-closed"}, {"patterns", "patterns-only"}, {"shared", "hands"}};

constexpr Word answers[] = {{"yes", QT_TRANSLATE_NOOP("wording", "Yes")},
                            {"in-part", QT_TRANSLATE_NOOP("wording", "In part")},
                            {"not-now", QT_TRANSLATE_NOOP("wording", "Not now")},
                            {"another-way", QT_TRANSLATE_NOOP("wording", "Another way")},
                            {"withdrawn", QT_TRANSLATE_NOOP("wording", "I took it back")}};

constexpr Word lenses[] = {{"attachment", QT_TRANSLATE_NOOP("wording", "Attachment")},
                           {"accountability", QT_TRANSLATE_NOOP("wording", "Accountability")},
                           {"somatic", QT_TRANSLATE_NOOP("wording", "Body")},
                           {"intimacy", QT_TRANSLATE_NOOP("wording", "Intimacy")}};

}  // namespace

QString kindName(std::string_view kind) { return lookUp(kinds, kind); }
QString kindIcon(std::string_view kind) { return lookUp(kindIcons, kind); }
QString audienceName(std::string_view audience) { return lookUp(audiences, audience); }
QString audienceHint(std::string_view audience) { return lookUp(audienceHints, audience); }
QString audienceIcon(std::string_view audience) { return lookUp(audienceIcons, audience); }
QString needAnswerName(std::string_view answer) { return lookUp(answers, answer); }
QString lensName(std::string_view lens) { return lookUp(lenses, lens); }

QString lensIcon(std::string_view lens) { return fromUtf8(lens); }

QString strengthName(int strength) {
    switch (strength) {
        case 1: return tr(QT_TRANSLATE_NOOP("wording", "A little"));
        case 2: return tr(QT_TRANSLATE_NOOP("wording", "Quite"));
        case 3: return tr(QT_TRANSLATE_NOOP("wording", "A lot"));
    }
    return {};
}

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
std::string toUtf8(const QString& text) { return text.toUtf8().toStdString(); }

QString longDate(base::Date date) { return format(date, "dddd, d MMMM"); }
QString shortDate(base::Date date) { return format(date, "ddd d MMM"); }
QString dateWithYear(base::Date date) { return format(date, "d MMMM yyyy"); }
QString dayName(base::Date date) { return format(date, "dddd"); }

QString timeOfDay(base::Moment moment) {
    const int minute = moment.minuteOfDay();
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString onDay(base::Date date, base::Date today) {
    const int ago = base::daysBetween(date, today);
    if (ago == 0) return tr(QT_TRANSLATE_NOOP("wording", "today"));
    if (ago == 1) return tr(QT_TRANSLATE_NOOP("wording", "yesterday"));
    if (ago == -1) return tr(QT_TRANSLATE_NOOP("wording", "tomorrow"));
    if (ago > 1 && ago < 7) return tr(QT_TRANSLATE_NOOP("wording", "on %1")).arg(dayName(date));
    return tr(QT_TRANSLATE_NOOP("wording", "on %1")).arg(date.year() == today.year() ? format(date, "d MMMM") : dateWithYear(date));
}

QString weekRange(const base::IsoWeek& week) {
    const base::Date monday = week.monday();
    const base::Date sunday = week.sunday();
    return tr(QT_TRANSLATE_NOOP("wording", "%1 to %2"))
        .arg(format(monday, monday.month() == sunday.month() ? "d" : "d MMMM"), format(sunday, "d MMMM"));
}

}  // namespace twohands::presenters::wording
