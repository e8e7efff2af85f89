// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/clipboard.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace twohands::platform {

namespace {

constexpr auto hint = "x-kde-passwordManagerHint";

QByteArray hashOf(const QString& text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256); }

}  // namespace

Clipboard::Clipboard(QObject* parent, int clearAfterMs, Ours ours) : QObject(parent), m_ours(std::move(ours)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(clearAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &Clipboard::clearNow);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &Clipboard::follow);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive) clearNow();
    });
}

Clipboard::~Clipboard() { clearNow(); }

void Clipboard::copy(const QString& text) {
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(QLatin1String(hint), "secret");
    m_copied = hashOf(text);
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start();
}

bool Clipboard::copiedHere(QClipboard::Mode mode) {
    const auto* clipboard = QGuiApplication::clipboard();
    // Without a screen Qt says that nobody owns it, and nobody else is there.
    if (QGuiApplication::platformName() == QLatin1String("offscreen")) return true;
    return mode == QClipboard::Selection ? clipboard->ownsSelection() : clipboard->ownsClipboard();
}

// The fields and papers of the window copy by themselves; what they copied is taken up here.
void Clipboard::follow(QClipboard::Mode mode) {
    auto* clipboard = QGuiApplication::clipboard();
    if (mode == QClipboard::FindBuffer || !m_ours(mode)) return;
    const auto* data = clipboard->mimeData(mode);
    if (!data || !data->hasText() || data->text().isEmpty()) return;
    if (mode == QClipboard::Selection) return clipboard->clear(mode);
    if (data->hasHtml() || !data->hasFormat(QLatin1String(hint)) || hashOf(data->text()) != m_copied) copy(data->text());
}

void Clipboard::clearNow() {
    m_timer.stop();
    if (m_copied.isEmpty() || !qGuiApp) return;
    // What somebody copied elsewhere since then is theirs.
    if (hashOf(QGuiApplication::clipboard()->text()) == m_copied) QGuiApplication::clipboard()->clear();
    m_copied.clear();
}

}  // namespace twohands::platform
