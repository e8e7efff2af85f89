// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_test.h"

#include "style/theme.h"
#include "support/made_journal.h"
#include "views/therapy_page.h"
#include "widgets/button.h"
#include "widgets/writing_sheet.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPointer>
#include <QTextEdit>

using namespace twohands;

namespace {

struct Shown {
    explicit Shown(const char* entry = nullptr) {
        style::theme().apply();
        REQUIRE(made.create());
        session = made.open();
        if (entry) {
            journal::EntryFields fields;
            fields.text = entry;
            fields.body = journal::NoteBody{};
            REQUIRE(session->save(fields));
        }
        presenter = std::make_unique<presenters::TherapyPresenter>(*session);
        page = std::make_unique<views::TherapyPage>(*presenter);
        QObject::connect(page.get(), &views::TherapyPage::pdfAsked, page.get(), [this](const QString& html, const QString& path) {
            saved = {html, path};
        });
        QObject::connect(page.get(), &views::TherapyPage::textAsked, page.get(),
                         [this](const QString& text, const QString& path) {
                             saved = {text, path};
                         });
        page->resize(1064, 860);
        page->show();
        page->opened({});
        settle();
    }
    static void settle() {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template <typename W>
    W* named(const char* accessibleName) const {
        for (auto* widget : page->findChildren<W*>())
            if (widget->accessibleName() == QLatin1String(accessibleName)) return widget;
        return nullptr;
    }
    widgets::Button* button(const char* text) const {
        for (auto* found : page->findChildren<widgets::Button*>())
            if (found->text() == QLatin1String(text) && found->isVisibleTo(page.get())) return found;
        return nullptr;
    }
    QString paper() const { return named<QTextEdit>("The page as it will be")->toPlainText(); }
    void mark(widgets::WritingSheet* sheet, const char* words) const {
        QTextCursor cursor = sheet->document()->find(QLatin1String(words));
        REQUIRE(cursor.hasSelection());
        sheet->setTextCursor(cursor);
    }

    support::MadeJournal made;
    std::unique_ptr<app::Session> session;
    std::unique_ptr<presenters::TherapyPresenter> presenter;
    std::unique_ptr<views::TherapyPage> page;
    std::pair<QString, QString> saved;
};

constexpr const char* talkAbout = "What I would like to talk about";

}  // namespace

TEST_CASE("What is typed stands on the page at once, and blacked-out words leave it") {
    Shown shown;
    auto* sheet = shown.named<widgets::WritingSheet>(talkAbout);
    REQUIRE(sheet);
    sheet->setPlainText("We had eggs at the harbour after a hard week.");
    CHECK(shown.paper().contains("eggs at the harbour"));
    shown.mark(sheet, "harbour");
    shown.button("Black out the words I mark")->click();
    CHECK_FALSE(shown.paper().contains("harbour"));
    CHECK_FALSE(sheet->toPlainText().contains("harbour"));
    CHECK(sheet->isReadOnly());
    shown.button("Put back")->click();
    CHECK(shown.paper().contains("harbour"));
    CHECK_FALSE(sheet->isReadOnly());
}

TEST_CASE("Nothing of the entries is ticked, and a tick puts one on the page and taking it off unticks it") {
    Shown shown("A quiet evening with bread.");
    shown.button("Choose from my entries")->click();
    auto* tick = shown.page->findChild<QCheckBox*>();
    REQUIRE(tick);
    CHECK_FALSE(tick->isChecked());
    CHECK_FALSE(shown.paper().contains("bread"));
    tick->click();
    Shown::settle();
    CHECK(shown.paper().contains("bread"));
    shown.button("Take it off the page")->click();
    Shown::settle();
    CHECK_FALSE(shown.paper().contains("bread"));
    CHECK_FALSE(shown.page->findChild<QCheckBox*>()->isChecked());
}

TEST_CASE("An empty page cannot be saved, and a page leaves only after the right passphrase") {
    Shown shown;
    auto* pdf = shown.button("Save as PDF");
    auto* markdown = shown.button("Save as Markdown");
    auto* file = shown.named<QLineEdit>("File");
    auto* passphrase = shown.named<QLineEdit>("Passphrase again");
    REQUIRE((pdf && markdown && file && passphrase));
    CHECK_FALSE(pdf->isEnabled());
    CHECK_FALSE(markdown->isEnabled());
    CHECK(file->text().endsWith("/notes-week-46"));
    shown.named<widgets::WritingSheet>(talkAbout)->setPlainText("The evening.");
    file->setText(QString::fromStdString((shown.made.folder / "notes-week-46").string()));
    pdf->click();
    CHECK(shown.saved.second.isEmpty());
    passphrase->setText(support::MadeJournal::josWords);
    pdf->click();
    CHECK(shown.saved.second.isEmpty());
    CHECK(passphrase->text().isEmpty());
    passphrase->setText(support::MadeJournal::marasWords);
    pdf->click();
    CHECK(shown.saved.second.endsWith("/notes-week-46.pdf"));
    CHECK(passphrase->text().isEmpty());
    QTextDocument printed;
    printed.setHtml(shown.saved.first);
    CHECK(printed.toPlainText() == shown.paper());
    passphrase->setText(support::MadeJournal::marasWords);
    markdown->click();
    CHECK(shown.saved.second.endsWith("/notes-week-46.md"));
    CHECK(shown.saved.first.contains("The evening."));
}

TEST_CASE("A page for the session is sealed soon after the last key") {
    Shown shown;
    shown.named<widgets::WritingSheet>(talkAbout)->setPlainText("The evening.");
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 3000 && !shown.session->draft("therapy-notes")) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    CHECK(shown.session->draft("therapy-notes"));
}

TEST_CASE("A tick keeps the focus where it is") {
    Shown shown("A quiet evening with bread.");
    shown.button("Choose from my entries")->click();
    const QPointer<QCheckBox> tick = shown.page->findChild<QCheckBox*>();
    tick->click();
    Shown::settle();
    REQUIRE(tick);
    CHECK(tick->isChecked());
    CHECK(shown.page->findChild<QCheckBox*>() == tick);
}
