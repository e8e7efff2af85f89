// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"
#include "journal/vocabulary.h"

#include <QString>

#include <string>
#include <string_view>

/// The words for people that more than one page needs. Everything in the journal's vocabularies is asked for by its
/// id, as journal::toText() and the tables of journal/vocabulary.h give it. An id that is not known here is somebody's
/// own word and comes back as it was written.
namespace twohands::presenters::wording {

QString kindName(std::string_view kind);          ///< "checkin" -> "Body check-in"
QString kindIcon(std::string_view kind);          ///< the icon's name: "body"
QString audienceName(std::string_view audience);  ///< "private" -> "Only me"
QString audienceHint(std::string_view audience);  ///< one sentence on who can read it
QString audienceIcon(std::string_view audience);

QString needName(std::string_view need);  ///< "own_space" -> "a space of my own"
QString needHint(std::string_view need);  ///< "a room, desk or corner that is mine"
QString needAnswerName(std::string_view answer);

QString boundaryKindName(std::string_view kind);
QString boundarySortName(std::string_view sort);
QString boundarySortHint(std::string_view sort);
QString boundaryFromName(std::string_view from);
QString boundaryStateName(std::string_view state);

QString regionName(std::string_view region);  ///< "left_hand" -> "left hand"
QString changeName(std::string_view change);
QString sensationGroupName(journal::SensationGroup group);
QString sensationWord(std::string_view word);
QString urgeName(std::string_view urge);
QString checkInMomentName(std::string_view moment);
QString practiceName(std::string_view practice);
QString practiceHint(std::string_view practice);
QString arousalWord(int arousal);            ///< 0..10, by its nearest anchor
QString pleasantnessWord(int pleasantness);  ///< -3..3
QString bandName(journal::ArousalBand band);  ///< "running high"

QString lensName(std::string_view lens);  ///< "somatic" -> "Body"
QString lensIcon(std::string_view lens);
QString strengthName(int strength);  ///< 1..3

QString fromUtf8(std::string_view text);
std::string toUtf8(const QString& text);

QString longDate(base::Date date);       ///< "Thursday, 12 November"
QString shortDate(base::Date date);      ///< "Thu 12 Nov"
QString dateWithYear(base::Date date);   ///< "12 November 2026"
QString dayName(base::Date date);        ///< "Thursday"
QString timeOfDay(base::Moment moment);  ///< "21:40", where it was written
/// "today", "yesterday", "on Tuesday" within a week, else "on 12 November"; lower case, to stand in a sentence.
QString onDay(base::Date date, base::Date today);
QString weekRange(const base::IsoWeek& week);  ///< "9 to 15 November"

/// "Mara and Jo"; "Mara" where one is alone.

}  // namespace twohands::presenters::wording
