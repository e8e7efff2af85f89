// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "lenses/codebook.h"

#include <cstddef>
#include <optional>
#include <string>

namespace twohands::lenses {

/// One marker that a rule found, with the words that gave it. Offered, never asserted.
struct Reading {
    journal::MarkerId marker = journal::MarkerId::Pursuit;
    Lens lens = Lens::Attachment;
    journal::About about = journal::About::Writer;
    std::optional<journal::Direction> direction;
    std::size_t begin = 0;  ///< bytes of UTF-8 in the text that was read
    std::size_t end = 0;
    std::string rule;         ///< "pursuit/asked-again"
    double confidence = 0.0;  ///< 0..1, the rule's own; not calibrated yet
};

journal::Marker toMarker(const Reading& reading);

}  // namespace twohands::lenses
