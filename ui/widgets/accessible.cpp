// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessible.h"

#include "widgets/anchor_slider.h"
#include "widgets/body_map.h"
#include "widgets/week_ribbon.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

namespace twohands::widgets {

namespace {

class AccessibleSlider : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleSlider(AnchorSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider), m_slider(slider) {}
    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? m_slider->valueText() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return m_slider->value() ? QVariant(*m_slider->value()) : QVariant(); }
    void setCurrentValue(const QVariant& value) override { m_slider->move(value.toInt()); }
    QVariant maximumValue() const override { return m_slider->maximum(); }
    QVariant minimumValue() const override { return m_slider->minimum(); }
    QVariant minimumStepSize() const override { return 1; }

private:
    AnchorSlider* m_slider;
};

// A button as a pointer knows it. Qt's own interface sets the state of a checkable button without a click, so that what
// listens to clicks would not hear a screen reader.
class AccessibleButton : public QAccessibleWidget {
public:
    explicit AccessibleButton(QAbstractButton* button) : QAccessibleWidget(button, QAccessible::Button), m_button(button) {}
    QAccessible::Role role() const override {
        if (!m_button->isCheckable()) return QAccessible::Button;
        const bool isOne = m_button->autoExclusive() || m_button->property(oneOfSeveral).toBool();
        return isOne ? QAccessible::RadioButton : QAccessible::CheckBox;
    }
    QString text(QAccessible::Text kind) const override {
        const QString said = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && said.isEmpty() ? m_button->text() : said;
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button->isCheckable();
        state.checked = m_button->isChecked();
        state.pressed = m_button->isDown();
        return state;
    }
    QStringList actionNames() const override {
        if (!m_button->isEnabled()) return {};
        return QStringList{m_button->isCheckable() ? toggleAction() : pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& action) override {
        if (action != toggleAction() && action != pressAction()) QAccessibleWidget::doAction(action);
        else if (m_button->isEnabled()) m_button->click();
    }

private:
    QAbstractButton* m_button;
};

// One region of a figure: a check box that presses like the pointer does.
class AccessibleRegion : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleRegion(BodyFigure* figure, const QString& region) : m_figure(figure), m_region(region) {}
    bool isValid() const override { return m_figure != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_figure); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override {
        return m_figure && kind == QAccessible::Name ? m_figure->describe(m_region) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override { return m_figure ? m_figure->rectOf(m_region).translated(m_figure->mapToGlobal(QPoint())) : QRect(); }
    QAccessible::Role role() const override { return QAccessible::CheckBox; }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!m_figure) return state;
        state.checkable = true;
        state.focusable = true;
        state.checked = m_figure->marks().contains(m_region);
        state.focused = m_figure->hasFocus() && m_figure->current() == m_region;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), increaseAction(), decreaseAction()}; }
    void doAction(const QString& action) override {
        if (!m_figure) return;
        m_figure->press(m_region, action == decreaseAction() ? BodyKind::Less : BodyKind::More);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<BodyFigure> m_figure;
    QString m_region;
};

class AccessibleFigure : public QAccessibleWidget {
public:
    explicit AccessibleFigure(BodyFigure* figure) : QAccessibleWidget(figure, QAccessible::Grouping), m_figure(figure) {}
    ~AccessibleFigure() override {
        for (QAccessible::Id id : m_ids) QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return static_cast<int>(m_figure->regions().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        if (!m_ids.contains(index)) {
            m_ids.insert(index, QAccessible::registerAccessibleInterface(new AccessibleRegion(m_figure, m_figure->regions().at(index))));
        }
        return QAccessible::accessibleInterface(m_ids.value(index));
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        return m_ids.key(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(wanted)), -1);
    }

private:
    BodyFigure* m_figure;
    mutable QMap<int, QAccessible::Id> m_ids;
};

class AccessibleRibbon : public QAccessibleWidget {
public:
    explicit AccessibleRibbon(WeekRibbon* ribbon) : QAccessibleWidget(ribbon, QAccessible::Chart), m_ribbon(ribbon) {}
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? m_ribbon->describeCurrent() : QAccessibleWidget::text(kind);
    }

private:
    WeekRibbon* m_ribbon;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    if (auto* slider = qobject_cast<AnchorSlider*>(object)) return new AccessibleSlider(slider);
    if (auto* figure = qobject_cast<BodyFigure*>(object)) return new AccessibleFigure(figure);
    if (auto* ribbon = qobject_cast<WeekRibbon*>(object)) return new AccessibleRibbon(ribbon);
    if (auto* button = qobject_cast<QAbstractButton*>(object)) return new AccessibleButton(button);
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget) return nullptr;
    const auto is = [&](const char* name) { return object->inherits(name); };
    if (is("twohands::widgets::Toast") || is("twohands::widgets::Banner")) return new QAccessibleWidget(widget, QAccessible::AlertMessage);
    if (is("twohands::widgets::NeedsAxis") || is("twohands::widgets::BodyStrip")) return new QAccessibleWidget(widget, QAccessible::Chart);
    if (is("twohands::widgets::LensNote")) return new QAccessibleWidget(widget, QAccessible::Note);
    if (is("twohands::widgets::Sidebar")) return new QAccessibleWidget(widget, QAccessible::PageTabList);
    if (is("twohands::widgets::ChipGroup") || is("twohands::widgets::SegmentedControl")) {
        return new QAccessibleWidget(widget, QAccessible::Grouping);
    }
    if (is("twohands::shell::MainWindow")) return new QAccessibleWidget(widget, QAccessible::Window);
    if (is("twohands::widgets::Hairline")) return new QAccessibleWidget(widget, QAccessible::Separator);
    return nullptr;
}

}  // namespace

void installAccessibility() {
    static bool installed = false;
    if (!installed) QAccessible::installFactory(make);
    installed = true;
}

}  // namespace twohands::widgets
