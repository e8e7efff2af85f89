// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/therapy_page.h"

#include "views/form_fields.h"
#include "views/notes_line.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/hairline.h"
#include "widgets/page.h"
#include "widgets/passphrase_field.h"
#include "widgets/segmented_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextEdit>

#include <algorithm>

namespace twohands::views {
namespace {

constexpr int excerptLength = 140;

/// Something in the old one may be what asked for the new one.
void replace(QVBoxLayout* place, QWidget*& shown, QWidget* next) {
    if (shown) {
        place->removeWidget(shown);
        shown->hide();
        shown->deleteLater();
    }
    shown = next;
    place->addWidget(next);
}

/// Paper is white in every theme.
QTextEdit* newPaper() {
    auto* paper = new QTextEdit;
    paper->setReadOnly(true);
    paper->setTextInteractionFlags(Qt::TextSelectableByKeyboard);
    paper->setTabChangesFocus(true);
    QPalette white = paper->palette();
    white.setColor(QPalette::Base, Qt::white);
    white.setColor(QPalette::Text, Qt::black);
    paper->setPalette(white);
    paper->document()->setDocumentMargin(style::theme().px(28));
    paper->setMinimumHeight(style::theme().px(640));
    paper->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return paper;
}

}  // namespace

TherapyPage::TherapyPage(presenters::TherapyPresenter& presenter, QWidget* parent)
    : Page(parent), m_presenter(presenter), m_frame(new widgets::Page(tr("Therapy notes"))) {
    columnIn(this)->addWidget(m_frame);
    if (m_presenter.isTogether()) {
        m_frame->content()->addWidget(new widgets::EmptyState(
            QStringLiteral("notes"),
            tr("A note is made by one of you alone, from that one’s own words. Leave together, and yours can be made here.")));
        m_frame->content()->addStretch();
        return;
    }
    m_frame->setSubtitle(tr("One page that you can take along. Nothing is ticked for you."));
    auto* box = new QWidget;
    auto* columns = new QBoxLayout(QBoxLayout::LeftToRight, box);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(style::theme().px(24));
    columns->addWidget(buildChoosing(), 1, Qt::AlignTop);
    columns->addWidget(buildSheet(), 1, Qt::AlignTop);
    m_frame->content()->addWidget(box);
    m_frame->content()->addStretch();
    const auto turn = [columns](widgets::PageForm form) {
        columns->setDirection(form == widgets::PageForm::Wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    };
    connect(m_frame, &widgets::Page::formChanged, this, turn);
    turn(m_frame->form());
    connectPresenter();
    fillLines();
    follow();
}

void TherapyPage::connectPresenter() {
    m_keepLater.setSingleShot(true);
    m_keepLater.setInterval(style::duration::draftAfterKey);
    connect(&m_keepLater, &QTimer::timeout, &m_presenter, &presenters::TherapyPresenter::keepDraft);
    connect(&m_presenter, &presenters::TherapyPresenter::changed, this, [this] {
        m_keepLater.start();
        follow();
    });
    connect(&m_presenter, &presenters::TherapyPresenter::failed, this, [this](const QString& said) { emit toast(said, {}, {}); });
    connect(&m_presenter, &presenters::TherapyPresenter::linesChanged, this, [this] {
        const bool wasInLines = m_lines && focusWidget() && m_lines->isAncestorOf(focusWidget());
        fillLines();
        followTicks();
        if (wasInLines) m_frame->focusTitle();  // what had the focus is gone
    });
}

QWidget* TherapyPage::buildChoosing() {
    auto* box = new QWidget;
    auto* layout = columnIn(box);
    const auto choices = presenters::TherapyPresenter::weekChoices();
    QStringList words;
    for (const int weeks : choices) words << tr("%1 weeks").arg(weeks);
    auto* weeks = new widgets::SegmentedControl(words);
    weeks->setAccessibleName(tr("How far back"));
    weeks->setCurrent(static_cast<int>(std::find(choices.begin(), choices.end(), m_presenter.weeks()) - choices.begin()));
    layout->addWidget(weeks, 0, Qt::AlignLeft);
    addGap(layout, 4);
    m_range = addWords(layout, {}, style::Role::Small, &style::Tokens::ink2);
    addGap(layout, 12);
    auto* choose = new widgets::Button(tr("Choose from my entries"));
    choose->setCheckable(true);
    choose->setIconName(QStringLiteral("journal"));
    layout->addWidget(choose, 0, Qt::AlignLeft);
    auto* picker = buildPicker();
    picker->hide();
    layout->addWidget(picker);
    addGap(layout, 20);
    m_linesPlace = new QVBoxLayout;
    layout->addLayout(m_linesPlace);
    m_clear = new widgets::Button(tr("Begin again with an empty page"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    layout->addWidget(m_clear, 0, Qt::AlignLeft);
    connect(choose, &widgets::Button::toggled, picker, &QWidget::setVisible);
    connect(m_clear, &widgets::Button::clicked, this, &TherapyPage::clear);
    connect(weeks, &widgets::SegmentedControl::changed, this, [this, choices](int index) {
        m_presenter.setWeeks(choices.at(static_cast<std::size_t>(index)));
        fillEntries();
    });
    return box;
}

QWidget* TherapyPage::buildPicker() {
    auto* box = new QWidget;
    auto* layout = columnIn(box);
    addGap(layout, 12);
    addLabel(layout, tr("What I tick goes under"));
    m_part = new QComboBox;
    m_part->setAccessibleName(tr("What I tick goes under"));
    for (std::size_t part = 0; part < app::notesPartCount; ++part)
        m_part->addItem(presenters::TherapyPresenter::partName(static_cast<app::NotesPart>(part)));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    layout->addWidget(m_part, 0, Qt::AlignLeft);
    addGap(layout, 8);
    m_entriesPlace = new QVBoxLayout;
    layout->addLayout(m_entriesPlace);
    return box;
}

void TherapyPage::fillEntries() {
    auto* list = new QWidget;
    auto* layout = columnIn(list);
    const auto entries = m_presenter.entries();
    if (entries.empty()) addWords(layout, tr("You wrote nothing in these weeks."), style::Role::Small, &style::Tokens::ink2);
    for (const auto& entry : entries) {
        auto* tick = new QCheckBox(tr("%1, %2").arg(entry.when, entry.kindName));
        const QString words =
            entry.words.size() > excerptLength ? entry.words.left(excerptLength) + QStringLiteral(" …") : entry.words;
        tick->setObjectName(entry.id);
        tick->setChecked(entry.ticked);
        tick->setAccessibleDescription(words);
        layout->addWidget(tick);
        addWords(layout, words, style::Role::WordsExcerpt);
        addGap(layout, 8);
        connect(tick, &QCheckBox::clicked, this, [this, id = entry.id](bool ticked) {
            if (ticked)
                m_presenter.tick(id, static_cast<app::NotesPart>(m_part->currentIndex()));
            else
                m_presenter.untick(id);
        });
    }
    replace(m_entriesPlace, m_entries, list);
}

// The list stays as it is, and with it the focus in it.
void TherapyPage::followTicks() {
    for (const auto& entry : m_presenter.entries())
        if (auto* tick = findChild<QCheckBox*>(entry.id)) tick->setChecked(entry.ticked);
}

void TherapyPage::fillLines() {
    auto* list = new QWidget;
    auto* layout = columnIn(list);
    const auto& lines = m_presenter.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].entry.isEmpty()) {
            if (i > 0) addGap(layout, 16);
            addWords(layout, presenters::TherapyPresenter::partName(lines[i].part), style::Role::InterfaceLabel);
        }
        addGap(layout, 4);
        layout->addWidget(new NotesLine(m_presenter, i));
    }
    addGap(layout, 16);
    replace(m_linesPlace, m_lines, list);
}

QWidget* TherapyPage::buildSheet() {
    auto* box = new QWidget;
    auto* layout = columnIn(box);
    m_sheet = newPaper();
    m_sheet->setAccessibleName(tr("The page as it will be"));
    layout->addWidget(m_sheet);
    addGap(layout, 8);
    m_words = addWords(layout, {}, style::Role::Small, &style::Tokens::ink2);
    addGap(layout, 16);
    layout->addWidget(new widgets::Hairline);
    addGap(layout, 16);
    buildSaving(layout);
    return box;
}

void TherapyPage::buildSaving(QVBoxLayout* layout) {
    addWords(layout, tr("Read the page before you save it."), style::Role::InterfaceStrong);
    addGap(layout, 4);
    addWords(layout,
             tr("Once sent, it may be kept in a clinical record and could be asked for in court. This app can’t call it back. "
                "The file is not sealed: whoever has it can read it."),
             style::Role::Small, &style::Tokens::ink2);
    addGap(layout, 16);
    m_file = addField(layout, QStringLiteral("file"), tr("File"), tr("The ending is added."));
    m_file->setText(m_presenter.place());
    m_problem = addWords(layout, {}, style::Role::Small);
    addGap(layout, 12);
    m_passphrase = new widgets::PassphraseField({tr("Passphrase again"), tr("Caps Lock is on"), tr("Show it"), tr("Cover it")});
    layout->addWidget(m_passphrase);
    addGap(layout, 16);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(12));
    m_savePdf = new widgets::Button(tr("Save as PDF"), widgets::ButtonLook::Primary);
    m_saveText = new widgets::Button(tr("Save as Markdown"));
    row->addWidget(m_savePdf);
    row->addWidget(m_saveText);
    row->addStretch();
    layout->addLayout(row);
    connect(m_file, &QLineEdit::textEdited, m_problem, [this] { m_problem->setText({}); });
    connect(m_passphrase, &widgets::PassphraseField::changed, this, [this] { m_passphrase->setMessage({}); });
    connect(m_savePdf, &widgets::Button::clicked, this, [this] { save(true); });
    connect(m_saveText, &widgets::Button::clicked, this, [this] { save(false); });
}

