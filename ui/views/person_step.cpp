// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/person_step.h"

#include "views/blocks.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/passphrase_field.h"
#include "widgets/segmented_control.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace twohands::views {

using widgets::Button;
using widgets::ButtonLook;
using widgets::ButtonSize;

PassphraseChoice::PassphraseChoice(const presenters::FirstRunPresenter& checks, QWidget* parent)
    : PassphraseChoice(checks, QString(), parent) {}

PassphraseChoice::PassphraseChoice(const presenters::FirstRunPresenter& checks, const QString& knownName, QWidget* parent)
    : QWidget(parent), m_checks(checks), m_name(new QLineEdit(knownName, this)),
      m_kind(new widgets::SegmentedControl({tr("Six words for me"), tr("My own passphrase")})) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (knownName.isEmpty()) buildName(layout);
    else m_name->hide();
    layout->addWidget(m_kind, 0, Qt::AlignLeft);
    addGap(layout, 12);
    m_wordsBox = buildWords();
    layout->addWidget(m_wordsBox);
    addGap(layout, 16);
    const QString caps = tr("Caps Lock is on"), show = tr("Show it"), hide = tr("Cover it");
    m_first = new widgets::PassphraseField({tr("Passphrase"), caps, show, hide});
    m_again = new widgets::PassphraseField({tr("Once more"), caps, show, hide});
    for (auto* field : {m_first, m_again}) {
        field->setMaximumWidth(style::theme().px(368));
        layout->addWidget(field);
        addGap(layout, 12);
    }
    m_kind->setCurrent(0);
    connect(m_kind, &widgets::SegmentedControl::changed, this, &PassphraseChoice::follow);
    connect(m_first, &widgets::PassphraseField::submitted, m_again->field(), qOverload<>(&QWidget::setFocus));
    connect(m_again, &widgets::PassphraseField::submitted, this, &PassphraseChoice::submitted);
    follow();
}

void PassphraseChoice::buildName(QBoxLayout* layout) {
    addWords(layout, tr("Your name here"), style::Role::InterfaceLabel);
    addGap(layout, 4);
    m_name->setMaximumWidth(style::theme().px(368));
    m_name->setAccessibleName(tr("Your name here"));
    m_name->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    layout->addWidget(m_name);
    addGap(layout, 20);
}

QWidget* PassphraseChoice::buildWords() {
    auto* card = new widgets::Card;
    card->setMaximumWidth(style::theme().px(632));
    auto* layout = qobject_cast<QBoxLayout*>(card->layout());
    if (!layout) layout = new QVBoxLayout(card);
    m_words = addWords(layout, m_checks.newWords(), style::Role::AgreementSmall);
    addWords(layout, tr("Write them on paper and keep it away from here. Then type them below, twice."), style::Role::Small,
             &style::Tokens::ink2);
    auto* others = new Button(tr("Other words"), ButtonLook::Link, ButtonSize::Small);
    layout->addWidget(others, 0, Qt::AlignLeft);
    connect(others, &Button::clicked, this, [this] { m_words->setText(m_checks.newWords()); });
    return card;
}

void PassphraseChoice::follow() {
    m_wordsBox->setVisible(m_kind->current() == 0);
    m_first->wipe();
    m_again->wipe();
}

QString PassphraseChoice::name() const { return m_name->text(); }

QString PassphraseChoice::problem() const {
    if (const QString wrong = m_checks.nameProblem(name()); !wrong.isEmpty()) return wrong;
    if (m_kind->current() == 0 && m_first->text() != m_words->text())
        return tr("That is not quite the six words above. Small letters, one space between them.");
    return m_checks.passphraseProblem(name(), m_first->text(), m_again->text());
}

QString PassphraseChoice::takePassphrase() {
    QString passphrase = m_first->text();
    m_first->wipe();
    m_again->wipe();
    m_words->clear();
    return passphrase;
}

