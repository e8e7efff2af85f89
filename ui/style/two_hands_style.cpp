// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/two_hands_style.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QFocusFrame>
#include <QLineEdit>
#include <QStyleFactory>
#include <QStyleOption>

namespace twohands::style {

namespace {

bool has(const QStyleOption* option, QStyle::StateFlag flag) { return option->state & flag; }

void paintField(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    if (!qobject_cast<const QLineEdit*>(widget) || static_cast<const QLineEdit*>(widget)->hasFrame() == false) return;
    const QRectF rect = option->rect;
    if (widget->property("underline").toBool()) {
        painter->setPen(pen(has(option, QStyle::State_HasFocus) ? &Tokens::ink : &Tokens::rule));
        painter->drawLine(rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5));
        return;
    }
    box(*painter, rect, theme().px(size::radius), colour(&Tokens::sheet), pen(&Tokens::rule));
}

void paintCheck(const QStyleOption* option, QPainter* painter, bool round) {
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = round ? rect.width() / 2 : theme().px(size::radiusCheck);
    const bool on = has(option, QStyle::State_On), enabled = has(option, QStyle::State_Enabled);
    if (round) {
        box(*painter, rect, radius, colour(&Tokens::sheet), pen(on ? &Tokens::ink : &Tokens::rule, on ? 2 : 1));
        if (!on) return;
        const double inset = rect.width() * 0.32;
        box(*painter, rect.adjusted(inset, inset, -inset, -inset), inset, colour(&Tokens::ink), Qt::NoPen);
        return;
    }
    const QPen border = pen(on ? &Tokens::ink : &Tokens::rule, 1, enabled ? Qt::SolidLine : Qt::DashLine);
    box(*painter, rect, radius, on ? colour(&Tokens::ink) : colour(&Tokens::sheet), border);
    if (on) paintIcon(*painter, rect.adjusted(1, 1, -1, -1), "check", colour(&Tokens::on));
}

void paintMenuItem(const QStyleOptionMenuItem* item, QPainter* painter) {
    const int inset = theme().px(12);
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->setPen(pen(&Tokens::line));
        painter->drawLine(item->rect.left(), item->rect.center().y(), item->rect.right(), item->rect.center().y());
        return;
    }
    if (has(item, QStyle::State_Selected)) painter->fillRect(item->rect, colour(&Tokens::shade));
    const int icon = theme().px(18);
    QRect text = item->rect.adjusted(inset, 0, -inset, 0);
    if (!item->icon.isNull()) {
        item->icon.paint(painter, QRect(text.left(), text.center().y() - icon / 2, icon, icon));
    }
    if (!item->icon.isNull() || item->checkType != QStyleOptionMenuItem::NotCheckable) text.adjust(icon + inset, 0, 0, 0);
    painter->setFont(font(item->checked ? Role::InterfaceStrong : Role::Interface));
    painter->setPen(colour(has(item, QStyle::State_Enabled) ? &Tokens::ink : &Tokens::ink3));
    const QStringList parts = item->text.split('\t');
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, parts.value(0));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, parts.value(1));
    if (item->checked) {
        const QRectF place(item->rect.left() + inset, item->rect.center().y() - icon / 2, icon, icon);
        paintIcon(*painter, place, "check", colour(&Tokens::ink));
    }
}

void paintScrollBar(const QStyleOptionSlider* bar, QPainter* painter, const QStyle* style, const QWidget* widget) {
    if (bar->minimum == bar->maximum) return;
    const QRectF slider = style->subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
    const double thin = theme().px(4), cross = bar->orientation == Qt::Vertical ? slider.width() : slider.height();
    const double inset = (cross - thin) / 2;
    const QRectF thumb = bar->orientation == Qt::Vertical ? slider.adjusted(inset, 2, -inset, -2) : slider.adjusted(2, inset, -2, -inset);
    box(*painter, thumb, thin / 2, colour(&Tokens::rule), Qt::NoPen);
}

void paintCombo(const QStyleOptionComboBox* combo, QPainter* painter) {
    const QRectF rect = combo->rect;
    const bool hover = has(combo, QStyle::State_MouseOver);
    box(*painter, rect, theme().px(size::radius), colour(hover ? &Tokens::shade : &Tokens::paper), pen(&Tokens::rule));
    const int icon = theme().px(16);
    paintIcon(*painter, {rect.right() - icon - theme().px(8), rect.center().y() - icon / 2.0, double(icon), double(icon)}, "down",
              colour(&Tokens::ink));
}

}  // namespace

TwoHandsStyle::TwoHandsStyle() : QProxyStyle(QStyleFactory::create("Fusion")) {}

void TwoHandsStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
        case PE_FrameFocusRect: return;  // the ring stands outside, see FocusRing
        case PE_PanelLineEdit:
        case PE_FrameLineEdit: paintField(option, painter, widget); return;
        case PE_IndicatorCheckBox: paintCheck(option, painter, false); return;
        case PE_IndicatorItemViewItemCheck: paintCheck(option, painter, false); return;
        case PE_IndicatorRadioButton: paintCheck(option, painter, true); return;
        case PE_PanelMenu:
            painter->fillRect(option->rect, colour(&Tokens::sheet));
            return;
        case PE_FrameMenu:
        case PE_PanelTipLabel:
            box(*painter, option->rect, element == PE_FrameMenu ? 0 : theme().px(size::radiusSheet),
                element == PE_FrameMenu ? QBrush(Qt::NoBrush) : QBrush(colour(&Tokens::sheet)), pen(&Tokens::rule));
            return;
        case PE_PanelButtonCommand:
            box(*painter, option->rect, theme().px(size::radius),
                colour(has(option, State_Sunken) ? &Tokens::press : (has(option, State_MouseOver) ? &Tokens::shade : &Tokens::paper)),
                pen(&Tokens::rule, 1, has(option, State_Enabled) ? Qt::SolidLine : Qt::DashLine));
            return;
        default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void TwoHandsStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    if (element == CE_FocusFrame) {
        const auto* frame = qobject_cast<const QFocusFrame*>(widget);
        const QWidget* target = frame ? frame->widget() : nullptr;
        const QVariant wanted = target ? target->property("focusRadius") : QVariant();
        const int out = theme().px(size::focusGap + size::focusWidth);
        ring(*painter, QRectF(option->rect).adjusted(out, out, -out, -out), theme().px(wanted.isValid() ? wanted.toInt() : size::radius));
        return;
    }
    if (element == CE_MenuItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) paintMenuItem(item, painter);
        return;
    }
    const auto* combo = element == CE_ComboBoxLabel ? qstyleoption_cast<const QStyleOptionComboBox*>(option) : nullptr;
    if (combo && !combo->editable) {
        painter->setPen(colour(has(option, State_Enabled) ? &Tokens::ink : &Tokens::ink3));
        painter->drawText(combo->rect.adjusted(theme().px(12), 0, -theme().px(28), 0), Qt::AlignVCenter | Qt::TextSingleLine, combo->currentText);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void TwoHandsStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) paintScrollBar(bar, painter, proxy(), widget);
        return;
    }
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo && !combo->editable) {
            paintCombo(combo, painter);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int TwoHandsStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin: return theme().px(size::focusGap + size::focusWidth);
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight: return theme().px(18);
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing: return theme().px(10);
        case PM_ScrollBarExtent: return theme().px(12);
        case PM_ScrollBarSliderMin: return theme().px(32);
        case PM_TextCursorWidth: return theme().px(2);
        case PM_MenuPanelWidth: return 1;
        case PM_MenuVMargin: return theme().px(4);
        case PM_SmallIconSize: return theme().px(18);
        case PM_DefaultFrameWidth: return 1;
        default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TwoHandsStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
    switch (hint) {
        case SH_FocusFrame_AboveWidget: return 1;
        case SH_FocusFrame_Mask: return 0;
        case SH_ComboBox_Popup: return 0;
        case SH_LineEdit_PasswordCharacter: return 0x25CF;
        case SH_LineEdit_PasswordMaskDelay: return 0;  // never shows the last letter typed
        case SH_ItemView_ActivateItemOnSingleClick: return 1;
        case SH_EtchDisabledText: return 0;
        case SH_ScrollBar_Transient: return 0;
        default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect TwoHandsStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents) return rect;
    if (widget && (widget->property("underline").toBool())) return option->rect.adjusted(0, 0, 0, -2);
    return rect.adjusted(theme().px(8), 0, -theme().px(8), 0);
}

QSize TwoHandsStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_LineEdit:
        case CT_PushButton:
        case CT_ComboBox: result.setHeight(std::max(result.height(), theme().px(style::size::field))); break;
        case CT_MenuItem: result = QSize(result.width() + theme().px(48), std::max(result.height(), theme().px(style::size::field))); break;
        case CT_CheckBox:
        case CT_RadioButton: result.setHeight(std::max(result.height(), theme().px(style::size::target))); break;
        default: break;
    }
    if (type == CT_ComboBox) result.rwidth() += theme().px(20);
    if (type == CT_MenuItem) {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) result.setHeight(theme().px(9));
    }
    return result;
}

}  // namespace twohands::style
