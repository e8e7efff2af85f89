// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/helplines.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace twohands::views {

/// Numbers by country, picked by hand. Opens no link, remembers no choice, logs nothing.
class SupportPanel : public QWidget {
    Q_OBJECT

public:
    explicit SupportPanel(std::vector<presenters::HelplineCountry> countries, QWidget* parent = nullptr);

private:
    void showCountry(int country);

    std::vector<presenters::HelplineCountry> m_countries;
    QWidget* m_lines = nullptr;
    QVBoxLayout* m_layout;
};

}  // namespace twohands::views
