// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/therapy_presenter.h"

#include "presenters/entry_words.h"
#include "presenters/error_wording.h"
#include "presenters/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

namespace twohands::presenters {
namespace {

using app::NotesPart;

constexpr const char* draftName = "therapy-notes";

std::vector<NoteLine> emptyLines() {
    std::vector<NoteLine> lines(app::notesPartCount);
    for (std::size_t part = 0; part < lines.size(); ++part) lines[part].part = static_cast<NotesPart>(part);
    return lines;
}

bool isBlank(const NoteLine& line) { return line.text.trimmed().isEmpty(); }

QString textOf(const journal::Entry& entry) {
    const auto text = wording::fromUtf8(entry.fields().text).trimmed();
    return text.isEmpty() ? excerptOf(entry) : text;
}

const journal::Entry* findEntry(const app::Session& session, const QString& id) {
    const auto parsed = base::Id::parse(id.toStdString());
    return parsed ? session.find(*parsed) : nullptr;
}

QJsonObject toJson(const NoteLine& line) {
    QJsonArray blackedOut;
    for (const auto& [begin, end] : line.blackedOut) blackedOut.append(QJsonArray{begin, end});
    return {{"part", static_cast<int>(line.part)}, {"text", line.text}, {"entry", line.entry}, {"blackedOut", blackedOut}};
}

NoteLine lineFromJson(const QJsonObject& object) {
    NoteLine line;
    line.part = static_cast<NotesPart>(std::clamp(object["part"].toInt(), 0, static_cast<int>(app::notesPartCount) - 1));
    line.text = object["text"].toString();
    line.entry = object["entry"].toString();
    for (const auto& pair : object["blackedOut"].toArray())
        line.blackedOut.emplace_back(pair.toArray()[0].toInt(), pair.toArray()[1].toInt());
    return line;
}

}  // namespace

TherapyPresenter::TherapyPresenter(app::Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_lines(emptyLines()) {
    if (!isTogether()) loadDraft();
}

void TherapyPresenter::setWeeks(int weeks) {
    m_weeks = weeks;
    emit changed();
}

base::Date TherapyPresenter::firstDay() const {
    return base::plusDays(base::IsoWeek::of(m_session.now().date()).monday(), -7 * (m_weeks - 1));
}

QString TherapyPresenter::range() const {
    return tr("%1 to %2").arg(wording::dateWithYear(firstDay()), wording::dateWithYear(m_session.now().date()));
}

QString TherapyPresenter::partName(NotesPart part) {
    switch (part) {
        case NotesPart::TalkAbout:
            return tr("What I would like to talk about");
        case NotesPart::Tried:
            return tr("Since last time we tried");
        case NotesPart::WentWell:
            return tr("A moment that went well");
        case NotesPart::HardMoment:
            return tr("One hard moment, as I saw it");
        case NotesPart::NeedsAndBoundaries:
            return tr("My needs and boundaries now");
        case NotesPart::SpaceAndReturn:
            return tr("Space and return");
        case NotesPart::Body:
            return tr("Body, roughly");
        case NotesPart::NotSure:
            return tr("What I am not sure about");
        case NotesPart::AskUs:
            return tr("Please ask about");
    }
    return {};
}

app::NotesLine TherapyPresenter::toNotesLine(const NoteLine& line) const {
    app::NotesLine made{line.part, m_session.me(), wording::toUtf8(line.text), {}};
    const auto bytes = [&line](int chars) { return static_cast<std::size_t>(line.text.left(chars).toUtf8().size()); };
    for (const auto& [begin, end] : line.blackedOut) made.redacted.emplace_back(bytes(begin), bytes(end));
    return made;
}

// The one who writes is A, whichever hand that is.
std::array<std::string, 2> TherapyPresenter::signs() const {
    if (m_session.me() == journal::Hand::Left) return {"A", "B"};
    return {"B", "A"};
}

QString TherapyPresenter::lineOnPage(std::size_t index) const {
    return wording::fromUtf8(app::lineOnPage(toNotesLine(m_lines.at(index)), m_session.partners(), signs()));
}

void TherapyPresenter::setText(std::size_t index, const QString& text) {
    auto& line = m_lines.at(index);
    if (!line.blackedOut.empty() || line.text == text) return;
    line.text = text;
    emit changed();
}

void TherapyPresenter::blackOut(std::size_t index, int begin, int end) {
    auto& line = m_lines.at(index);
    begin = std::max(begin, 0);
    end = std::min(end, static_cast<int>(line.text.size()));
    // Half of a character would leave the other half.
    if (begin > 0 && begin < line.text.size() && line.text[begin].isLowSurrogate()) --begin;
    if (end > 0 && end < line.text.size() && line.text[end].isLowSurrogate()) ++end;
    if (begin >= end) return;
    line.blackedOut.emplace_back(begin, end);
    emit changed();
}

void TherapyPresenter::putBack(std::size_t index) {
    m_lines.at(index).blackedOut.clear();
    emit changed();
}

std::vector<NoteEntry> TherapyPresenter::entries() const {
    std::vector<NoteEntry> found;
    if (isTogether()) return found;
    app::Filter filter;
    filter.author = m_session.me();
    filter.from = firstDay();
    filter.to = m_session.now().date();
    for (const auto* entry : m_session.list(filter)) {
        const auto id = QString::fromStdString(entry->fields().id.toText());
        const bool ticked = std::any_of(m_lines.begin(), m_lines.end(), [&id](const NoteLine& line) { return line.entry == id; });
        found.push_back({id, wording::shortDate(entry->when().date()), wording::kindName(journal::toText(entry->kind())),
                         excerptOf(*entry), ticked});
    }
    return found;
}

void TherapyPresenter::tick(const QString& entry, NotesPart part) {
    const auto* found = findEntry(m_session, entry);
    const bool isThere =
        std::any_of(m_lines.begin(), m_lines.end(), [&entry](const NoteLine& line) { return line.entry == entry; });
    // Only one's own leave in a note that one makes alone.
    if (!found || isThere || found->fields().author != m_session.me()) return;
    const auto after = std::find_if(m_lines.begin(), m_lines.end(), [part](const NoteLine& line) { return line.part > part; });
    m_lines.insert(after, {part, textOf(*found), entry, {}});
    emit linesChanged();
    emit changed();
}

void TherapyPresenter::untick(const QString& entry) {
    if (entry.isEmpty() || std::erase_if(m_lines, [&entry](const NoteLine& line) { return line.entry == entry; }) == 0) return;
    emit linesChanged();
    emit changed();
}

bool TherapyPresenter::isEmpty() const { return std::all_of(m_lines.begin(), m_lines.end(), isBlank); }

app::NotesPage TherapyPresenter::page() const {
    app::NotesWords words;
    const int last = base::IsoWeek::of(m_session.now().date()).number();
    words.title = wording::toUtf8(tr("Notes for a session"));
    words.range = wording::toUtf8(tr("Weeks %1 to %2").arg(base::IsoWeek::of(firstDay()).number()).arg(last));
    QString madeBy = tr("This is one partner’s note. Ask your therapist how they handle things told by one partner.");
    if (m_session.partners().list.size() > 1) madeBy += QLatin1Char(' ') + tr("A wrote it; B is A’s partner.");
    words.madeBy = wording::toUtf8(madeBy);
    words.footer = wording::toUtf8(tr("From a private journal. It holds only what its writer chose; this is not a test."));
    for (std::size_t part = 0; part < app::notesPartCount; ++part)
        words.headings[part] = wording::toUtf8(partName(static_cast<NotesPart>(part)));
    words.signs = signs();
    std::vector<app::NotesLine> lines;
    for (const auto& line : m_lines)
        if (!isBlank(line)) lines.push_back(toNotesLine(line));
    return app::notesPage(lines, words, m_session.partners());
}

QString TherapyPresenter::html() const { return wording::fromUtf8(page().html); }
QString TherapyPresenter::markdown() const { return wording::fromUtf8(page().markdown); }

QString TherapyPresenter::wordLine() const {
    const auto words = page().words;
    const QString line = tr("The page as it will be. %1 words.").arg(words);
    return words <= wordsOnOnePage ? line : line + QLatin1Char(' ') + tr("About %1 fit on one page.").arg(wordsOnOnePage);
}

QString TherapyPresenter::place() const {
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.exists()) folder = QDir::home();
    return folder.filePath(QStringLiteral("notes-week-%1").arg(base::IsoWeek::of(m_session.now().date()).number()));
}

QString TherapyPresenter::problemWith(const QString& path) const {
    const QFileInfo file(path);
    if (file.fileName().isEmpty() || !file.isAbsolute()) return tr("Write the whole path, beginning with a slash.");
    if (!file.dir().exists()) return tr("There is no such folder.");
    if (file.exists() || file.isSymLink())
        return tr("There is a file of that name already. It stays as it is; choose another name.");
    return {};
}

QString TherapyPresenter::problemWithPassphrase(QString& passphrase) const {
    std::string utf8 = passphrase.toUtf8().toStdString();
    passphrase.fill(QChar(0));
    passphrase.clear();
    const auto secret = app::Passphrase::fromText(utf8);
    std::fill(utf8.begin(), utf8.end(), '\0');
    const auto confirmed = m_session.confirmPassphrase(secret);
    return confirmed ? QString() : sentenceFor(confirmed.error(), Attempt::Read);
}

void TherapyPresenter::refresh() {
    const auto isGone = [this](const NoteLine& line) { return !line.entry.isEmpty() && !findEntry(m_session, line.entry); };
    if (std::erase_if(m_lines, isGone) > 0) emit linesChanged();
    emit changed();
}

void TherapyPresenter::keepDraft() {
    if (isTogether()) return;
    QJsonArray lines;
    for (const auto& line : m_lines)
        if (!isBlank(line)) lines.append(toJson(line));
    if (lines.isEmpty() && !m_session.draft(draftName)) return;
    const QJsonObject draft{{"weeks", m_weeks}, {"lines", lines}};
    const auto kept = lines.isEmpty()
                          ? m_session.dropDraft(draftName)
                          : m_session.saveDraft(draftName, QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString());
    if (!kept) emit failed(sentenceFor(kept.error(), Attempt::Save));
}

void TherapyPresenter::loadDraft() {
    const auto kept = m_session.draft(draftName);
    if (!kept) return;
    const auto draft = QJsonDocument::fromJson(QByteArray::fromStdString(*kept)).object();
    const auto choices = weekChoices();
    if (const int weeks = draft["weeks"].toInt(); std::find(choices.begin(), choices.end(), weeks) != choices.end())
        m_weeks = weeks;
    for (const auto& value : draft["lines"].toArray()) {
        NoteLine line = lineFromJson(value.toObject());
        const auto isItsPart = [&line](const NoteLine& other) { return other.part == line.part; };
        if (line.entry.isEmpty())
            *std::find_if(m_lines.begin(), m_lines.end(), isItsPart) = std::move(line);
        else if (findEntry(m_session, line.entry))
            m_lines.insert(std::find_if(m_lines.rbegin(), m_lines.rend(), isItsPart).base(), std::move(line));
    }
}

std::vector<NoteLine> TherapyPresenter::clear() {
    auto before = std::exchange(m_lines, emptyLines());
    emit linesChanged();
    emit changed();
    return before;
}

void TherapyPresenter::restore(std::vector<NoteLine> lines) {
    m_lines = std::move(lines);
    refresh();
    emit linesChanged();
}

}  // namespace twohands::presenters
