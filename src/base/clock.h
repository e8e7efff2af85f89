// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/civil_time.h"

namespace twohands::base {

/// Where the time comes from. Two implementations: the machine's, and a fixed one in tests and made-up journals.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
};

/// The machine's clock with the offset of its time zone at that instant.
class SystemClock final : public Clock {
public:
    Moment now() const override;
};

/// Stands still until it is set.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Moment moment) : m_moment(moment) {}
    Moment now() const override { return m_moment; }
    void set(Moment moment) { m_moment = moment; }

private:
    Moment m_moment;
};

}  // namespace twohands::base
