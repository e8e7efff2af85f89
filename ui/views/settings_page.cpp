// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings_page.h"

#include "views/blocks.h"
#include "views/person_step.h"
#include "views/safekeeping.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/page.h"
#include "widgets/segmented_control.h"

#include <algorithm>
#include <array>

namespace twohands::views {
namespace {

constexpr std::array<double, 4> scales{1.0, 1.25, 1.5, 2.0};

void addHeading(QVBoxLayout* layout, const QString& text) {
    if (layout->count() > 0) {
        addGap(layout, 28);
        layout->addWidget(new widgets::Hairline);
        addGap(layout, 20);
    }
    addWords(layout, text, style::Role::Heading);
}

void addChoice(QVBoxLayout* layout, const QString& label, QWidget* control) {
    addGap(layout, 16);
    addWords(layout, label, style::Role::InterfaceLabel);
    addGap(layout, 8);
    control->setAccessibleName(label);
    layout->addWidget(control, 0, Qt::AlignLeft);
}

void addHint(QVBoxLayout* layout, const QString& text) {
    addGap(layout, 8);
    addWords(layout, text, style::Role::Small, &style::Tokens::ink2);
}

}  // namespace

SettingsPage::SettingsPage(presenters::SettingsPresenter& presenter, QWidget* parent) : Page(parent), m_presenter(presenter) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* frame = new widgets::Page(tr("Settings"), tr("What touches your privacy is kept sealed, for you alone."));
    outer->addWidget(frame);
    auto* box = new QWidget;
    box->setMaximumWidth(style::theme().px(632));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildLooks(layout);
    buildLocking(layout);
    buildJournal(layout);
    buildSafekeeping(layout);
    if (m_presenter.canAddPartner()) buildPartner(layout);
    frame->content()->addWidget(box);
    frame->content()->addStretch();
    connect(&m_presenter, &presenters::SettingsPresenter::failed, this, [this](const QString& said) { emit toast(said, {}, {}); });
}

void SettingsPage::buildLooks(QVBoxLayout* layout) {
    addHeading(layout, tr("Look"));
    auto* theme = new widgets::SegmentedControl({tr("As the desktop"), tr("Light"), tr("Dark"), tr("High contrast")});
    theme->setCurrent(static_cast<int>(style::theme().mode()));
    addChoice(layout, tr("Light or dark"), theme);
    connect(theme, &widgets::SegmentedControl::changed, this, &SettingsPage::themeChosen);
    auto* scale = new widgets::SegmentedControl({tr("100 %"), tr("125 %"), tr("150 %"), tr("200 %")});
    const auto now = std::find(scales.begin(), scales.end(), style::theme().scale());
    scale->setCurrent(now == scales.end() ? 0 : static_cast<int>(now - scales.begin()));
    addChoice(layout, tr("Size of the text"), scale);
    connect(scale, &widgets::SegmentedControl::changed, this,
            [this](int index) { emit scaleChosen(scales.at(static_cast<std::size_t>(index))); });
}

void SettingsPage::buildLocking(QVBoxLayout* layout) {
    addHeading(layout, tr("Locking and hiding"));
    const auto choices = presenters::SettingsPresenter::autoLockChoices();
    QStringList words;
    for (const int minutes : choices) words << (minutes == 1 ? tr("1 minute") : tr("%1 minutes").arg(minutes));
    auto* minutes = new widgets::SegmentedControl(words);
    const auto now = std::find(choices.begin(), choices.end(), m_presenter.autoLockMinutes());
    minutes->setCurrent(static_cast<int>(now - choices.begin()));
    addChoice(layout, tr("Lock when nothing is touched for"), minutes);
    connect(minutes, &widgets::SegmentedControl::changed, this,
            [this, choices](int index) { m_presenter.setAutoLockMinutes(choices.at(static_cast<std::size_t>(index))); });
    addHint(layout, tr("What you are writing is sealed before it locks; nothing is asked. Only where the disk takes nothing more can "
                       "the last words get lost."));
    addGap(layout, 16);
    auto* lock = new widgets::Button(tr("Lock now"));
    lock->setIconName(QStringLiteral("lock"));
    lock->setHint(tr("Ctrl L"));
    layout->addWidget(lock, 0, Qt::AlignLeft);
    connect(lock, &widgets::Button::clicked, this, &SettingsPage::lockAsked);
    addGap(layout, 20);
    addWords(layout, tr("The folded corner"), style::Role::InterfaceLabel);
    addHint(layout, tr("The corner at the top right, or Ctrl + Shift + H, turns the window into a plain page of notes and locks. “Close notes” "
                       "at its foot brings back the two hands. It may or may not help; it does not hide that the program is here."));
}

void SettingsPage::buildJournal(QVBoxLayout* layout) {
    addHeading(layout, tr("Journal"));
    addGap(layout, 8);
    addWords(layout, m_presenter.people(), style::Role::Interface);
    addHint(layout, tr("The file: %1").arg(m_presenter.journalPlace()));
}

void SettingsPage::buildSafekeeping(QVBoxLayout* layout) {
    const auto tell = [this](const QString& said) { emit toast(said, {}, {}); };
    addHeading(layout, tr("Backups"));
    addGap(layout, 8);
    auto* backups = new BackupBlock(m_presenter);
    layout->addWidget(backups);
    connect(backups, &BackupBlock::told, this, tell);
    addHeading(layout, tr("Your passphrase"));
    addGap(layout, 12);
    auto* passphrase = new PassphraseBlock(m_presenter);
    layout->addWidget(passphrase);
    connect(passphrase, &PassphraseBlock::told, this, tell);
}

void SettingsPage::buildPartner(QVBoxLayout* layout) {
    addHeading(layout, tr("The other one"));
    addHint(layout, tr("They choose a name and a passphrase here, alone, without you looking. What you wrote so far stays as it is."));
    addGap(layout, 16);
    auto* choice = new PassphraseChoice(m_presenter.checks());
    layout->addWidget(choice);
    auto* problem = addWords(layout, {}, style::Role::Interface);
    addGap(layout, 8);
    auto* add = new widgets::Button(tr("Add them"));
    layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &widgets::Button::clicked, this, [this, choice, problem, add] {
        problem->setText(choice->problem());
        if (!problem->text().isEmpty()) return;
        QString passphrase = choice->takePassphrase();
        if (!m_presenter.addPartner(choice->name(), passphrase)) return;
        choice->setVisible(false);
        add->setVisible(false);
        emit toast(tr("%1 can open the journal now, with the right hand.").arg(choice->name().trimmed()), {}, {});
    });
}

void SettingsPage::opened(const QString&) { findChild<widgets::Page*>()->focusTitle(); }

}  // namespace twohands::views
