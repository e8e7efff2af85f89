// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/form_presenter.h"

#include <QStringList>

#include <vector>

namespace twohands::presenters {

/// The need form: up to three needs from the 42 or in own words, an ask, how strong, for when, other ways.
class NeedForm : public FormPresenter {
    Q_OBJECT

public:
    static constexpr int most = 3;

    struct Need {
        QString id, name, hint;
    };
    struct Column {
        QString heading;  ///< of the group in the narrow form; empty inside a group
        std::vector<Need> needs;
    };

    NeedForm(app::Session& session, const base::Clock& clock, QObject* parent = nullptr);

    /// Eight columns along the axis, from room of my own to togetherness.
    static std::vector<Column> columns();

    QStringList needs() const;     ///< ids and own words, in the order chosen
    QStringList ownWords() const;  ///< those of them that the vocabulary does not have
    /// Puts one in or takes it out. False, and nothing changes, where three are in already.
    bool toggleNeed(const QString& need);
    bool addOwnWord(const QString& word);
    /// A word of one's own as far as it is typed. It is in the draft, and goes in with the rest when the form is saved.
    QString wordInHand() const { return m_inHand; }
    void setWordInHand(const QString& word);

    std::optional<int> strength() const { return body<journal::NeedBody>().strength; }
    void setStrength(std::optional<int> strength);
    QString ask() const;
    void setAsk(const QString& ask);
    QString forWhen() const;
    void setForWhen(const QString& forWhen);
    static QStringList usualTimes();
    QString otherWays() const;
    void setOtherWays(const QString& otherWays);

    bool canSave() const override;

protected:
    void clearBody() override;
    void finishTyping() override;
    QJsonObject draftBody() const override;
    void restoreBody(const QJsonObject& draft) override;

private:
    QString m_inHand;
};

}  // namespace twohands::presenters
