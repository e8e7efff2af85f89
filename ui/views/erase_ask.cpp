// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/erase_ask.h"

#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/passphrase_field.h"

#include <QShortcut>

namespace twohands::views {

EraseAsk::EraseAsk(QWidget* parent)
    : QWidget(parent), m_passphrase(new widgets::PassphraseField({tr("Passphrase again"), tr("Caps Lock is on"), tr("Show it"), tr("Cover it")})) {
    auto* layout = plainColumn(this);
    addWords(layout, tr("Erased now, it goes from the journal and from its backups, and can’t be brought back. Copies that somebody made elsewhere still hold it."), style::Role::Interface);
    addGap(layout, 12);
    m_passphrase->setMaximumWidth(style::theme().px(368));
    layout->addWidget(m_passphrase);
    addGap(layout, 16);
    auto* row = new widgets::FlowLayout(nullptr, 16, 12);
    auto* keep = new widgets::Button(tr("Keep it in the bin"), widgets::ButtonLook::Quiet);
    auto* erase = new widgets::Button(tr("Erase it"), widgets::ButtonLook::Quiet);
    row->addWidget(keep);
    row->addWidget(erase);
    layout->addLayout(row);
    addGap(layout, 16);
    connect(erase, &widgets::Button::clicked, this, &EraseAsk::agreed);
    connect(m_passphrase, &widgets::PassphraseField::submitted, this, &EraseAsk::agreed);
    connect(keep, &widgets::Button::clicked, this, &EraseAsk::declined);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &EraseAsk::declined);
    setFocusProxy(m_passphrase);
}

QString EraseAsk::takePassphrase() {
    QString passphrase = m_passphrase->text();
    m_passphrase->wipe();
    return passphrase;
}

void EraseAsk::say(const QString& problem) {
    m_passphrase->setMessage(problem);
    m_passphrase->setFocus();
}

}  // namespace twohands::views
