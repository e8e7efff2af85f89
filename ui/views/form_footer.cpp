// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/form_footer.h"

#include "presenters/wording.h"
#include "views/form_fields.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/icon_label.h"

#include <QDateEdit>
#include <QTimeEdit>

namespace twohands::views {
namespace {

constexpr journal::Audience audiences[] = {journal::Audience::Private, journal::Audience::Patterns, journal::Audience::Shared};

QString idOf(journal::Audience audience) { return presenters::wording::fromUtf8(journal::toText(audience)); }

}  // namespace

FormFooter::FormFooter(presenters::FormPresenter& form, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_keptIcon(new widgets::IconLabel("check", &style::Tokens::ink3, 16)),
      m_kept(new widgets::WordsLabel({}, style::Role::Small, &style::Tokens::ink2)),
      m_when(new widgets::Button({}, widgets::ButtonLook::Link)),
      m_save(new widgets::Button(tr("Save"), widgets::ButtonLook::Primary)),
      m_whenEditor(buildWhenEditor()) {
    auto* column = columnIn(this);
    column->addWidget(m_whenEditor);
    m_row->setSpacing(style::theme().px(12));
    m_kept->setWordWrap(false);
    auto* left = new QHBoxLayout;
    left->setSpacing(style::theme().px(12));
    left->addWidget(m_keptIcon);
    left->addWidget(m_kept);
    left->addWidget(m_when);
    left->addStretch();
    m_row->addLayout(left, 1);
    m_row->addWidget(buildAudience());
    m_row->addWidget(m_save);
    column->addLayout(m_row);
    name(m_when, "when", tr("When was this?"));
    m_when->setIconName("clock");
    m_when->setHasMenu(true);
    name(m_save, "save", tr("Save"));
    m_save->setHint(tr("Ctrl ⏎"));
    connect(m_when, &QAbstractButton::clicked, this, [this] { openWhen(m_whenEditor->isHidden()); });
    connect(m_save, &QAbstractButton::clicked, this, &FormFooter::saveAsked);
    connect(&m_form, &presenters::FormPresenter::changed, this, &FormFooter::follow);
    openWhen(false);
    sayKept(false);
    follow();
}

QWidget* FormFooter::buildWhenEditor() {
    auto* box = new QWidget;
    auto* row = new widgets::FlowLayout(box, style::theme().px(12), style::theme().px(8));
    m_nowOrEarlier = new widgets::ChipGroup(widgets::Choose::One);
    m_nowOrEarlier->setChoices({{"now", tr("now")}, {"earlier", tr("earlier")}});
    name(m_nowOrEarlier, "nowOrEarlier", tr("When was this?"));
    m_date = new QDateEdit;
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat("d MMM yyyy");
    m_date->setMinimumWidth(style::theme().px(176));
    name(m_date, "whenDate", tr("Day"));
    m_time = new QTimeEdit;
    m_time->setDisplayFormat("HH:mm");
    m_time->setMinimumWidth(style::theme().px(104));
    name(m_time, "whenTime", tr("Time"));
    m_whenSaid = new widgets::WordsLabel({}, style::Role::Small, &style::Tokens::ink2);
    for (QWidget* part : {static_cast<QWidget*>(m_nowOrEarlier), static_cast<QWidget*>(m_date), static_cast<QWidget*>(m_time),
                          static_cast<QWidget*>(m_whenSaid)}) {
        row->addWidget(part);
    }
    connect(m_nowOrEarlier, &widgets::ChipGroup::changed, this, [this] { takeWhen(); });
    connect(m_date, &QDateEdit::dateChanged, this, [this] { takeWhen(); });
    connect(m_time, &QTimeEdit::timeChanged, this, [this] { takeWhen(); });
    return box;
}

QWidget* FormFooter::buildAudience() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    m_audienceHint = new widgets::WordsLabel({}, style::Role::Caption, &style::Tokens::ink3);
    m_audienceHint->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(8));
    m_audienceIcon = new widgets::IconLabel("eye-closed", &style::Tokens::ink, 20);
    m_audience = new widgets::ChipGroup(widgets::Choose::One);
    std::vector<widgets::ChipChoice> choices;
    for (const auto audience : audiences) choices.push_back({idOf(audience), m_form.audienceName(audience)});
    m_audience->setChoices(choices);
    for (const auto audience : audiences) m_audience->chip(idOf(audience))->setToolTip(m_form.audienceHint(audience));
    name(m_audience, "audience", tr("Who can read it?"));
    row->addWidget(m_audienceIcon);
    row->addWidget(m_audience, 1);
    column->addWidget(m_audienceHint);
    addGap(column, 4);
    column->addLayout(row);
    connect(m_audience, &widgets::ChipGroup::changed, this, [this](const QStringList& ids) {
        const auto audience = journal::parseAudience(presenters::wording::toUtf8(ids.value(0)));
        if (audience) m_form.setAudience(*audience);
    });
    return box;
}

void FormFooter::setForm(widgets::PageForm form) {
    const bool narrow = form == widgets::PageForm::Narrow;
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_hasRoomForKept = form != widgets::PageForm::Middle;
    sayKept(m_isKept);
}

void FormFooter::follow() {
    const journal::Audience audience = m_form.audience();
    m_audience->choose({idOf(audience)});
    m_audience->setAccessibleDescription(m_form.audienceHint(audience));
    m_audienceIcon->setIcon(presenters::wording::audienceIcon(journal::toText(audience)), &style::Tokens::ink);
    m_audienceHint->setText(tr("Who can read it?"));
    m_when->setText(tr("When was this? %1").arg(m_form.whenWords()));
    m_when->setAccessibleName(tr("When was this?"));
    m_when->setAccessibleDescription(m_form.whenWords());
    m_save->setEnabled(m_form.canSave());
    m_save->setReason(m_form.canSave() ? QString() : tr("A word or a choice first, and then it can be kept."));
}

void FormFooter::sayKept(bool kept) {
    m_isKept = kept;
    m_keptIcon->setVisible(kept && m_hasRoomForKept);
    m_kept->setVisible(kept && m_hasRoomForKept);
    m_kept->setText(tr("Kept as you type"));
}

void FormFooter::openWhen(bool open) {
    if (open) {
        const bool now = !m_form.fields().happenedAt;
        const QSignalBlocker quietDate(m_date), quietTime(m_time);
        m_date->setMaximumDate(m_form.now().date());
        m_date->setDate(m_form.happened().date());
        m_time->setTime(m_form.happened().time());
        m_nowOrEarlier->choose({now ? "now" : "earlier"});
        m_date->setEnabled(!now);
        m_time->setEnabled(!now);
    }
    m_whenSaid->setText({});
    m_whenEditor->setVisible(open);
    if (open) m_nowOrEarlier->focusCurrent();
}

void FormFooter::takeWhen() {
    const bool earlier = m_nowOrEarlier->chosen().contains("earlier");
    m_date->setEnabled(earlier);
    m_time->setEnabled(earlier);
    m_whenSaid->setText({});
    if (!earlier)
        m_form.setHappenedNow();
    else if (!m_form.setHappened(m_date->date(), m_time->time()))
        m_whenSaid->setText(tr("That is still to come."));
}

}  // namespace twohands::views
