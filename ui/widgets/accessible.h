// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::widgets {

// A property of checkable buttons of which one is always chosen: screen readers call them radio buttons.
inline constexpr const char* oneOfSeveral = "oneOfSeveral";

// Tells Qt how the painted widgets speak to screen readers. Once, after the QApplication is made; more calls do nothing.
void installAccessibility();

}  // namespace twohands::widgets
