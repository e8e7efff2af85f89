// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/helplines.h"
#include "views/page.h"

#include <vector>

namespace twohands::views {

/// How it works, and the keys. Leads on to support.
class HelpPage : public Page {
    Q_OBJECT

public:
    explicit HelpPage(QWidget* parent = nullptr);
    void opened(const QString& argument) override;
};

/// People who can help.
class SupportPage : public Page {
    Q_OBJECT

public:
    explicit SupportPage(std::vector<presenters::HelplineCountry> countries, QWidget* parent = nullptr);
    void opened(const QString& argument) override;
};

}  // namespace twohands::views
