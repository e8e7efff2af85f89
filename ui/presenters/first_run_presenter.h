// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "journal/partner.h"
#include "presenters/background.h"

#include <QObject>
#include <QString>

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

namespace twohands::presenters {

/// Setting up: each partner alone chooses a name and a passphrase; the journal is made once, when both are through or
/// one starts alone. Nothing is written before that, and nothing of the first page is kept.
class FirstRunPresenter : public QObject {
    Q_OBJECT

public:
    FirstRunPresenter(std::filesystem::path journal, const app::Environment& environment, QObject* parent = nullptr);
    ~FirstRunPresenter() override;

    /// Six words from the system's randomness; others each time.
    QString newWords() const;

    /// Each gives one sentence on what is in the way, or nothing.
    QString nameProblem(const QString& name) const;
    QString passphraseProblem(const QString& name, const QString& passphrase, const QString& again) const;

    /// The next partner: the left hand first. The passphrase is overwritten.
    void addPartner(const QString& name, QString& passphrase, bool wantsRecoveryCode);
    std::size_t partnerCount() const;
    std::size_t nextPartner() const;  ///< 0 is the left hand
    QString nameOf(std::size_t partner) const;

    /// Whose passphrase turned out too near to both names when the second one was known. takeOut() makes place for
    /// that partner to do the part once more.
    std::optional<std::size_t> partnerToChooseAgain() const;
    void takeOut(std::size_t partner);

    /// Makes the journal in the background; created() or failed() follows.
    void create();

    /// The partners whose recovery code is still to be shown, by number; each alone.
    std::optional<std::size_t> nextCode() const;
    QString code(std::size_t partner) const;
    /// Two of the twelve words are asked back: which, counted from 1.
    std::pair<int, int> askedWords(std::size_t partner) const;
    /// True, and the code is forgotten here, if both words are right. Case and spaces around do not count.
    bool confirmCode(std::size_t partner, const QString& first, const QString& second);

signals:
    void created();
    void failed(QString sentence);

private:
    void forget(std::size_t partner);
    std::vector<std::string> names() const;

    std::filesystem::path m_journal;
    app::Environment m_environment;
    std::array<std::optional<app::NewPartner>, 2> m_partners;
    std::array<std::string, 2> m_names;  ///< stay for the codes when the partners have gone into the journal
    std::vector<std::optional<std::string>> m_codes;
    Background m_background;
};

}  // namespace twohands::presenters
