// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::crypto {

/// Known answers, once in a process and in under a millisecond: a library that was built or replaced wrongly must not seal a
/// single word. False where any of the functions that the journal is sealed with gives another answer than it should.
bool worksAsKnown();

}  // namespace twohands::crypto
