// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/word_tabs.h"

#include "style/theme.h"
#include "style/type.h"
#include "widgets/flow_layout.h"
#include "widgets/roving_focus.h"

#include <QAbstractButton>
#include <QPainter>

namespace twohands::views {
namespace {

class Tab : public QAbstractButton {
public:
    Tab(const QString& text, QWidget* parent) : QAbstractButton(parent) {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
    }

    QSize sizeHint() const override {
        const QFontMetrics metrics(style::font(style::Role::SmallLabel));
        return {metrics.horizontalAdvance(text()) + 2, style::lineHeight(style::Role::SmallLabel) + style::theme().px(8)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(style::font(isChecked() ? style::Role::SmallLabel : style::Role::Small));
        painter.setPen(style::theme().colour(isChecked() || underMouse() ? &style::Tokens::ink : &style::Tokens::ink2));
        painter.drawText(rect().adjusted(0, 0, 0, -style::theme().px(6)), Qt::AlignLeft | Qt::AlignVCenter, text());
        const int bar = style::theme().px(2);
        if (isChecked()) painter.fillRect(0, height() - bar, width(), bar, style::theme().colour(&style::Tokens::ink));
    }
};

}  // namespace

WordTabs::WordTabs(const QStringList& words, QWidget* parent) : QWidget(parent), m_focus(new widgets::RovingFocus(this)) {
    auto* flow = new widgets::FlowLayout(this, style::theme().px(20), style::theme().px(4));
    std::vector<QWidget*> stops;
    for (const QString& word : words) {
        auto* tab = new Tab(word, this);
        flow->addWidget(tab);
        m_tabs.push_back(tab);
        stops.push_back(tab);
        connect(tab, &QAbstractButton::clicked, this, [this, tab] { choose(tab); });
    }
    m_focus->setWidgets(stops);
    m_focus->onMove([this](QWidget* moved) { choose(qobject_cast<QAbstractButton*>(moved)); });
    if (!m_tabs.empty()) m_tabs.front()->setChecked(true);
}

void WordTabs::choose(QAbstractButton* tab) {
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        m_tabs[i]->setChecked(m_tabs[i] == tab);
        if (m_tabs[i] == tab) m_current = static_cast<int>(i);
    }
    emit changed(m_current);
}

}  // namespace twohands::views
