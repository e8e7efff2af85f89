// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/share_ask.h"

#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"

#include <QShortcut>

namespace twohands::views {

ShareAsk::ShareAsk(const presenters::OpenEntry& entry, const QString& partner, QWidget* parent)
    : QWidget(parent), m_keep(new widgets::Button(tr("Keep it closed"), widgets::ButtonLook::Quiet)) {
    auto* layout = plainColumn(this);
    views::addWords(layout, partner.isEmpty() ? tr("Once there are two of you, the other one will be able to read this, as it stands here:")
                                              : tr("%1 will be able to read this from now on, as it stands here:").arg(partner), style::Role::InterfaceStrong);
    addGap(layout, 12);
    auto* card = new widgets::Card;
    auto* inside = qobject_cast<QBoxLayout*>(card->layout());
    if (!inside) inside = new QVBoxLayout(card);
    views::addWords(inside, tr("%1, %2").arg(entry.kindName, entry.when), style::Role::Small, &style::Tokens::ink2);
    if (!entry.words.isEmpty()) views::addWords(inside, entry.words, style::Role::Words);
    for (const auto& line : entry.fields) views::addWords(inside, line, style::Role::WordsList, &style::Tokens::ink2);
    layout->addWidget(card);
    addGap(layout, 12);
    views::addWords(layout, tr("What was read can’t be unread."), style::Role::Interface);
    addGap(layout, 16);
    auto* row = new widgets::FlowLayout(nullptr, 16, 12);
    auto* share = new widgets::Button(tr("Let it be read"), widgets::ButtonLook::Quiet);
    row->addWidget(m_keep);
    row->addWidget(share);
    layout->addLayout(row);
    connect(share, &widgets::Button::clicked, this, &ShareAsk::agreed);
    connect(m_keep, &widgets::Button::clicked, this, &ShareAsk::declined);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ShareAsk::declined);
    setFocusProxy(m_keep);
}

}  // namespace twohands::views
