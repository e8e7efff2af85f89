// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/entry_view.h"

#include "presenters/wording.h"
#include "views/blocks.h"
#include "views/erase_ask.h"
#include "views/share_ask.h"
#include "widgets/audience_picker.h"
#include "widgets/button.h"
#include "widgets/drop_menu.h"
#include "widgets/hairline.h"
#include "widgets/icon_label.h"
#include "widgets/writing_sheet.h"

#include <QHBoxLayout>

namespace twohands::views {
namespace {

namespace wording = presenters::wording;

style::LensMark markOf(lenses::Lens lens) { return static_cast<style::LensMark>(lens); }

}  // namespace

EntryView::EntryView(presenters::JournalPresenter& presenter, const presenters::OpenEntry& entry, bool withBack, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_entry(entry), m_layout(new QVBoxLayout(this)), m_body(new QWidget) {
    const int edge = style::theme().px(4);
    m_layout->setContentsMargins(edge, edge, edge, edge);
    m_layout->setSpacing(0);
    addHead(m_layout, withBack);
    addGap(m_layout, 12);
    m_layout->addWidget(m_body);
    m_layout->addStretch();
    auto* layout = plainColumn(m_body);
    views::addWords(layout, m_entry.when, style::Role::Heading);
    addGap(layout, 8);
    addWords(layout);
    for (const auto& line : m_entry.fields) {
        views::addWords(layout, line, style::Role::WordsList, &style::Tokens::ink2);
        addGap(layout, 4);
    }
    if (m_entry.mine && !m_entry.inBin) addReadings(layout);
    if (m_entry.version.isEmpty()) return;
    addGap(layout, 12);
    views::addWords(layout, m_entry.version, style::Role::Small, &style::Tokens::ink3);
}

void EntryView::addHead(QVBoxLayout* layout, bool withBack) {
    if (withBack) {
        auto* back = new widgets::Button(tr("Back to the list"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
        connect(back, &widgets::Button::clicked, this, &EntryView::backAsked);
        layout->addWidget(back, 0, Qt::AlignLeft);
        addGap(layout, 8);
        setFocusProxy(back);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(8));
    row->addWidget(new widgets::IconLabel(m_entry.kindIcon));
    views::addWords(row, m_entry.kindName, style::Role::InterfaceStrong);
    row->addWidget(new widgets::IconLabel(style::iconOf(sideOf(m_entry.author)), style::inkOf(sideOf(m_entry.author))));
    views::addWords(row, m_entry.name, style::Role::Interface, &style::Tokens::ink2);
    row->addStretch();
    layout->addLayout(row);
    if (!m_entry.mine) return;
    addGap(layout, 8);
    m_actions = new QWidget;
    auto* actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(style::theme().px(16));
    if (m_entry.inBin) addBinActions(actions);
    else addActions(actions);
    layout->addWidget(m_actions);
}

void EntryView::addBinActions(QHBoxLayout* row) {
    auto* restore = new widgets::Button(tr("Restore"), widgets::ButtonLook::Quiet, widgets::ButtonSize::Small);
    auto* erase = new widgets::Button(tr("Erase now"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    connect(restore, &widgets::Button::clicked, this, &EntryView::restoreAsked);
    connect(erase, &widgets::Button::clicked, this, &EntryView::askToErase);
    row->addWidget(restore);
    row->addWidget(erase);
    row->addStretch();
}

void EntryView::addPicker(QHBoxLayout* row) {
    m_picker = new widgets::AudiencePicker;
    std::array<widgets::AudienceWords, 3> words;
    for (int i = 0; i < 3; ++i) {
        const auto id = journal::toText(static_cast<journal::Audience>(i));
        words[static_cast<std::size_t>(i)] = {wording::audienceName(id), wording::audienceHint(id)};
    }
    m_picker->setWords(words);
    m_picker->setCurrent(static_cast<widgets::AudienceChoice>(m_entry.audience));
    m_picker->setAccessibleName(tr("Who can read it?"));
    connect(m_picker, &widgets::AudiencePicker::chosen, this,
            [this](widgets::AudienceChoice choice) { choose(static_cast<journal::Audience>(choice)); });
    row->addWidget(m_picker);
}

void EntryView::addActions(QHBoxLayout* row) {
    addPicker(row);
    row->addStretch();
    const bool hasForm = m_entry.kind == journal::Kind::Need || m_entry.kind == journal::Kind::Boundary ||
                         m_entry.kind == journal::Kind::CheckIn || m_entry.kind == journal::Kind::Note;
    if (hasForm) {
        auto* edit = new widgets::Button(tr("Edit"), widgets::ButtonLook::Link);
        connect(edit, &widgets::Button::clicked, this, [this] { emit editAsked(m_entry.kind, m_entry.id); });
        row->addWidget(edit);
    }
    auto* bin = new widgets::Button(tr("Move to bin"), widgets::ButtonLook::Link);
    connect(bin, &widgets::Button::clicked, this, &EntryView::binAsked);
    row->addWidget(bin);
}

/// Only `Shared` lets the other one read; then the very words are shown first.
void EntryView::choose(journal::Audience audience) {
    if (audience == m_entry.audience) return;
    if (audience == journal::Audience::Shared) askToShare();
    else changeAudience(audience);
}

void EntryView::askToShare() {
    auto* question = new ShareAsk(m_entry, m_presenter.partnerName());
    connect(question, &ShareAsk::agreed, this, [this] { changeAudience(journal::Audience::Shared); });
    connect(question, &ShareAsk::declined, this, &EntryView::endAsking);
    ask(question);
}

void EntryView::askToErase() {
    auto* question = new EraseAsk;
    connect(question, &EraseAsk::agreed, this, [this, question] {
        QString passphrase = question->takePassphrase();
        if (const QString problem = m_presenter.eraseNow(passphrase); !problem.isEmpty()) question->say(problem);
        else emit kept(tr("Erased."));
    });
    connect(question, &EraseAsk::declined, this, &EntryView::endAsking);
    ask(question);
}

void EntryView::ask(QWidget* question) {
    m_actions->hide();
    m_body->setVisible(m_entry.inBin);
    m_question = question;
    m_layout->insertWidget(m_layout->indexOf(m_body), question);
    question->setFocus();
}

void EntryView::endAsking() {
    if (m_question) {
        m_question->hide();
        m_question->deleteLater();
        m_question = nullptr;
    }
    m_actions->show();
    m_body->show();
    if (!m_picker) return;
    m_picker->setCurrent(static_cast<widgets::AudienceChoice>(m_entry.audience));
    m_picker->setFocus();
}

void EntryView::changeAudience(journal::Audience audience) {
    // The view is built anew, a little later, when the entry has changed.
    if (m_presenter.setAudience(audience)) emit kept(sentenceFor(audience));
    else endAsking();
}

QString EntryView::sentenceFor(journal::Audience audience) const {
    const auto name = m_presenter.partnerName();
    if (audience == journal::Audience::Shared) return name.isEmpty() ? tr("The other one can read it, once there are two of you.") : tr("%1 can read it now.").arg(name);
    if (m_entry.audience == journal::Audience::Shared) return tr("It is closed from here on. What was read or exported can’t be unseen.");
    return tr("Kept. Only you can read it.");
}

void EntryView::addWords(QVBoxLayout* layout) {
    if (m_entry.words.isEmpty()) return;
    auto* words = new widgets::WritingSheet;
    words->setFramed(false);
    words->setMinimumLines(1);
    words->setReadOnly(true);
    words->setAccessibleName(tr("The words of this entry"));
    words->setPlainText(m_entry.words);
    std::vector<widgets::LensSpan> spans;
    for (const auto& reading : m_entry.readings)
        if (reading.span) spans.push_back({reading.span->begin, reading.span->end, markOf(reading.lens), false});
    words->setLensSpans(std::move(spans));
    std::vector<widgets::HitSpan> hits;
    for (const auto& hit : m_entry.hits) hits.push_back({hit.begin, hit.end});
    words->setHits(std::move(hits));
    layout->addWidget(words);
    addGap(layout, 12);
}

void EntryView::addReadings(QVBoxLayout* layout) {
    addGap(layout, 16);
    auto* head = new QHBoxLayout;
    views::addWords(head, tr("How this reads"), style::Role::InterfaceStrong);
    head->addStretch();
    auto* add = new widgets::Button(tr("Add a reading"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
    connect(add, &widgets::Button::clicked, this, [this, add] {
        auto* menu = widgets::dropMenu(this);
        for (const auto& [marker, name] : m_presenter.readingsToAdd())
            menu->addAction(name, this, [this, id = marker] { m_presenter.addReading(id); });
        widgets::popUpUnder(menu, add);
    });
    head->addWidget(add);
    layout->addLayout(head);
    addGap(layout, 4);
    layout->addWidget(new widgets::Hairline(Qt::Horizontal, &style::Tokens::rule));
    for (const auto& reading : m_entry.readings) addReading(layout, reading);
    addGap(layout, 8);
    views::addWords(layout, m_entry.readings.empty() ? tr("Nothing was read here. You can add what you see.") : tr("Readings are guesses. Keep or drop them; the words stay as they are."),
                    style::Role::Small, &style::Tokens::ink2);
}

void EntryView::addReading(QVBoxLayout* layout, const presenters::ReadingRow& reading) {
    addGap(layout, 8);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::theme().px(8));
    row->addWidget(new widgets::IconLabel(style::iconOf(markOf(reading.lens)), style::inkOf(markOf(reading.lens))), 0, Qt::AlignTop);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    views::addWords(names, reading.name, style::Role::InterfaceLabel);
    views::addWords(names, reading.about ? reading.lensName : tr("%1, as you saw it").arg(reading.lensName), style::Role::Small, style::inkOf(markOf(reading.lens)));
    if (!reading.quote.isEmpty()) views::addWords(names, reading.quote, style::Role::WordsQuote, &style::Tokens::ink2);
    row->addLayout(names, 1);
    if (!reading.verdict.isEmpty()) {
        views::addWords(row, reading.verdict, style::Role::Small, &style::Tokens::ink2);
    } else {
        const auto say = [this, row, &reading](const QString& text, bool fits) {
            auto* button = new widgets::Button(text, widgets::ButtonLook::Quiet, widgets::ButtonSize::Small);
            button->setAccessibleDescription(reading.name);
            connect(button, &widgets::Button::clicked, this, [this, index = reading.index, fits] { m_presenter.judge(index, fits); });
            row->addWidget(button, 0, Qt::AlignTop);
        };
        say(tr("Fits"), true);
        say(tr("Doesn’t fit"), false);
    }
    layout->addLayout(row);
    addGap(layout, 8);
    layout->addWidget(new widgets::Hairline);
}

}  // namespace twohands::views
