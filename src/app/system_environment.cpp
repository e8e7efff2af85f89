// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_environment.h"

namespace twohands::app {

Environment systemEnvironment(const base::Clock& clock) {
    return {clock, crypto::systemRandom(), crypto::KdfCost{}, findResources(), defaultStateFolder()};
}

}  // namespace twohands::app
