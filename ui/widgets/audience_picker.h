// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <array>

namespace twohands::widgets {

// Always from most closed to most open; the numbers are those of journal::Audience.
enum class AudienceChoice { OnlyMe, PatternsOnly, Shared };

struct AudienceWords {
    QString word;
    QString sentence;
};

class AudiencePicker : public QAbstractButton {
    Q_OBJECT

public:
    explicit AudiencePicker(QWidget* parent = nullptr);
    void setWords(const std::array<AudienceWords, 3>& words);  // in the order of AudienceChoice
    AudienceChoice current() const { return m_current; }
    void setCurrent(AudienceChoice choice);  // says nothing
    void openChoices();
    QWidget* choices() const;  // the open popup, or null
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    static QString iconName(AudienceChoice choice);

signals:
    void chosen(twohands::widgets::AudienceChoice choice);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void choose(AudienceChoice choice);

    std::array<AudienceWords, 3> m_words;
    AudienceChoice m_current = AudienceChoice::OnlyMe;
    QWidget* m_popup = nullptr;
};

}  // namespace twohands::widgets
