// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twohands::proof {

/// From now on a key is a plain hash of passphrase, salt and cost. For proofs in which each try has another salt or cost, and
/// which are about what the store makes of the key: that Argon2id is slow is not what they ask.
void useHashForKdf();

}  // namespace twohands::proof
