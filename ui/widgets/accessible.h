// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::widgets {

// Tells Qt how the painted widgets speak to screen readers. Once, after the QApplication is made; more calls do nothing.
void installAccessibility();

}  // namespace twohands::widgets
