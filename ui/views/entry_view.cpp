// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/entry_view.h"

#include "presenters/wording.h"
#include "views/blocks.h"
#include "widgets/audience_picker.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/icon_label.h"
#include "widgets/writing_sheet.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace twohands::views {
namespace {

namespace wording = presenters::wording;

style::LensMark markOf(lenses::Lens lens) { return static_cast<style::LensMark>(lens); }

}  // namespace

EntryView::EntryView(presenters::JournalPresenter& presenter, const presenters::OpenEntry& entry, bool withBack, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_entry(entry) {
    auto* layout = new QVBoxLayout(this);
    const int edge = style::theme().px(4);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(0);
    addHead(layout, withBack);
    addGap(layout, 12);
    views::addWords(layout, m_entry.when, style::Role::Heading);
    addGap(layout, 8);
    addWords(layout);
    for (const auto& line : m_entry.fields) {
        views::addWords(layout, line, style::Role::WordsList, &style::Tokens::ink2);
        addGap(layout, 4);
    }
    if (!m_entry.readings.empty() || m_entry.mine) addReadings(layout);
    if (!m_entry.version.isEmpty()) {
        addGap(layout, 12);
        views::addWords(layout, m_entry.version, style::Role::Small, &style::Tokens::ink3);
    }
    layout->addStretch();
}

void EntryView::addHead(QVBoxLayout* layout, bool withBack) {
    if (withBack) {
        auto* back = new widgets::Button(tr("Back to the list"), widgets::ButtonLook::Link, widgets::ButtonSize::Small);
        connect(back, &widgets::Button::clicked, this, &EntryView::backAsked);
        layout->addWidget(back, 0, Qt::AlignLeft);
        addGap(layout, 8);
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
    auto* actions = new QHBoxLayout;
    actions->setSpacing(style::theme().px(16));
    addActions(actions);
    layout->addLayout(actions);
}

void EntryView::addActions(QHBoxLayout* row) {
    auto* picker = new widgets::AudiencePicker;
    std::array<widgets::AudienceWords, 3> words;
    for (int i = 0; i < 3; ++i) {
        const auto id = journal::toText(static_cast<journal::Audience>(i));
        words[static_cast<std::size_t>(i)] = {wording::audienceName(id), wording::audienceHint(id)};
    }
    picker->setWords(words);
    picker->setCurrent(static_cast<widgets::AudienceChoice>(m_entry.audience));
    picker->setAccessibleName(tr("Who can read it?"));
    connect(picker, &widgets::AudiencePicker::chosen, this, [this, picker](widgets::AudienceChoice choice) {
        const auto audience = static_cast<journal::Audience>(choice);
        if (audience == m_entry.audience) return;
        if (mayWiden(audience)) changeAudience(audience);
        else picker->setCurrent(static_cast<widgets::AudienceChoice>(m_entry.audience));
    });
    row->addWidget(picker);
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
bool EntryView::mayWiden(journal::Audience audience) {
    if (audience != journal::Audience::Shared) return true;
    QMessageBox box(window());
    box.setWindowTitle(tr("Two Hands"));
    box.setText(tr("%1 will be able to read this from now on, as it stands here:").arg(m_presenter.partnerName()));
    box.setTextFormat(Qt::PlainText);
    QStringList shown{m_entry.words};
    shown += m_entry.fields;
    box.setInformativeText(shown.join(QLatin1Char('\n')).left(1200) + QStringLiteral("\n\n") + tr("What was read can’t be unread."));
    const QAbstractButton* share = box.addButton(tr("Let it be read"), QMessageBox::AcceptRole);
    auto* keep = box.addButton(tr("Keep it closed"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.exec();
    return box.clickedButton() == share;
}

void EntryView::changeAudience(journal::Audience audience) {
    // The view is built anew when the entry changes, so nothing of it may be used after this.
    const bool shared = audience == journal::Audience::Shared;
    const auto name = m_presenter.partnerName();
    auto* presenter = &m_presenter;
    emit kept(shared ? tr("%1 can read it now.").arg(name) : tr("It is closed from here on. What was read or exported can’t be unseen."));
    presenter->setAudience(audience);
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
        QMenu menu;
        for (const auto& [marker, name] : m_presenter.readingsToAdd()) menu.addAction(name)->setData(static_cast<int>(marker));
        const auto* chosen = menu.exec(add->mapToGlobal(QPoint(0, add->height())));
        if (chosen) m_presenter.addReading(static_cast<journal::MarkerId>(chosen->data().toInt()));
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
    views::addWords(names, reading.about ? reading.lensName : tr("%1, as it looked from you").arg(reading.lensName), style::Role::Small, style::inkOf(markOf(reading.lens)));
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
