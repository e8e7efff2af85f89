// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "presenters/background.h"

#include <QObject>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace twohands::shell {

/// A made-up couple's twelve weeks in a temporary place, gone when this object goes. Made and unlocked off the
/// window's thread.
class LookAround : public QObject {
    Q_OBJECT

public:
    LookAround(const app::Environment& environment, QObject* parent);

    void start();
    const std::filesystem::path& journal() const { return m_journal; }
    /// The environment of this journal alone: its anchors are thrown away too.
    const app::Environment& environment() const { return m_environment; }
    std::unique_ptr<app::Session> takeSession() { return std::move(m_session); }

signals:
    void ready();
    void failed(QString sentence);

private:
    QTemporaryDir m_folder;
    app::Environment m_environment;
    std::filesystem::path m_journal;
    std::unique_ptr<app::Session> m_session;
    presenters::Background m_background;
};

}  // namespace twohands::shell
