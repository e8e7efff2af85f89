// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <ctime>

namespace twohands::base {

Moment SystemClock::now() const {
    using namespace std::chrono;
    const auto instant = system_clock::now();
    const auto milliseconds = duration_cast<std::chrono::milliseconds>(instant.time_since_epoch()).count();
    const std::time_t seconds = system_clock::to_time_t(instant);
    std::tm local{};
    localtime_r(&seconds, &local);
    const auto moment = Moment::from(milliseconds, static_cast<int>(local.tm_gmtoff / 60));
    return moment ? *moment : Moment{};
}

}  // namespace twohands::base
