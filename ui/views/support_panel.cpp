// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/support_panel.h"

#include "views/blocks.h"
#include "widgets/hairline.h"

#include <QComboBox>
#include <QLabel>

namespace twohands::views {
namespace {

QString wordsOf(const QString& what) {
    if (what == QLatin1String("emergency")) return SupportPanel::tr("In danger now");
    if (what == QLatin1String("partner violence")) return SupportPanel::tr("When a partner hurts or frightens you");
    return SupportPanel::tr("When it is hard to go on");
}

QWidget* lineWidget(const presenters::Helpline& line) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, style::theme().px(12), 0, style::theme().px(12));
    layout->setSpacing(style::theme().px(2));
    QStringList about{wordsOf(line.what)};
    if (!line.name.isEmpty()) about << line.name;
    addWords(layout, about.join(QStringLiteral(" · ")), style::Role::SmallLabel, &style::Tokens::ink2);
    auto* number = new QLabel(line.number);
    style::setRole(number, style::Role::AgreementSmall);
    number->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(number);
    QStringList small;
    if (!line.note.isEmpty()) small << line.note + QLatin1Char('.');
    if (!line.checkedOn.isEmpty()) small << SupportPanel::tr("Checked on %1.").arg(line.checkedOn);
    else small << (line.status == QLatin1String("looked-up") ? SupportPanel::tr("Found on public pages; not yet checked with them.")
                                                             : SupportPanel::tr("Not checked yet."));
    addWords(layout, small.join(QLatin1Char(' ')), style::Role::Small, &style::Tokens::ink3);
    return box;
}

}  // namespace

SupportPanel::SupportPanel(std::vector<presenters::HelplineCountry> countries, QWidget* parent)
    : QWidget(parent), m_countries(std::move(countries)), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(style::theme().px(8));
    addWords(m_layout, tr("If you are in danger now, call your emergency number. If you can’t speak, many services have a silent way. "
                          "If you are thinking of ending your life, you can talk to someone now, also if you are not sure."),
             style::Role::Words);
    addWords(m_layout, tr("This app cannot call anyone, and nobody is told that you are on this page. If this computer may be watched, "
                          "use another phone. Numbers change; if one fails, try the emergency number or a person you trust."),
             style::Role::Interface, &style::Tokens::ink2);
    auto* choice = new QComboBox;
    choice->setAccessibleName(tr("Country"));
    choice->addItem(tr("Choose a country"));
    for (const auto& country : m_countries) choice->addItem(country.name);
    choice->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addGap(m_layout, 8);
    m_layout->addWidget(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, [this](int index) { showCountry(index - 1); });
}

void SupportPanel::showCountry(int country) {
    delete m_lines;
    m_lines = nullptr;
    if (country < 0) return;
    m_lines = new QWidget;
    auto* layout = new QVBoxLayout(m_lines);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto& line : m_countries[static_cast<std::size_t>(country)].lines) {
        layout->addWidget(lineWidget(line));
        layout->addWidget(new widgets::Hairline);
    }
    m_layout->addWidget(m_lines);
}

}  // namespace twohands::views
