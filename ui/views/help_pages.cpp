// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help_pages.h"

#include "views/blocks.h"
#include "views/support_panel.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/page.h"

#include <QGridLayout>

namespace twohands::views {
namespace {

widgets::Page* frameIn(Page* page, const QString& title, const QString& subtitle) {
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* frame = new widgets::Page(title, subtitle);
    layout->addWidget(frame);
    return frame;
}

QWidget* keysTable() {
    const std::pair<QString, QString> keys[] = {
        {HelpPage::tr("Ctrl + N"), HelpPage::tr("a new entry")},
        {HelpPage::tr("Alt + N, Alt + B, Alt + K"), HelpPage::tr("on Today: need, boundary, body")},
        {HelpPage::tr("Ctrl + 1 to 6"), HelpPage::tr("the pages, from the top")},
        {HelpPage::tr("Ctrl + F"), HelpPage::tr("search the journal")},
        {HelpPage::tr("Ctrl + Return"), HelpPage::tr("save")},
        {HelpPage::tr("Ctrl + L"), HelpPage::tr("lock")},
        {HelpPage::tr("Ctrl + Shift + H"), HelpPage::tr("hide at once, and lock")},
        {HelpPage::tr("F1"), HelpPage::tr("this page")}};
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(style::theme().px(24));
    int row = 0;
    for (const auto& [key, what] : keys) {
        auto* name = new widgets::WordsLabel(key, style::Role::InterfaceLabel);
        name->setWordWrap(false);
        grid->addWidget(name, row, 0);
        grid->addWidget(new widgets::WordsLabel(what, style::Role::Interface, &style::Tokens::ink2), row++, 1);
    }
    grid->setColumnStretch(1, 1);
    return box;
}

}  // namespace

HelpPage::HelpPage(QWidget* parent) : Page(parent) {
    auto* frame = frameIn(this, tr("Help and support"), tr("The few things worth knowing."));
    auto* columns = new widgets::TwoColumns(frame);
    frame->content()->addWidget(columns);
    auto* text = columns->first();
    text->setSpacing(0);
    addBlock(text, tr("Who can read what"),
             tr("Everything you write is yours alone until you say otherwise, entry by entry. “Only me” stays closed to your partner, "
                "even with a copy of the file; that you keep closed pages, and about how many, can be seen. “Patterns only” is as "
                "closed. It is kept apart for a count without words that you will be asked about first; there is none yet, so today it "
                "counts in your own view alone. “Shared” can be read by both of you. What has been read cannot be unread."));
    addBlock(text, tr("The readings beside your words"),
             tr("While you write, some phrases get a soft line under them and one question. They are guesses from a short list of words. "
                "Say when one doesn’t fit; you decide what your words mean."));
    addBlock(text, tr("The folded corner"),
             tr("Press it, or Ctrl + Shift + H: the window turns into a plain page of notes and the journal is locked. “Close notes” at "
                "its foot brings back the two hands. It does not hide that the program is installed, and it can’t help against someone "
                "who records this screen."));
    addBlock(text, tr("What you copy"),
             tr("Copied words leave the clipboard after half a minute, when the journal locks, and when you go to another window, so "
                "that nobody pastes them later. To take words out, write a page for a session."));
    addBlock(text, tr("If you forget your passphrase"),
             tr("Your recovery code opens the journal too. Without it, your own pages are gone: your partner can’t reset them for you. "
                "That is on purpose."));
    addWords(text, tr("Keys"), style::Role::InterfaceStrong);
    addGap(text, 4);
    text->addWidget(keysTable());
    text->addStretch();
    auto* side = columns->second();
    addWords(side, tr("People who can help"), style::Role::SmallLabel, &style::Tokens::ink2);
    side->addWidget(new widgets::Hairline(Qt::Horizontal, &style::Tokens::rule));
    addGap(side, 12);
    addWords(side, tr("Numbers for danger, for violence and for when it is hard to go on. Nobody is told that you look."),
             style::Role::WordsSmall);
    addGap(side, 12);
    auto* support = new widgets::Button(tr("Show me support"));
    side->addWidget(support, 0, Qt::AlignLeft);
    side->addStretch();
    connect(support, &widgets::Button::clicked, this, [this] { emit requestPage(PageId::Support, {}); });
}

void HelpPage::opened(const QString&) { findChild<widgets::Page*>()->focusTitle(); }

SupportPage::SupportPage(std::vector<presenters::HelplineCountry> countries, QWidget* parent) : Page(parent) {
    auto* frame = frameIn(this, tr("People who can help"), tr("Nothing on this page is kept."));
    auto* panel = new SupportPanel(std::move(countries));
    panel->setMaximumWidth(style::theme().px(632));
    frame->content()->addWidget(panel);
    frame->content()->addStretch();
}

void SupportPage::opened(const QString&) { findChild<widgets::Page*>()->focusTitle(); }

}  // namespace twohands::views
