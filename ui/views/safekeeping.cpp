// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/safekeeping.h"

#include "views/blocks.h"
#include "views/person_step.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/passphrase_field.h"
#include "widgets/segmented_control.h"

namespace twohands::views {
namespace {

using widgets::Button;
using widgets::ButtonLook;

widgets::PassphraseField* newField(const QString& label) {
    auto* field = new widgets::PassphraseField(
        {label, PassphraseBlock::tr("Caps Lock is on"), PassphraseBlock::tr("Show it"), PassphraseBlock::tr("Cover it")});
    field->setMaximumWidth(style::theme().px(368));
    return field;
}

QString takenFrom(widgets::PassphraseField* field) {
    QString passphrase = field->text();
    field->wipe();
    return passphrase;
}

}  // namespace

BackupBlock::BackupBlock(presenters::SettingsPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_open(new Button(tr("See whether it opens"), ButtonLook::Link)), m_practice(new QWidget),
      m_passphrase(newField(tr("Passphrase"))) {
    auto* layout = plainColumn(this);
    auto* line = addWords(layout, presenter.backupLine(), style::Role::Interface);
    addGap(layout, 8);
    addWords(layout, tr("One is made when the journal is first opened on a day, in a folder beside it. On the same disk it does not help when the "
                        "disk dies: copy one of them somewhere else now and then. Nobody can read it without a passphrase."),
             style::Role::Small, &style::Tokens::ink2);
    addGap(layout, 16);
    auto* row = new widgets::FlowLayout(nullptr, 16, 12);
    auto* now = new Button(tr("Back up now"));
    row->addWidget(now);
    row->addWidget(m_open);
    layout->addLayout(row);
    buildPractice();
    layout->addWidget(m_practice);
    connect(now, &Button::clicked, &presenter, &presenters::SettingsPresenter::backUpNow);
    connect(m_open, &Button::clicked, this, [this] {
        m_practice->setVisible(true);
        m_passphrase->setFocus();
    });
    m_open->setVisible(presenter.hasBackup());
    connect(&presenter, &presenters::SettingsPresenter::backupsChanged, line, [this, line] {
        line->setText(m_presenter.backupLine());
        m_open->setVisible(m_presenter.hasBackup());
    });
}

void BackupBlock::buildPractice() {
    auto* layout = plainColumn(m_practice);
    addGap(layout, 16);
    layout->addWidget(m_passphrase);
    addGap(layout, 12);
    auto* go = new Button(tr("Open the last backup"));
    layout->addWidget(go, 0, Qt::AlignLeft);
    m_practice->hide();
    connect(go, &Button::clicked, this, &BackupBlock::practise);
    connect(m_passphrase, &widgets::PassphraseField::submitted, this, &BackupBlock::practise);
}

void BackupBlock::practise() {
    QString passphrase = takenFrom(m_passphrase);
    const QString found = m_presenter.practiseRestoring(passphrase);
    if (found.isEmpty()) {
        m_passphrase->setFocus();
        return;
    }
    m_practice->hide();
    m_open->setFocus();
    emit told(found);
}

PassphraseBlock::PassphraseBlock(presenters::SettingsPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_open(new Button(tr("Another passphrase"))) {
    auto* layout = plainColumn(this);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    connect(m_open, &Button::clicked, this, &PassphraseBlock::open);
}

void PassphraseBlock::open() {
    m_open->hide();
    m_form = new QWidget;
    auto* layout = plainColumn(m_form);
    m_old = newField(tr("The passphrase of now"));
    layout->addWidget(m_old);
    addGap(layout, 20);
    m_choice = new PassphraseChoice(m_presenter.checks(), m_presenter.ownName());
    layout->addWidget(m_choice);
    addGap(layout, 8);
    addWords(layout, tr("Does somebody know the old one?"), style::Role::InterfaceLabel);
    addGap(layout, 8);
    m_known = new widgets::SegmentedControl({tr("No"), tr("Maybe")});
    m_known->setAccessibleName(tr("Does somebody know the old one?"));
    layout->addWidget(m_known, 0, Qt::AlignLeft);
    addGap(layout, 8);
    addWords(layout, tr("If so, every page of yours is sealed anew, and a recovery code of before opens nothing more. Backups and copies made before "
                        "still open with the old one. That it was changed can be noticed; think about whether that is safe for you."),
             style::Role::Small, &style::Tokens::ink2);
    addGap(layout, 16);
    m_problem = addWords(layout, {}, style::Role::Interface);
    m_problem->hide();
    auto* row = new widgets::FlowLayout(nullptr, 16, 12);
    auto* change = new Button(tr("Change it"));
    auto* keep = new Button(tr("Leave it as it is"), ButtonLook::Link);
    row->addWidget(change);
    row->addWidget(keep);
    layout->addLayout(row);
    this->layout()->addWidget(m_form);
    connect(change, &Button::clicked, this, &PassphraseBlock::submit);
    connect(m_choice, &PassphraseChoice::submitted, this, &PassphraseBlock::submit);
    connect(keep, &Button::clicked, this, &PassphraseBlock::close);
    m_old->setFocus();
}

void PassphraseBlock::close() {
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    m_open->show();
    m_open->setFocus();
}

void PassphraseBlock::submit() {
    QString problem = m_choice->problem();
    if (problem.isEmpty() && m_known->current() < 0) problem = tr("Does somebody know the old one? Choose one of the two.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) return;
    QString old = takenFrom(m_old), wanted = m_choice->takePassphrase();
    if (!m_presenter.changePassphrase(old, wanted, m_known->current() == 1)) {
        m_old->setFocus();
        return;
    }
    close();
    emit told(m_presenter.hasBackup() ? tr("From now on the new passphrase opens your pages. Older backups still open with the old one.")
                                      : tr("From now on the new passphrase opens your pages."));
}

}  // namespace twohands::views
