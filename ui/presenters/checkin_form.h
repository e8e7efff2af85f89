// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/boundary_form.h"
#include "presenters/form_presenter.h"

#include <vector>

namespace twohands::presenters {

/// The body check-in. Regions, words, urges and moments go by their ids.
class CheckInForm : public FormPresenter {
    Q_OBJECT

public:
    /// One marked row. A pair (both hands) whose values match is one row with two regions.
    struct Row {
        std::vector<journal::Region> regions;
        QString name;
        journal::Change change;
        int strength;
        QString words;
    };
    struct WordGroup {
        QString name;
        std::vector<FormChoice> words;
    };

    CheckInForm(app::Session& session, const base::Clock& clock, QObject* parent = nullptr);

    journal::SensationAnswer answer() const { return body<journal::CheckInBody>().answer; }
    /// None and CantTell take the marks away; pressed again they leave the question unasked.
    void setAnswer(journal::SensationAnswer answer);

    const std::vector<journal::Sensation>& sensations() const { return body<journal::CheckInBody>().sensations; }
    const journal::Sensation* sensation(journal::Region region) const;
    /// Puts a mark on a region and opens it; without a change takes the mark away.
    void mark(journal::Region region, std::optional<journal::Change> change, int strength);
    std::vector<Row> rows() const;
    std::optional<journal::Region> openRegion() const { return m_open; }
    void setOpenRegion(std::optional<journal::Region> region);
    static QString nameOf(journal::Region region);
    static std::vector<WordGroup> wordGroups();
    QStringList openWords() const;
    /// Of the open region: puts a word in or takes it out. False where two are in already or nothing is open.
    bool toggleWord(const QString& word);
    /// A word of one's own for the open region, as far as it is typed. It is in the draft, and is taken in when another
    /// region is opened and when the form is saved.
    QString wordInHand() const { return m_inHand; }
    void setWordInHand(const QString& word);
    /// False, and the word stays in hand, where two are in already.
    bool takeWordInHand();

    std::optional<int> arousal() const { return body<journal::CheckInBody>().arousal; }
    void setArousal(int arousal);
    std::optional<int> pleasantness() const { return body<journal::CheckInBody>().pleasantness; }
    void setPleasantness(int pleasantness);

    static std::vector<FormChoice> urgeChoices();
    QStringList urges() const;
    /// False where two are in already. None stands alone.
    bool toggleUrge(const QString& urge);

    static std::vector<FormChoice> momentChoices();
    QString moment() const;
    void setMoment(const QString& moment);

    struct Suggestion {
        QString practice;  ///< id; empty for none
        QString sentence;
    };
    /// By the band. Nothing after words that tell of harm, on this page or in the last day.
    Suggestion suggestion() const;
    static std::vector<FormChoice> practiceChoices();
    static QString cautionFor(const QString& practice);
    std::optional<journal::PracticeUse> practice() const { return body<journal::CheckInBody>().practice; }
    void setPractice(const QString& practice);  ///< empty takes it away; before is the arousal of this check-in
    void setBefore(int arousal);
    void setAfter(int arousal);

    bool canSave() const override;

protected:
    void clearBody() override;
    void finishTyping() override { takeWordInHand(); }
    QJsonObject draftBody() const override;
    void restoreBody(const QJsonObject& draft) override;

private:
    bool tellsOfHarmLately() const;

    std::optional<journal::Region> m_open;
    QString m_inHand;
};

}  // namespace twohands::presenters
