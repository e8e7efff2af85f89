// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/form_presenter.h"

#include <vector>

namespace twohands::presenters {

/// A word to choose, by its id.
struct FormChoice {
    QString id, name, hint;
};

/// The boundary form. Its writer sorts the sentence before saving; nothing is ever refused for how it was sorted.
class BoundaryForm : public FormPresenter {
    Q_OBJECT

public:
    BoundaryForm(app::Session& session, const base::Clock& clock, QObject* parent = nullptr);

    /// Characters left of the 140 as a person counts them; below zero it cannot be saved yet.
    int charactersLeft() const;

    static std::vector<FormChoice> sorts();
    QString sort() const;
    void setSort(const QString& sort);
    /// One gentle sentence for a rule about the other; empty for the others.
    QString sortSentence() const;

    static std::vector<FormChoice> kinds();
    QString boundaryKind() const;
    void setBoundaryKind(const QString& kind);

    static std::vector<FormChoice> origins();
    QString from() const;
    void setFrom(const QString& from);

    QString protects() const;
    void setProtects(const QString& protects);
    QString action() const;
    void setAction(const QString& action);
    QString flex() const;
    void setFlex(const QString& flex);

    std::optional<QDate> reviewOn() const;
    QDate usualReviewDay() const;  ///< what is offered where no day was chosen
    void setReviewOn(std::optional<QDate> date);
    bool isVoiced() const;
    void setVoiced(bool voiced);
    /// True where the life of the boundary has gone beyond draft and voiced; then it is not chosen here.
    bool hasGoneOn() const;

    bool canSave() const override;

protected:
    void clearBody() override;
    QJsonObject draftBody() const override;
    void restoreBody(const QJsonObject& draft) override;
};

}  // namespace twohands::presenters
