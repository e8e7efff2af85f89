// SPDX-License-Identifier: GPL-3.0-or-later
// Which presenter stands behind which page.
#include "platform/pdf_writer.h"
#include "presenters/boundary_form.h"
#include "presenters/checkin_form.h"
#include "presenters/helplines.h"
#include "presenters/journal_presenter.h"
#include "presenters/need_form.h"
#include "presenters/note_form.h"
#include "presenters/settings_presenter.h"
#include "presenters/week_presenter.h"
#include "presenters/short_form_presenter.h"
#include "presenters/therapy_presenter.h"
#include "presenters/today_presenter.h"
#include "shell/desk.h"
#include "style/theme.h"
#include "views/body_page.h"
#include "views/boundary_page.h"
#include "views/help_pages.h"
#include "views/journal_page.h"
#include "views/need_page.h"
#include "views/week_page.h"
#include "views/note_page.h"
#include "views/settings_page.h"
#include "views/short_form_page.h"
#include "views/therapy_page.h"
#include "views/today_page.h"

namespace twohands::shell {
namespace {

using views::PageId;

presenters::ShortFormPresenter::Form formOf(PageId page) {
    using Form = presenters::ShortFormPresenter::Form;
    return page == PageId::StepAway ? Form::StepAway : page == PageId::Line ? Form::Line : Form::Appreciate;
}

}  // namespace

Desk::Slot Desk::make(PageId page) {
    switch (page) {
        case PageId::Need:
        case PageId::Boundary:
        case PageId::Body:
        case PageId::Note: return makeForm(page);
        case PageId::StepAway:
        case PageId::Line:
        case PageId::Appreciate: return pair<views::ShortFormPage>(std::make_unique<presenters::ShortFormPresenter>(*m_session, formOf(page)));
        case PageId::Today: {
            auto questions = presenters::Questions::load(m_place.environment.resources);
            return pair<views::TodayPage>(std::make_unique<presenters::TodayPresenter>(*m_session, std::move(questions)));
        }
        case PageId::Settings: return makeSettings();
        case PageId::Help: return {nullptr, std::make_unique<views::HelpPage>()};
        case PageId::Support:
            return {nullptr, std::make_unique<views::SupportPage>(presenters::loadHelplines(m_place.environment.resources))};
        case PageId::Journal:
        case PageId::Week:
        case PageId::TherapyNotes: return makeReading(page);
    }
    return {};
}

Desk::Slot Desk::makeForm(PageId page) {
    const base::Clock& clock = m_place.environment.clock;
    if (page == PageId::Need) return pair<views::NeedPage>(std::make_unique<presenters::NeedForm>(*m_session, clock));
    if (page == PageId::Boundary) return pair<views::BoundaryPage>(std::make_unique<presenters::BoundaryForm>(*m_session, clock));
    if (page == PageId::Body) return pair<views::BodyPage>(std::make_unique<presenters::CheckInForm>(*m_session, clock));
    return pair<views::NotePage>(std::make_unique<presenters::NoteForm>(*m_session, clock));
}

Desk::Slot Desk::makeReading(PageId page) {
    if (page == PageId::Journal) return pair<views::JournalPage>(std::make_unique<presenters::JournalPresenter>(*m_session));
    if (page == PageId::Week) return pair<views::WeekPage>(std::make_unique<presenters::WeekPresenter>(*m_session));
    Slot slot = pair<views::TherapyPage>(std::make_unique<presenters::TherapyPresenter>(*m_session));
    auto* notes = static_cast<views::TherapyPage*>(slot.page.get());
    connect(notes, &views::TherapyPage::pdfAsked, notes,
            [notes](const QString& html, const QString& path) { notes->written(platform::writeHtmlAsPdf(html, path), path); });
    connect(notes, &views::TherapyPage::textAsked, notes,
            [notes](const QString& text, const QString& path) { notes->written(platform::writePrivateFile(text.toUtf8(), path), path); });
    return slot;
}

Desk::Slot Desk::makeSettings() {
    auto presenter = std::make_unique<presenters::SettingsPresenter>(*m_session, m_place.journal, m_place.environment);
    auto page = std::make_unique<views::SettingsPage>(*presenter);
    connect(presenter.get(), &presenters::SettingsPresenter::autoLockChanged, this, &Desk::autoLockChanged);
    connect(presenter.get(), &presenters::SettingsPresenter::partnerAdded, this, &Desk::fillSidebar);
    connect(page.get(), &views::SettingsPage::lockAsked, this, &Desk::lockAsked);
    connect(page.get(), &views::SettingsPage::themeChosen, this, [this](int mode) {
        m_place.looks.setTheme(mode);
        style::theme().setMode(static_cast<style::Mode>(mode));
    });
    connect(page.get(), &views::SettingsPage::scaleChosen, this, [this](double scale) {
        m_place.looks.setTextScale(scale);
        style::theme().setScale(scale);
    });
    return {std::move(presenter), std::move(page)};
}

}  // namespace twohands::shell
