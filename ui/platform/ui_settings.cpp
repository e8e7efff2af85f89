// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/ui_settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace twohands::platform {

namespace {

// The five keys. A sixth needs a reason why it may be read by whoever opens the computer.
const QString geometryKey = QStringLiteral("geometry");
const QString themeKey = QStringLiteral("theme");
const QString scaleKey = QStringLiteral("textScale");
const QString journalKey = QStringLiteral("journalPath");
const QString fontKey = QStringLiteral("font");

QVariant read(const QString& path, const QString& key, const QVariant& fallback) {
    return QSettings(path, QSettings::IniFormat).value(key, fallback);
}

void write(const QString& path, const QString& key, const QVariant& value) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    {
        QSettings settings(path, QSettings::IniFormat);
        settings.setValue(key, value);
        settings.sync();
    }
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

}  // namespace

UiSettings::UiSettings(QString path) : m_path(std::move(path)) {}

QString UiSettings::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/twohands/window.ini";
}

QByteArray UiSettings::geometry() const { return read(m_path, geometryKey, {}).toByteArray(); }
void UiSettings::setGeometry(const QByteArray& geometry) { write(m_path, geometryKey, geometry); }
int UiSettings::theme() const { return std::clamp(read(m_path, themeKey, 0).toInt(), 0, 3); }
void UiSettings::setTheme(int mode) { write(m_path, themeKey, mode); }
double UiSettings::textScale() const { return std::clamp(read(m_path, scaleKey, 1.0).toDouble(), 1.0, 2.0); }
void UiSettings::setTextScale(double scale) { write(m_path, scaleKey, scale); }
QString UiSettings::journalPath() const { return read(m_path, journalKey, {}).toString(); }
void UiSettings::setJournalPath(const QString& path) { write(m_path, journalKey, path); }
QString UiSettings::font() const { return read(m_path, fontKey, {}).toString(); }
void UiSettings::setFont(const QString& family) { write(m_path, fontKey, family); }

}  // namespace twohands::platform
