// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lens_margin.h"

#include "presenters/wording.h"
#include "views/form_fields.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/lens_note.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>

namespace twohands::views {
namespace {

constexpr int shownAtOnce = 4;

style::LensMark markOf(const QString& lens) {
    if (lens == "accountability") return style::LensMark::Accountability;
    if (lens == "somatic") return style::LensMark::Somatic;
    if (lens == "intimacy") return style::LensMark::Intimacy;
    return style::LensMark::Attachment;
}

}  // namespace

LensMargin::LensMargin(presenters::FormPresenter& form, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_heading(new widgets::WordsLabel(tr("While you write"), style::Role::Small, &style::Tokens::ink2)),
      m_toggle(new widgets::Button({}, widgets::ButtonLook::Link, widgets::ButtonSize::Small)),
      m_fold(new widgets::Button({}, widgets::ButtonLook::Link, widgets::ButtonSize::Small)),
      m_more(new widgets::Button({}, widgets::ButtonLook::Link, widgets::ButtonSize::Small)),
      m_add(new widgets::Button(tr("Add a marker"), widgets::ButtonLook::Link, widgets::ButtonSize::Small)),
      m_notesBox(new QWidget),
      m_notes(columnIn(m_notesBox)) {
    name(this, "lensMargin", tr("While you write"));
    auto* column = columnIn(this);
    column->setContentsMargins(style::theme().px(16), 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_toggle);
    column->addLayout(head);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    addGap(column, 8);
    column->addWidget(m_notesBox);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch();
    name(m_add, "addMarker", tr("Add a marker"));
    connect(m_toggle, &QAbstractButton::clicked, this, [this] { m_form.setMarginWanted(!m_form.marginWanted()); });
    connect(m_fold, &QAbstractButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        follow();
    });
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_all = true;
        rebuild();
    });
    connect(m_add, &QAbstractButton::clicked, this, [this] { askForMarker(m_add); });
    connect(&m_form, &presenters::FormPresenter::changed, this, &LensMargin::follow);
    connect(&m_form.margin(), &presenters::LensMarginModel::changed, this, &LensMargin::rebuild);
    rebuild();
}

void LensMargin::setForm(widgets::PageForm form) {
    m_narrow = form == widgets::PageForm::Narrow;
    follow();
}

int LensMargin::shownCount() const {
    const int all = static_cast<int>(m_form.margin().notes().size());
    return m_all ? all : std::min(all, std::max(shownAtOnce, m_form.margin().openNote() + 1));
}

QString LensMargin::summary() const {
    const int count = static_cast<int>(m_form.margin().notes().size());
    if (count == 0 || !m_form.marginWanted()) return {};
    if (count == 1) return tr("One reading. It is a guess, and yours to correct.");
    if (count == 2) return tr("Two readings. They are guesses, and yours to correct.");
    return tr("%1 readings. They are guesses, and yours to correct.").arg(count);
}

void LensMargin::follow() {
    const bool wanted = m_form.marginWanted();
    const int count = static_cast<int>(m_form.margin().notes().size());
    const bool open = wanted && (!m_narrow || m_unfolded);
    m_toggle->setText(wanted ? tr("Close the margin") : tr("Open the margin"));
    name(m_toggle, "marginToggle", m_toggle->text());
    m_fold->setVisible(wanted && m_narrow && count > 0);
    m_fold->setText(count == 1 ? tr("1 reading") : tr("%1 readings").arg(count));
    name(m_fold, "marginFold", m_fold->text());
    m_notesBox->setVisible(open);
    m_more->setVisible(open && count > shownCount());
    m_more->setText(tr("%1 more").arg(count - shownCount()));
    m_add->setVisible(open && count == 0);
    update();
}

void LensMargin::rebuild() {
    const bool hadFocus = m_notesBox->isAncestorOf(QApplication::focusWidget());
    while (auto* item = m_notes->takeAt(0)) {
        // Later: the click that judged a note comes from inside it.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < shownCount(); ++i) addNote(i);
    follow();
    if (hadFocus && m_notesBox->isVisible()) focusOpenNote();
}

void LensMargin::addNote(int index) {
    auto& margin = m_form.margin();
    const auto& note = margin.notes()[static_cast<std::size_t>(index)];
    const bool own = note.marker.source == journal::MarkerSource::Writer;
    if (index > 0) {
        addGap(m_notes, 8);
        m_notes->addWidget(new widgets::Hairline);
        addGap(m_notes, 8);
    }
    const QString quote = note.quote.isEmpty() ? QString() : tr("“%1”").arg(note.quote);
    auto* view = new widgets::LensNote(
        markOf(note.lens),
        {presenters::wording::lensName(presenters::wording::toUtf8(note.lens)), note.name, quote, note.question,
         own ? QString() : tr("Fits"), own ? tr("Take it out") : tr("Doesn’t fit"), own ? QString() : tr("Add another")});
    name(view, QStringLiteral("lensNote%1").arg(index), note.name);
    const bool isOpen = margin.openNote() == index;
    if (note.marker.verdict == journal::Verdict::Fits) view->setJudged(own ? tr("added by you") : tr("fits"));
    if (note.marker.verdict == journal::Verdict::DoesntFit) view->setJudged(tr("doesn’t fit"));
    if (isOpen) view->setJudged({});
    view->setActive(isOpen);
    m_notes->addWidget(view);
    using widgets::LensNote;
    connect(
        view, &LensNote::opened, &margin, [&margin, index] { margin.setOpenNote(index); }, Qt::QueuedConnection);
    connect(
        view, &LensNote::fits, &margin, [&margin, index] { margin.judge(index, journal::Verdict::Fits); }, Qt::QueuedConnection);
    connect(
        view, &LensNote::doesntFit, &margin,
        [&margin, index, own] {
            if (own)
                margin.removeAdded(index);
            else
                margin.judge(index, journal::Verdict::DoesntFit);
        },
        Qt::QueuedConnection);
    connect(view, &LensNote::addAnother, this, [this, view] { askForMarker(view); });
}

void LensMargin::askForMarker(QWidget* from) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& lens : m_form.margin().choices()) {
        auto* submenu = menu->addMenu(presenters::wording::lensName(presenters::wording::toUtf8(lens.lens)));
        for (const auto& [marker, word] : lens.markers) {
            submenu->addAction(word, this, [this, id = marker] { m_form.margin().addMarker(id); });
        }
    }
    menu->popup(from->mapToGlobal(QPoint(0, from->height())));
}

void LensMargin::focusOpenNote() {
    const int open = m_form.margin().openNote();
    if (m_narrow && !m_unfolded) {
        m_unfolded = true;
        follow();
    }
    auto* note = findChild<widgets::LensNote*>(QStringLiteral("lensNote%1").arg(open));
    if (!note) note = m_notesBox->findChild<widgets::LensNote*>();
    if (note)
        note->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void LensMargin::paintEvent(QPaintEvent*) {
    if (!m_notesBox->isVisible() || m_form.margin().notes().empty()) return;
    QPainter painter(this);
    QPen pen(style::theme().colour(&style::Tokens::line), 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLine(0, m_notesBox->y(), 0, m_notesBox->geometry().bottom());
}

}  // namespace twohands::views
