// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/first_run_presenter.h"

#include "app/new_passphrase.h"
#include "presenters/error_wording.h"
#include "presenters/wording.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <system_error>

namespace twohands::presenters {
namespace {

constexpr int longestName = 60;

QStringList wordsOf(const QString& code) {
    return code.split(QRegularExpression(QStringLiteral("[\\s-]+")), Qt::SkipEmptyParts);
}

bool sameWord(const QString& a, const QString& b) { return a.trimmed().compare(b, Qt::CaseInsensitive) == 0; }

}  // namespace

FirstRunPresenter::FirstRunPresenter(std::filesystem::path journal, const app::Environment& environment, QObject* parent)
    : QObject(parent), m_journal(std::move(journal)), m_environment(environment) {}

FirstRunPresenter::~FirstRunPresenter() {
    for (std::size_t i = 0; i < m_codes.size(); ++i) forget(i);
}

QString FirstRunPresenter::newWords() const { return wording::fromUtf8(app::generatePassphrase().text()); }

QString FirstRunPresenter::nameProblem(const QString& name) const {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) return tr("A name, or whatever you two call each other.");
    if (trimmed.size() > longestName) return tr("A shorter name, please: it stands in small places.");
    for (const std::string& taken : names())
        if (wording::fromUtf8(taken).compare(trimmed, Qt::CaseInsensitive) == 0)
            return tr("The other one has this name here. One of you needs another, so that the pages can tell you apart.");
    return {};
}

QString FirstRunPresenter::passphraseProblem(const QString& name, const QString& passphrase, const QString& again) const {
    std::string utf8 = passphrase.toUtf8().toStdString();
    auto near = names();
    near.push_back(wording::toUtf8(name.trimmed()));
    const auto checked = app::checkNewPassphrase(app::Passphrase::fromText(utf8), near);
    std::fill(utf8.begin(), utf8.end(), '\0');
    if (!checked) {
        const std::string& why = checked.error().expected;
        if (why == "length") return tr("That is short. Six words are easier to keep than one hard one.");
        if (why == "names") return tr("Your names are nearly all of it. Someone who knows you would try that first.");
        return sentenceFor(checked.error(), Attempt::Create);
    }
    if (passphrase != again) return tr("The two are not the same. Once more, slowly.");
    return {};
}

void FirstRunPresenter::addPartner(const QString& name, QString& passphrase, bool wantsRecoveryCode) {
    std::string utf8 = passphrase.toUtf8().toStdString();
    passphrase.fill(QChar(0));
    passphrase.clear();
    app::NewPartner partner{wording::toUtf8(name.trimmed()), app::Passphrase::fromText(utf8), wantsRecoveryCode};
    std::fill(utf8.begin(), utf8.end(), '\0');
    const std::size_t place = nextPartner();
    m_names[place] = partner.name;
    m_partners[place] = std::move(partner);
}

std::size_t FirstRunPresenter::partnerCount() const { return names().size(); }

std::size_t FirstRunPresenter::nextPartner() const { return m_partners[0] ? 1 : 0; }

std::vector<std::string> FirstRunPresenter::names() const {
    std::vector<std::string> known;
    for (const auto& partner : m_partners)
        if (partner) known.push_back(partner->name);
    return known;
}

QString FirstRunPresenter::nameOf(std::size_t partner) const {
    return partner < m_names.size() ? wording::fromUtf8(m_names[partner]) : QString();
}

std::optional<std::size_t> FirstRunPresenter::partnerToChooseAgain() const {
    for (std::size_t i = 0; i < m_partners.size(); ++i)
        if (m_partners[i] && !app::checkNewPassphrase(m_partners[i]->passphrase, names())) return i;
    return std::nullopt;
}

void FirstRunPresenter::takeOut(std::size_t partner) { m_partners[partner].reset(); }

void FirstRunPresenter::create() {
    auto partners = std::make_shared<std::vector<app::NewPartner>>();
    for (auto& partner : m_partners) {
        if (partner) partners->push_back(std::move(*partner));
        partner.reset();
    }
    m_background.run([partners, journal = m_journal, environment = m_environment] {
        // On a new account the data folder is not there yet. A failure shows in what comes next.
        std::error_code ignored;
        std::filesystem::create_directories(journal.parent_path(), ignored);
        return app::createJournal(journal, *partners, environment);
    }, [this](base::Result<app::Created> outcome) {
        if (!outcome) {
            emit failed(sentenceFor(outcome.error(), Attempt::Create));
            return;
        }
        m_codes = std::move(outcome->recoveryCodes);
        emit created();
    });
}

std::optional<std::size_t> FirstRunPresenter::nextCode() const {
    for (std::size_t i = 0; i < m_codes.size(); ++i)
        if (m_codes[i]) return i;
    return std::nullopt;
}

QString FirstRunPresenter::code(std::size_t partner) const {
    return partner < m_codes.size() && m_codes[partner] ? wording::fromUtf8(*m_codes[partner]) : QString();
}

std::pair<int, int> FirstRunPresenter::askedWords(std::size_t partner) const {
    // Not the first or the last, which anybody remembers; another pair for each.
    return partner == 0 ? std::pair{4, 9} : std::pair{3, 10};
}

bool FirstRunPresenter::confirmCode(std::size_t partner, const QString& first, const QString& second) {
    const QStringList words = wordsOf(code(partner));
    const auto [a, b] = askedWords(partner);
    if (words.size() < b || !sameWord(first, words[a - 1]) || !sameWord(second, words[b - 1])) return false;
    forget(partner);
    return true;
}

void FirstRunPresenter::forget(std::size_t partner) {
    if (partner >= m_codes.size() || !m_codes[partner]) return;
    std::fill(m_codes[partner]->begin(), m_codes[partner]->end(), '\0');
    m_codes[partner].reset();
}

}  // namespace twohands::presenters
