// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace twohands::platform {

namespace {

QByteArray hashOf(const QString& text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256); }

}  // namespace

Clipboard::Clipboard(QObject* parent, int clearAfterMs) : QObject(parent) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(clearAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &Clipboard::clearNow);
}

Clipboard::~Clipboard() { clearNow(); }

void Clipboard::copy(const QString& text) {
    auto* data = new QMimeData;
    data->setText(text);
    data->setData("x-kde-passwordManagerHint", "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    m_copied = hashOf(text);
    m_timer.start();
}

void Clipboard::clearNow() {
    m_timer.stop();
    if (m_copied.isEmpty() || !qGuiApp) return;
    // What somebody copied elsewhere since then is theirs.
    if (hashOf(QGuiApplication::clipboard()->text()) == m_copied) QGuiApplication::clipboard()->clear();
    m_copied.clear();
}

}  // namespace twohands::platform