void TherapyPage::save(bool asPdf) {
    QString path = m_file->text().trimmed();
    const QString ending = asPdf ? QStringLiteral(".pdf") : QStringLiteral(".md");
    if (!path.isEmpty() && !path.endsWith(QLatin1Char('/')) && !path.endsWith(ending)) path += ending;
    m_problem->setText(m_presenter.problemWith(path));
    if (!m_problem->text().isEmpty()) {
        m_file->setFocus();
        return;
    }
    QString secret = m_passphrase->text();
    const QString problem = secret.isEmpty() ? tr("Type it once more, so that nobody else saves your page.")
                                             : m_presenter.problemWithPassphrase(secret);
    m_passphrase->wipe();
    m_passphrase->setMessage(problem);
    if (!problem.isEmpty()) {
        m_passphrase->field()->setFocus();
        return;
    }
    if (asPdf)
        emit pdfAsked(m_presenter.html(), path);
    else
        emit textAsked(m_presenter.markdown(), path);
}

void TherapyPage::keepDraft() {
    m_keepLater.stop();
    m_presenter.keepDraft();
}

void TherapyPage::written(bool isWritten, const QString& path) {
    if (isWritten)
        emit toast(tr("Saved: %1").arg(path), {}, {});
    else
        m_problem->setText(tr("I couldn’t write there. Nothing was saved; your page is still here."));
}

void TherapyPage::clear() {
    auto before = m_presenter.clear();
    emit toast(tr("The page is empty."), tr("Put it back"), [this, before = std::move(before)] { m_presenter.restore(before); });
}

void TherapyPage::follow() {
    m_range->setText(m_presenter.range());
    m_words->setText(m_presenter.wordLine());
    const int place = m_sheet->verticalScrollBar()->value();
    m_sheet->setHtml(m_presenter.html());
    m_sheet->verticalScrollBar()->setValue(place);
    const bool isEmpty = m_presenter.isEmpty();
    for (auto* button : {m_savePdf, m_saveText}) {
        button->setEnabled(!isEmpty);
        button->setReason(isEmpty ? tr("There is nothing on the page yet.") : QString());
    }
    m_clear->setVisible(!isEmpty);
}

void TherapyPage::opened(const QString&) {
    if (m_presenter.isTogether()) return;
    m_presenter.refresh();
    fillEntries();
    m_frame->focusTitle();
}

}  // namespace twohands::views
