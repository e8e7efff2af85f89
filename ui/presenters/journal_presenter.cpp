// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/journal_presenter.h"

#include "presenters/entry_words.h"
#include "presenters/error_wording.h"
#include "presenters/wording.h"

#include <algorithm>

namespace twohands::presenters {
namespace {

constexpr int charsBeforeHit = 28;

QString idText(const base::Id& id) { return QString::fromStdString(id.toText()); }
base::Id idFrom(const QString& text) {
    const auto id = base::Id::parse(text.toStdString());
    return id ? *id : base::Id{};
}

TextSpan inChars(const std::string& text, const journal::Span& span) { return {charsBefore(text, span.begin), charsBefore(text, span.end)}; }

}  // namespace

JournalPresenter::JournalPresenter(app::Session& session, QObject* parent) : QObject(parent), m_session(session) { refresh(); }

void JournalPresenter::setQuery(const QString& query) {
    m_query = query;
    refresh();
}

void JournalPresenter::setKind(const QString& kind) {
    m_filter.kinds.clear();
    if (const auto parsed = journal::parseKind(kind.toStdString())) m_filter.kinds.insert(*parsed);
    refresh();
}

void JournalPresenter::setAuthor(const QString& hand) {
    m_filter.author = journal::parseHand(hand.toStdString());
    refresh();
}

void JournalPresenter::setLens(const QString& lens) {
    m_filter.lens = lenses::parseLens(lens.toStdString());
    refresh();
}

void JournalPresenter::setAudience(const QString& audience) {
    m_filter.audience = journal::parseAudience(audience.toStdString());
    refresh();
}

void JournalPresenter::showOnly(const QStringList& ids) {
    m_only = ids;
    m_open = ids.size() == 1 ? ids.first() : QString();
    refresh();
    emit entryChanged();
}

bool JournalPresenter::isNarrowed() const {
    return !m_query.isEmpty() || !m_only.isEmpty() || !m_filter.kinds.empty() || m_filter.author || m_filter.lens || m_filter.audience;
}

void JournalPresenter::clearAll() {
    m_query.clear();
    m_only.clear();
    m_filter = {};
    m_inBin = false;
    refresh();
}

void JournalPresenter::showBin(bool show) {
    m_inBin = show;
    m_open.clear();
    refresh();
    emit entryChanged();
}

QString JournalPresenter::emptySentence() const {
    if (m_inBin) return tr("The bin is empty. What you move here can be brought back for 30 days.");
    if (!m_query.isEmpty()) return tr("Nothing here has these words. Your entries are all still there.");
    if (isNarrowed()) return tr("No entry is like that. Your entries are all still there.");
    return tr("Here will be what you write, day by day.");
}

void JournalPresenter::refresh() {
    m_rows.clear();
    if (m_inBin) {
        for (const auto& entry : m_session.bin()) addRow(entry, {});
    } else {
        const auto query = wording::toUtf8(m_query);
        for (const auto* entry : m_session.search(query, m_filter))
            if (m_only.isEmpty() || m_only.contains(idText(entry->fields().id))) addRow(*entry, app::Session::hitsIn(*entry, query));
    }
    QString day;
    for (auto& row : m_rows) {
        if (row.day == day) row.day.clear();
        else day = row.day;
    }
    emit changed();
}

void JournalPresenter::addRow(const journal::Entry& entry, const std::vector<journal::Span>& hits) {
    auto row = rowOf(entry, hits);
    row.day = wording::longDate(entry.when().date());
    m_rows.push_back(std::move(row));
}

JournalRow JournalPresenter::rowOf(const journal::Entry& entry, const std::vector<journal::Span>& hits) const {
    const auto& fields = entry.fields();
    const auto kind = journal::toText(entry.kind());
    const auto audience = journal::toText(fields.audience);
    JournalRow row;
    row.id = idText(fields.id);
    row.kindIcon = wording::kindIcon(kind);
    row.kindName = wording::kindName(kind);
    row.author = fields.author;
    row.name = nameOf(fields.author);
    row.audienceIcon = wording::audienceIcon(audience);
    row.audienceName = wording::audienceName(audience);
    row.time = wording::timeOfDay(entry.when());
    if (fields.text.empty() || hits.empty()) {
        row.words = excerptOf(entry);
        return row;
    }
    const auto text = wording::fromUtf8(fields.text);
    int start = std::max(0, inChars(fields.text, hits.front()).begin - charsBeforeHit);
    while (start > 0 && !text.at(start - 1).isSpace()) --start;
    row.words = (start > 0 ? QStringLiteral("… ") : QString()) + text.mid(start, 300);
    row.words.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const int shift = (start > 0 ? 2 : 0) - start;
    for (const auto& hit : hits) {
        const auto span = inChars(fields.text, hit);
        if (span.end + shift <= row.words.size()) row.hits.push_back({span.begin + shift, span.end + shift});
    }
    return row;
}

QString JournalPresenter::count() const { return m_rows.size() == 1 ? tr("one entry") : tr("%1 entries").arg(m_rows.size()); }

QString JournalPresenter::nameOf(journal::Hand hand) const {
    const auto* partner = m_session.partners().byHand(hand);
    return partner ? wording::fromUtf8(partner->name) : QString();
}

QString JournalPresenter::partnerName() const { return nameOf(journal::otherHand(m_session.me())); }

const journal::Entry* JournalPresenter::current() const {
    const auto id = idFrom(m_open);
    if (const auto* entry = m_session.find(id)) return entry;
    if (m_inBin)
        for (const auto& entry : m_session.bin())
            if (entry.fields().id == id) return &entry;
    return nullptr;
}

void JournalPresenter::open(const QString& id) {
    m_open = id;
    emit entryChanged();
}

std::vector<ReadingRow> JournalPresenter::readingsOf(const journal::Entry& entry) const {
    std::vector<ReadingRow> rows;
    const auto& text = entry.fields().text;
    for (std::size_t i = 0; i < entry.fields().markers.size(); ++i) {
        const auto& marker = entry.fields().markers[i];
        ReadingRow row;
        row.index = i;
        row.lens = lenses::factsOf(marker.marker).lens;
        row.name = wording::fromUtf8(m_session.engine().info(marker.marker).name);
        row.lensName = wording::lensName(lenses::toText(row.lens));
        row.about = marker.about != journal::About::Partner;
        if (marker.span) {
            row.span = inChars(text, *marker.span);
            row.quote = tr("“%1”").arg(wording::fromUtf8(text.substr(marker.span->begin, marker.span->end - marker.span->begin)));
        }
        if (marker.source == journal::MarkerSource::Writer) row.verdict = tr("You added this");
        else if (marker.verdict == journal::Verdict::Fits) row.verdict = tr("You said it fits");
        else if (marker.verdict == journal::Verdict::DoesntFit) row.verdict = tr("You said it doesn’t fit");
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<OpenEntry> JournalPresenter::opened() const {
    const auto* entry = current();
    if (!entry) return std::nullopt;
    const auto& fields = entry->fields();
    const auto kind = journal::toText(entry->kind());
    OpenEntry open;
    open.id = m_open;
    open.kind = entry->kind();
    open.kindIcon = wording::kindIcon(kind);
    open.kindName = wording::kindName(kind);
    open.author = fields.author;
    open.name = nameOf(fields.author);
    open.mine = fields.author == m_session.me() && m_session.seat() == app::Seat::Mine;
    open.inBin = m_session.find(fields.id) == nullptr;
    open.when = tr("%1, %2").arg(wording::longDate(entry->when().date()), wording::timeOfDay(entry->when()));
    open.words = wording::fromUtf8(fields.text);
    open.audience = fields.audience;
    open.fields = fieldLines(*entry);
    if (fields.version > 1) open.version = tr("Version %1.").arg(fields.version);
    // Readings are their writer's; the other one sees the words alone.
    if (open.mine) open.readings = readingsOf(*entry);
    // Of an entry that a search has found, and of no other one that happens to hold one of its words.
    const auto query = wording::toUtf8(m_query);
    const auto found = m_session.search(query, m_filter);
    if (std::find(found.begin(), found.end(), entry) != found.end())
        for (const auto& span : app::Session::hitsIn(*entry, query)) open.hits.push_back(inChars(fields.text, span));
    return open;
}

void JournalPresenter::say(const base::Error& error) { emit failed(sentenceFor(error, Attempt::Save)); }

void JournalPresenter::judge(std::size_t index, bool fits) {
    const auto done = m_session.judge(idFrom(m_open), index, fits ? journal::Verdict::Fits : journal::Verdict::DoesntFit);
    if (!done) return say(done.error());
    refresh();
    emit entryChanged();
}

std::vector<std::pair<journal::MarkerId, QString>> JournalPresenter::readingsToAdd() const {
    std::vector<std::pair<journal::MarkerId, QString>> names;
    for (const auto marker : journal::allMarkers()) names.emplace_back(marker, wording::fromUtf8(m_session.engine().info(marker).name));
    return names;
}

void JournalPresenter::addReading(journal::MarkerId marker) {
    const auto done = m_session.addMarker(idFrom(m_open), marker);
    if (!done) return say(done.error());
    refresh();
    emit entryChanged();
}

bool JournalPresenter::moveToBin() {
    const auto done = m_session.moveToBin(idFrom(m_open));
    if (!done) {
        say(done.error());
        return false;
    }
    m_open.clear();
    refresh();
    emit entryChanged();
    return true;
}

void JournalPresenter::restore(const QString& id) {
    const auto done = m_session.restoreFromBin(idFrom(id));
    if (!done) return say(done.error());
    refresh();
    open(id);
}

QString JournalPresenter::eraseNow(QString& passphrase) {
    std::string utf8 = passphrase.toUtf8().toStdString();
    passphrase.fill(QChar(0));
    passphrase.clear();
    const auto confirmed = m_session.confirmPassphrase(app::Passphrase::fromText(utf8));
    std::fill(utf8.begin(), utf8.end(), '\0');
    if (!confirmed) return sentenceFor(confirmed.error(), Attempt::Read);
    const auto left = m_session.eraseNow(idFrom(m_open));
    if (!left) return sentenceFor(left.error(), Attempt::Read);
    m_open.clear();
    refresh();
    emit entryChanged();
    if (*left > 0) emit failed(tr("It is gone from the journal. Backups that could not be opened and may still hold it: %1.").arg(*left));
    return {};
}

bool JournalPresenter::setAudience(journal::Audience audience) {
    const auto* entry = current();
    if (!entry) return false;
    auto fields = entry->fields();
    fields.audience = audience;
    const auto saved = m_session.save(std::move(fields));
    if (!saved) {
        say(saved.error());
        return false;
    }
    refresh();
    emit entryChanged();
    return true;
}

}  // namespace twohands::presenters
