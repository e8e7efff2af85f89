// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/form_page.h"

#include "presenters/wording.h"
#include "views/form_fields.h"
#include "views/form_footer.h"
#include "views/heavy_line.h"
#include "views/lens_margin.h"
#include "widgets/banner.h"
#include "widgets/writing_sheet.h"

#include <QApplication>
#include <QShortcut>

namespace twohands::views {
namespace {

style::LensMark markOf(const QString& lens) {
    if (lens == "accountability") return style::LensMark::Accountability;
    if (lens == "somatic") return style::LensMark::Somatic;
    if (lens == "intimacy") return style::LensMark::Intimacy;
    return style::LensMark::Attachment;
}

}  // namespace

FormPage::FormPage(presenters::FormPresenter& form, const QString& title, const QString& subtitle, QWidget* parent)
    : Page(parent),
      m_form(form),
      m_frame(new widgets::Page(title, subtitle)),
      m_sheet(new widgets::WritingSheet),
      m_margin(new LensMargin(form)),
      m_footer(new FormFooter(form)),
      m_banner(new widgets::Banner(QString(), QString())),
      m_heavy(new HeavyLine) {
    columnIn(this)->addWidget(m_frame);
    m_frame->content()->setSpacing(0);
    m_frame->content()->addWidget(m_heavy);
    m_frame->content()->addWidget(m_banner);
    m_banner->hide();
    m_frame->footer()->addWidget(m_footer);
    m_sheet->setTabChangesFocus(true);
    m_readLater.setSingleShot(true);
    m_readLater.setInterval(style::duration::readingAfterKey);
    m_keepLater.setSingleShot(true);
    m_keepLater.setInterval(style::duration::draftAfterKey);
    auto* save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, &m_form, &presenters::FormPresenter::save);
    connectForm();
    connectSheet();
}

// Its parts lose the focus while they are destroyed, and nobody must be told of it any more.
FormPage::~FormPage() { disconnect(qApp, nullptr, this, nullptr); }

void FormPage::connectForm() {
    connect(m_heavy, &HeavyLine::supportAsked, this, [this] { emit requestPage(PageId::Support, {}); });
    connect(m_heavy, &HeavyLine::backAsked, this, [this] { emit requestPage(PageId::Today, {}); });
    connect(m_footer, &FormFooter::saveAsked, &m_form, &presenters::FormPresenter::save);
    connect(&m_readLater, &QTimer::timeout, &m_form, &presenters::FormPresenter::readText);
    connect(&m_keepLater, &QTimer::timeout, &m_form, &presenters::FormPresenter::keepDraft);
    connect(&m_form, &presenters::FormPresenter::changed, this, [this] {
        if (!m_filling) m_keepLater.start();
        refill();
    });
    connect(&m_form, &presenters::FormPresenter::reset, this, [this] {
        m_footer->closeWhen();
        refill();
    });
    connect(&m_form, &presenters::FormPresenter::draftKept, this, [this] { m_footer->sayKept(true); });
    connect(&m_form, &presenters::FormPresenter::saved, this, &FormPage::saved);
    connect(&m_form, &presenters::FormPresenter::failed, this, &FormPage::failed);
    connect(&m_form.margin(), &presenters::LensMarginModel::changed, this, &FormPage::showReadings);
    connect(m_frame, &widgets::Page::formChanged, this, &FormPage::follow);
    // Leaving a field keeps the draft at once, and so does leaving the window.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget*) {
        if (old && isAncestorOf(old)) m_form.keepDraft();
    });
}

