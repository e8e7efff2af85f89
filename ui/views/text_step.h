// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

namespace twohands::views {

/// A page to read with two buttons of equal weight. Neither is a default: Return does nothing until one has the focus.
class TextStep : public QWidget {
    Q_OBJECT

public:
    TextStep(const QString& above, const std::vector<std::pair<QString, QString>>& blocks, const QString& first, const QString& second,
             const QString& below, QWidget* parent = nullptr);

signals:
    void first();
    void second();
};

}  // namespace twohands::views
