// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wording.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

using base::ErrorCode;

/// " at /need/strength" where there is a place other than the subject itself.
std::string placeOf(const base::Error& error, const std::string& subject) {
    return error.where.empty() || error.where == subject ? std::string() : fmt::format(" at {}", error.where);
}
std::string expectedOf(const base::Error& error) {
    return error.expected.empty() ? std::string() : fmt::format(", where {} was expected", error.expected);
}

std::string weakness(const std::string& reason) {
    if (reason == "length") return "it has under 10 characters";
    if (reason == "names") return "it is little more than a name, which is tried first";
    return "it is one that everybody tries";
}

}  // namespace

std::string sentenceFor(const base::Error& error, const std::string& subject) {
    const auto place = placeOf(error, subject);
    const auto expected = expectedOf(error);
    switch (error.code) {
        case ErrorCode::InvalidValue: return fmt::format("{}: a value{} is not valid{}; nothing was changed.", subject, place, expected);
        case ErrorCode::MalformedInput: return fmt::format("{}: cannot be parsed{}{}; nothing was changed.", subject, place, expected);
        case ErrorCode::NotUtf8: return fmt::format("{}: the text{} is not UTF-8; nothing was changed, convert it and try again.", subject, place);
        case ErrorCode::HasNul: return fmt::format("{}: the text{} holds a NUL character; nothing was changed, take it out and try again.", subject, place);
        case ErrorCode::TooLong: return fmt::format("{}: too long{}{}; nothing was changed, shorten it and try again.", subject, place, expected);
        case ErrorCode::NotFound: return fmt::format("{}: not found{}; nothing was changed.", subject, error.expected.empty() ? "" : " (" + error.expected + ")");
        case ErrorCode::NotYours: return fmt::format("{}{}: not yours to see or change; nothing was changed.", subject, place);
        case ErrorCode::AlreadyExists: return fmt::format("{}: exists already and was left as it is; choose another name.", subject);
        case ErrorCode::WrongPassphrase: return fmt::format("{}: this partner and passphrase do not open it; nothing was changed.", subject);
        case ErrorCode::WeakPassphrase: return fmt::format("{}: the passphrase would not protect it, {}; nothing was written, choose another.", subject, weakness(error.expected));
        case ErrorCode::NotAJournal: return fmt::format("{}: not a journal of Two Hands; it was left as it is.", subject);
        case ErrorCode::NewerFormat: return fmt::format("{}: written by a newer version (format {}); it was left as it is, use that version.", subject, error.expected);
        case ErrorCode::Damaged: return fmt::format("{}: damaged{}; nothing more was written to it, keep a copy and {}.", subject, place,
                                                  error.expected.empty() ? "restore a backup" : "open it as " + error.expected);
        case ErrorCode::AlreadyOpen: return fmt::format("{}: open in another window or program; close it there and try again.", subject);
        case ErrorCode::CannotRead: return fmt::format("{}: cannot be read{}; nothing was changed, look at its permissions.", subject, place);
        case ErrorCode::CannotWrite: return fmt::format("{}: cannot be written; what was there before is safe, look at its folder's permissions.", subject);
        case ErrorCode::DiskFull: return fmt::format("{}: the disk is full; what was there before is safe, make room and try again.", subject);
        case ErrorCode::ReadOnly: return fmt::format("{}: may only be read; nothing was changed.", subject);
        case ErrorCode::OutOfMemory: return fmt::format("{}: not enough free memory; nothing was changed, close something and try again.", subject);
        case ErrorCode::Internal: return fmt::format("{}: a fault of this program{}; nothing was changed, please report it.", subject, place);
    }
    return subject;
}

int statusFor(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidValue:
        case ErrorCode::MalformedInput:
        case ErrorCode::NotUtf8:
        case ErrorCode::HasNul:
        case ErrorCode::TooLong:
        case ErrorCode::WeakPassphrase: return 1;
        case ErrorCode::NotFound:
        case ErrorCode::AlreadyExists:
        case ErrorCode::NotAJournal:
        case ErrorCode::NewerFormat:
        case ErrorCode::Damaged:
        case ErrorCode::AlreadyOpen:
        case ErrorCode::CannotRead:
        case ErrorCode::CannotWrite:
        case ErrorCode::DiskFull:
        case ErrorCode::ReadOnly:
        case ErrorCode::OutOfMemory:
        case ErrorCode::Internal: return 2;
        case ErrorCode::NotYours:
        case ErrorCode::WrongPassphrase: return 3;
    }
    return 2;
}

std::string_view wordFor(journal::Audience audience) {
    switch (audience) {
        case journal::Audience::Private: return "only me";
        case journal::Audience::Patterns: return "patterns only";
        case journal::Audience::Shared: return "shared";
    }
    return {};
}

const char* helpIntroduction() {
    return "Two Hands on the command line: a private journal for two.\n"
           "JOURNAL is a path. Results go to stdout, messages to stderr.";
}

const char* helpStatuses() {
    return "Exit status: 0 done; 1 the request was wrong; 2 a file could not be read or written, or is damaged;\n"
           "3 wrong passphrase, or not yours to see. A passphrase is typed at the terminal or is the first line of\n"
           "--passphrase-file, never an argument. Where a journal is not as it was left, stderr says how; the command does what\n"
           "it can with the rest and ends with 2, until verify --accept takes the journal as it is. Wrong passphrases that were tried are told and change no status.";
}

std::string endSentence(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

}  // namespace twohands::cli
