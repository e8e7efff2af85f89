// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace twohands::platform {

// The only settings outside the journal, in one file with mode 0600. What touches privacy lives sealed in the journal.
class UiSettings {
public:
    explicit UiSettings(QString path = defaultPath());
    static QString defaultPath();

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    int theme() const;  // the number of style::Mode; 0 is the system's
    void setTheme(int mode);
    double textScale() const;  // 1.0 to 2.0
    void setTextScale(double scale);
    QString journalPath() const;
    void setJournalPath(const QString& path);
    QString font() const;  // family for the couple's words; empty is ours
    void setFont(const QString& family);

private:
    QString m_path;
};

}  // namespace twohands::platform
