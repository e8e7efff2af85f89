// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/error_wording.h"

#include <QCoreApplication>

namespace twohands::presenters {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("errors", text); }

QString whatIsSafe(Attempt attempt) {
    switch (attempt) {
        case Attempt::Open: return tr(QT_TRANSLATE_NOOP("errors", "The file is as it was."));
        case Attempt::Create: return tr(QT_TRANSLATE_NOOP("errors", "Nothing was made."));
        case Attempt::Save: return tr(QT_TRANSLATE_NOOP("errors", "Your words are still here."));
        case Attempt::Read: return tr(QT_TRANSLATE_NOOP("errors", "Nothing was changed."));
    }
    return {};
}

QString whatHappened(base::ErrorCode code, Attempt attempt) {
    using base::ErrorCode;
    const bool saving = attempt == Attempt::Save;
    switch (code) {
        case ErrorCode::InvalidValue:
        case ErrorCode::MalformedInput: return tr(QT_TRANSLATE_NOOP("errors", "I couldn’t make sense of that."));
        case ErrorCode::NotUtf8:
        case ErrorCode::HasNul: return tr(QT_TRANSLATE_NOOP("errors", "There is a character in it that I can’t keep."));
        case ErrorCode::TooLong: return tr(QT_TRANSLATE_NOOP("errors", "This is longer than I can keep in one piece."));
        case ErrorCode::NotFound:
            return saving ? tr(QT_TRANSLATE_NOOP("errors", "I couldn’t find what this belongs to."))
                          : tr(QT_TRANSLATE_NOOP("errors", "There is no journal at that place."));
        case ErrorCode::NotYours: return tr(QT_TRANSLATE_NOOP("errors", "That is not open to you."));
        case ErrorCode::AlreadyExists: return tr(QT_TRANSLATE_NOOP("errors", "There is something in that place already."));
        case ErrorCode::WrongPassphrase: return tr(QT_TRANSLATE_NOOP("errors", "That is not it."));
        case ErrorCode::WeakPassphrase:
            return tr(QT_TRANSLATE_NOOP("errors", "Someone who knows you could guess this passphrase. Longer, or other words."));
        case ErrorCode::NotAJournal: return tr(QT_TRANSLATE_NOOP("errors", "This file is not a journal."));
        case ErrorCode::NewerFormat: return tr(QT_TRANSLATE_NOOP("errors", "A newer version of Two Hands wrote this journal."));
        case ErrorCode::Damaged: return tr(QT_TRANSLATE_NOOP("errors", "Parts of this journal are not as they were written."));
        case ErrorCode::AlreadyOpen: return tr(QT_TRANSLATE_NOOP("errors", "This journal is open in another window."));
        case ErrorCode::CannotRead: return tr(QT_TRANSLATE_NOOP("errors", "I couldn’t read the file."));
        case ErrorCode::CannotWrite: return tr(QT_TRANSLATE_NOOP("errors", "I couldn’t write to the file."));
        case ErrorCode::DiskFull: return tr(QT_TRANSLATE_NOOP("errors", "There is no room left on the disk."));
        case ErrorCode::ReadOnly: return tr(QT_TRANSLATE_NOOP("errors", "This place can be read but not written to."));
        case ErrorCode::OutOfMemory: return tr(QT_TRANSLATE_NOOP("errors", "There was not enough memory to do this."));
        case ErrorCode::Internal: return tr(QT_TRANSLATE_NOOP("errors", "I made a mistake here."));
    }
    return {};
}

}  // namespace

QString sentenceFor(const base::Error& error, Attempt attempt) {
    // A wrong passphrase is everyday, and a passphrase to choose again is no accident: neither needs comforting.
    if (error.code == base::ErrorCode::WrongPassphrase || error.code == base::ErrorCode::WeakPassphrase)
        return whatHappened(error.code, attempt);
    return whatHappened(error.code, attempt) + QLatin1Char(' ') + whatIsSafe(attempt);
}

}  // namespace twohands::presenters