PersonStep::PersonStep(presenters::FirstRunPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_choice(new PassphraseChoice(presenter)),
      m_code(new widgets::SegmentedControl({tr("A recovery code"), tr("Not now")})) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const bool first = presenter.nextPartner() == 0;
    addWords(layout, first ? tr("You, alone") : tr("The other one, alone"), style::Role::Title);
    addWords(layout, first ? tr("You write with the left hand.") : tr("You write with the right hand."), style::Role::Small,
             &style::Tokens::ink3);
    addGap(layout, 16);
    layout->addWidget(m_choice);
    addGap(layout, 8);
    addWords(layout, tr("In case you forget"), style::Role::InterfaceLabel);
    addWords(layout, tr("Twelve words that open your pages too. Shown once, after this; for paper, not for a phone."), style::Role::Small,
             &style::Tokens::ink2);
    addGap(layout, 8);
    layout->addWidget(m_code, 0, Qt::AlignLeft);
    addGap(layout, 16);
    m_problem = addWords(layout, {}, style::Role::Interface);
    m_problem->hide();
    addGap(layout, 12);
    auto* go = new Button(tr("My part is done"), ButtonLook::Primary, ButtonSize::Large);
    go->setMinimumWidth(style::theme().px(200));
    layout->addWidget(go, 0, Qt::AlignLeft);
    connect(go, &Button::clicked, this, &PersonStep::submit);
    connect(m_choice, &PassphraseChoice::submitted, this, &PersonStep::submit);
}

void PersonStep::submit() {
    QString problem = m_choice->problem();
    if (problem.isEmpty() && m_code->current() < 0) problem = tr("A recovery code or not: choose one of the two.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) return;
    QString passphrase = m_choice->takePassphrase();
    m_presenter.addPartner(m_choice->name(), passphrase, m_code->current() == 0);
    emit done();
}

CodeStep::CodeStep(presenters::FirstRunPresenter& presenter, std::size_t partner, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_partner(partner) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::theme().px(12));
    addWords(layout, tr("For %1, alone").arg(presenter.nameOf(partner)), style::Role::Title);
    addWords(layout, tr("Your recovery code is twelve words. They are shown once. Have a pen ready."), style::Role::Words);
    auto* show = new Button(tr("Show me the words"), ButtonLook::Quiet, ButtonSize::Large);
    layout->addWidget(show, 0, Qt::AlignLeft);
    connect(show, &Button::clicked, this, &CodeStep::showCode);
}

void CodeStep::clear() {
    while (QLayoutItem* item = layout()->takeAt(1)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void CodeStep::showCode() {
    clear();
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    const QStringList words = m_presenter.code(m_partner).split(QRegularExpression(QStringLiteral("[\\s-]+")), Qt::SkipEmptyParts);
    auto* box = new widgets::Card;
    auto* grid = new QGridLayout;
    for (int i = 0; i < words.size(); ++i)
        grid->addWidget(new widgets::WordsLabel(QStringLiteral("%1  %2").arg(i + 1).arg(words[i]), style::Role::Heading), i % 4, i / 4);
    auto* inside = qobject_cast<QBoxLayout*>(box->layout());
    if (inside) inside->addLayout(grid);
    else box->setLayout(grid);
    column->addWidget(box);
    auto* written = new Button(tr("They are on paper"), ButtonLook::Quiet, ButtonSize::Large);
    column->addWidget(written, 0, Qt::AlignLeft);
    connect(written, &Button::clicked, this, &CodeStep::askBack);
}

void CodeStep::askBack() {
    clear();
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    const auto [a, b] = m_presenter.askedWords(m_partner);
    addWords(column, tr("Two of them back, to be sure of your paper."), style::Role::Words);
    QLineEdit* fields[2] = {new QLineEdit, new QLineEdit};
    for (int i = 0; i < 2; ++i) {
        const QString name = tr("Word number %1").arg(i == 0 ? a : b);
        addWords(column, name, style::Role::InterfaceLabel);
        fields[i]->setAccessibleName(name);
        fields[i]->setMaximumWidth(style::theme().px(240));
        fields[i]->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        column->addWidget(fields[i]);
    }
    auto* problem = addWords(column, {}, style::Role::Interface);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto* check = new Button(tr("Done"), ButtonLook::Primary, ButtonSize::Large);
    auto* again = new Button(tr("See them again"), ButtonLook::Link);
    row->addWidget(check);
    row->addWidget(again);
    row->addStretch();
    column->addWidget(buttons);
    connect(again, &Button::clicked, this, &CodeStep::showCode);
    const auto submit = [this, problem, one = fields[0], two = fields[1]] {
        if (m_presenter.confirmCode(m_partner, one->text(), two->text())) emit done();
        else problem->setText(tr("One of the two is another word on my list. Look at your paper once more."));
    };
    connect(check, &Button::clicked, this, submit);
    connect(fields[1], &QLineEdit::returnPressed, this, submit);
    fields[0]->setFocus();
}

}  // namespace twohands::views