void FormPage::connectSheet() {
    connect(m_sheet, &QTextEdit::textChanged, this, [this] {
        const QString words = m_sheet->words();
        if (m_filling || words == m_inSheet) return;
        m_text = m_inSheet = words;
        m_form.setText(words);
        m_readLater.start();
    });
    connect(m_sheet, &widgets::WritingSheet::saveAsked, &m_form, &presenters::FormPresenter::save);
    const auto openSpan = [this](int span) {
        if (span >= 0 && span < static_cast<int>(m_noteOfSpan.size())) {
            m_form.margin().setOpenNote(m_noteOfSpan[static_cast<std::size_t>(span)]);
        }
    };
    connect(m_sheet, &widgets::WritingSheet::spanClicked, this, openSpan);
    connect(m_sheet, &widgets::WritingSheet::spanAsked, this, [this] {
        const int at = m_sheet->textCursor().position();
        const auto& notes = m_form.margin().notes();
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (notes[i].begin <= at && at <= notes[i].end) m_form.margin().setOpenNote(static_cast<int>(i));
        }
        m_margin->focusOpenNote();
    });
}

QWidget* FormPage::buildWriting(int lines) {
    m_sheet->setMinimumLines(lines);
    auto* columns = new widgets::TwoColumns(m_frame);
    columns->first()->addWidget(m_sheet);
    columns->first()->addStretch();  // at the top beside a long margin
    columns->second()->addWidget(m_margin);
    return columns;
}

QWidget* FormPage::buildSmallWriting(int lines) {
    m_sheet->setMinimumLines(lines);
    auto* box = new QWidget;
    auto* column = columnIn(box);
    column->addWidget(m_sheet);
    addGap(column, 8);
    column->addWidget(m_margin);
    return box;
}

void FormPage::showReadings() {
    m_noteOfSpan.clear();
    std::vector<widgets::LensSpan> spans;
    const auto& notes = m_form.margin().notes();
    for (std::size_t i = 0; i < notes.size() && m_form.marginWanted(); ++i) {
        if (notes[i].begin < 0 || notes[i].marker.verdict == journal::Verdict::DoesntFit) continue;
        spans.push_back({notes[i].begin, notes[i].end, markOf(notes[i].lens), m_form.margin().openNote() == static_cast<int>(i)});
        m_noteOfSpan.push_back(static_cast<int>(i));
    }
    m_sheet->setLensSpans(spans);
    m_sheet->setFooter(m_margin->summary());
    if (m_form.hasUnkeptChanges() && !m_keepLater.isActive()) m_keepLater.start();
}

void FormPage::refill() {
    if (m_filling) return;
    m_filling = true;
    if (m_form.text() != m_text) {
        m_sheet->setPlainText(m_form.text());
        m_text = m_form.text();
        m_inSheet = m_sheet->words();
    }
    fill();
    m_footer->follow();
    m_filling = false;
    showReadings();
}

void FormPage::opened(const QString& argument) {
    m_heavy->hide();
    m_banner->setVisible(m_form.hasUnkeptChanges() && !m_banner->isHidden());
    take(argument);
    m_footer->sayKept(m_form.isRestored());
    follow(m_frame->form());
    firstFocus();
}

void FormPage::take(const QString& argument) { m_form.open(argument); }

void FormPage::firstFocus() {
    m_sheet->setFocus();
    m_sheet->moveCursor(QTextCursor::End);
}

void FormPage::follow(widgets::PageForm form) {
    m_margin->setForm(form);
    m_footer->setForm(form);
}

void FormPage::keepDraft() {
    m_readLater.stop();
    m_keepLater.stop();
    m_form.keepDraft();
    if (m_form.hasUnkeptChanges()) emit toast(tr("I couldn’t seal what you typed. It is still on its page."), {}, {});
}

void FormPage::saved(const QString& sentence, bool heavy) {
    m_readLater.stop();
    m_keepLater.stop();
    m_banner->hide();
    m_footer->sayKept(false);
    emit toast(sentence, {}, {});
    m_heavy->hide();
    if (!heavy) {
        emit requestPage(PageId::Today, {});
        return;
    }
    m_heavy->appear();
    m_frame->reveal(m_heavy);
}

void FormPage::failed(const QString& sentence) {
    m_banner->setWords(tr("I couldn’t keep this."), sentence);
    m_banner->show();
    m_frame->reveal(m_banner);
}

}  // namespace twohands::views
