// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace twohands::presenters {

/// A stretch of a text, in QChars.
struct TextSpan {
    int begin = 0;
    int end = 0;
};

struct JournalRow {
    QString id;
    QString day;   ///< "Thursday, 12 November" on the first row of a day, else empty
    QString kindIcon, kindName, name, audienceIcon, audienceName, time;
    journal::Hand author = journal::Hand::Left;
    QString words;                ///< from a little before the first hit
    std::vector<TextSpan> hits;   ///< in `words`
};

struct ReadingRow {
    std::size_t index = 0;  ///< of the marker in the entry
    lenses::Lens lens = lenses::Lens::Attachment;
    QString name, lensName, quote, verdict;  ///< verdict empty: not said yet
    std::optional<TextSpan> span;
    bool about = true;  ///< about the one who wrote; otherwise how it looked from there
};

struct OpenEntry {
    QString id, kindIcon, kindName, name, when, words, version;
    journal::Kind kind = journal::Kind::Note;
    journal::Hand author = journal::Hand::Left;
    journal::Audience audience = journal::Audience::Private;
    bool mine = false;
    bool inBin = false;
    QStringList fields;
    std::vector<TextSpan> hits;
    std::vector<ReadingRow> readings;
};

/// The list of what this seat may read, and one entry open. Filters are ids; empty is no filter.
class JournalPresenter : public QObject {
    Q_OBJECT

public:
    explicit JournalPresenter(app::Session& session, QObject* parent = nullptr);

    void setQuery(const QString& query);
    void setKind(const QString& kind);
    void setAuthor(const QString& hand);
    void setLens(const QString& lens);
    void setAudience(const QString& audience);
    void showOnly(const QStringList& ids);  ///< entries behind a statement; empty shows all again
    bool isNarrowed() const;
    void clearAll();
    /// In place of the list: what this partner has moved to the bin. No filter counts there.
    void showBin(bool show);
    bool showsBin() const { return m_inBin; }
    bool hasBin() const { return m_session.seat() == app::Seat::Mine; }
    QString emptySentence() const;  ///< in place of the rows where there are none

    const std::vector<JournalRow>& rows() const { return m_rows; }
    QString count() const;  ///< "7 entries"
    QString nameOf(journal::Hand hand) const;
    QString partnerName() const;

    void open(const QString& id);
    std::optional<OpenEntry> opened() const;

    void judge(std::size_t index, bool fits);
    void addReading(journal::MarkerId marker);
    std::vector<std::pair<journal::MarkerId, QString>> readingsToAdd() const;
    /// False where it failed; failed() says why.
    bool moveToBin();
    void restore(const QString& id);
    bool setAudience(journal::Audience audience);
    /// For good. Overwrites the passphrase. What is in the way, or nothing.
    QString eraseNow(QString& passphrase);

signals:
    void changed();
    void entryChanged();
    void failed(QString sentence);

private:
    void refresh();
    JournalRow rowOf(const journal::Entry& entry, const std::vector<journal::Span>& hits) const;
    std::vector<ReadingRow> readingsOf(const journal::Entry& entry) const;
    const journal::Entry* current() const;
    void addRow(const journal::Entry& entry, const std::vector<journal::Span>& hits);
    void say(const base::Error& error);

    app::Session& m_session;
    QString m_query, m_open;
    bool m_inBin = false;
    QStringList m_only;
    app::Filter m_filter;
    std::vector<JournalRow> m_rows;
};

}  // namespace twohands::presenters
