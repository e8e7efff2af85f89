// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/body_state.h"

#include "presenters/wording.h"
#include "views/form_fields.h"
#include "widgets/anchor_slider.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/hairline.h"
#include "widgets/icon_label.h"

#include <QComboBox>

namespace twohands::views {
namespace {

widgets::AnchorSlider* arousalSlider(const QString& objectName, const QString& title) {
    auto* slider = new widgets::AnchorSlider(title, 0, 10);
    slider->setAnchors({{0, BodyState::tr("switched off")},
                        {2, BodyState::tr("dull")},
                        {4, BodyState::tr("calm")},
                        {6, BodyState::tr("stirred")},
                        {8, BodyState::tr("flooded")},
                        {10, BodyState::tr("top")}});
    slider->setValueWords(presenters::wording::arousalWord);
    name(slider, objectName, title);
    return slider;
}

}  // namespace

BodyState::BodyState(presenters::CheckInForm& form, QWidget* parent) : QWidget(parent), m_form(form) {
    columnIn(this);
    buildSliders();
    buildUrges();
    buildMoment();
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(buildSuggestion());
    column->addWidget(buildPractice());
    follow();
}

void BodyState::buildSliders() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_arousal = arousalSlider("arousal", tr("How much is going on"));
    m_arousal->setBand(3, 6, tr("in range for me"));
    m_pleasantness = new widgets::AnchorSlider(tr("How it feels"), -3, 3);
    m_pleasantness->setAnchors({{-3, tr("very unpleasant")}, {0, tr("neither")}, {3, tr("very pleasant")}});
    m_pleasantness->setValueWords(presenters::wording::pleasantnessWord);
    name(m_pleasantness, "pleasantness", tr("How it feels"));
    column->addWidget(m_arousal);
    addGap(column, 14);
    column->addWidget(m_pleasantness);
    addGap(column, 16);
    connect(m_arousal, &widgets::AnchorSlider::changed, &m_form, &presenters::CheckInForm::setArousal);
    connect(m_pleasantness, &widgets::AnchorSlider::changed, &m_form, &presenters::CheckInForm::setPleasantness);
}

void BodyState::buildUrges() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_urges = addChips(column, "urges", tr("An urge to"), widgets::Choose::Many, chipsOf(presenters::CheckInForm::urgeChoices()),
                       tr("one or two"));
    addGap(column, 20);
    connect(m_urges, &widgets::ChipGroup::changed, this, [this](const QStringList& chosen) {
        const QStringList before = m_form.urges();
        for (const auto& urge : presenters::CheckInForm::urgeChoices()) {
            if (chosen.contains(urge.id) != before.contains(urge.id)) m_form.toggleUrge(urge.id);
        }
        m_urges->choose(m_form.urges());
    });
}

void BodyState::buildMoment() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    auto* row = new widgets::FlowLayout(nullptr, style::theme().px(12), style::theme().px(8));
    auto* label = new widgets::WordsLabel(tr("This was"), style::Role::InterfaceLabel);
    label->setWordWrap(false);
    row->addWidget(label);
    m_moment = new QComboBox;
    name(m_moment, "moment", tr("This was"));
    m_moment->addItem(tr("no moment in particular"), QString());
    for (const auto& moment : presenters::CheckInForm::momentChoices()) m_moment->addItem(moment.name, moment.id);
    row->addWidget(m_moment);
    m_practice = new QComboBox;
    name(m_practice, "practice", tr("A practice I did"));
    m_practice->addItem(tr("no practice"), QString());
    for (const auto& practice : presenters::CheckInForm::practiceChoices()) m_practice->addItem(practice.name, practice.id);
    row->addWidget(m_practice);
    column->addLayout(row);
    addGap(column, 16);
    connect(m_moment, &QComboBox::activated, this, [this](int index) { m_form.setMoment(m_moment->itemData(index).toString()); });
    connect(m_practice, &QComboBox::activated, this,
            [this](int index) { m_form.setPractice(m_practice->itemData(index).toString()); });
}

QWidget* BodyState::buildSuggestion() {
    m_suggestion = new QWidget;
    auto* column = columnIn(m_suggestion);
    column->addWidget(new widgets::Hairline);
    addGap(column, 10);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(10));
    row->addWidget(new widgets::IconLabel("ground", &style::Tokens::som));
    m_suggested = new widgets::WordsLabel;
    row->addWidget(m_suggested, 1);
    auto* tryIt = new widgets::Button(tr("Try it"), widgets::ButtonLook::Quiet, widgets::ButtonSize::Small);
    name(tryIt, "tryIt", tr("Try it"));
    row->addWidget(tryIt);
    column->addLayout(row);
    connect(tryIt, &QAbstractButton::clicked, this, [this] { m_form.setPractice(m_form.suggestion().practice); });
    return m_suggestion;
}

QWidget* BodyState::buildPractice() {
    m_practiceBox = new QWidget;
    auto* column = columnIn(m_practiceBox);
    column->addWidget(new widgets::Hairline);
    addGap(column, 10);
    m_how = addWords(column, {}, style::Role::WordsSmall);
    m_caution = addWords(column, {}, style::Role::Small, &style::Tokens::ink2);
    addGap(column, 10);
    m_before = arousalSlider("before", tr("Before"));
    m_after = arousalSlider("after", tr("After"));
    column->addWidget(m_before);
    addGap(column, 8);
    column->addWidget(m_after);
    connect(m_before, &widgets::AnchorSlider::changed, &m_form, &presenters::CheckInForm::setBefore);
    connect(m_after, &widgets::AnchorSlider::changed, &m_form, &presenters::CheckInForm::setAfter);
    return m_practiceBox;
}

void BodyState::followMoment() {
    const QString moment = m_form.moment();
    int index = m_moment->findData(moment);
    if (index < 0) {
        m_moment->addItem(moment, moment);
        index = m_moment->count() - 1;
    }
    m_moment->setCurrentIndex(index);
}

void BodyState::followPractice() {
    const auto practice = m_form.practice();
    const QString id = practice ? presenters::wording::fromUtf8(practice->name) : QString();
    m_practice->setCurrentIndex(std::max(0, m_practice->findData(id)));
    m_practiceBox->setVisible(practice.has_value());
    if (!practice) return;
    m_how->setText(presenters::wording::practiceHint(practice->name));
    const QString caution = presenters::CheckInForm::cautionFor(id);
    m_caution->setText(caution);
    m_caution->setVisible(!caution.isEmpty());
    m_before->setValue(practice->before);
    m_after->setValue(practice->after);
}

void BodyState::follow() {
    m_arousal->setValue(m_form.arousal());
    m_pleasantness->setValue(m_form.pleasantness());
    m_urges->choose(m_form.urges());
    followMoment();
    followPractice();
    const auto suggestion = m_form.suggestion();
    m_suggested->setText(suggestion.sentence);
    m_suggestion->setVisible(!suggestion.practice.isEmpty());
}

}  // namespace twohands::views
