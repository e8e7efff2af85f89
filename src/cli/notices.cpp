// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/notices.h"

#include <fmt/format.h>

namespace twohands::cli {
namespace {

/// A sentence for one and one for many, where "{}" is the number.
struct Counted {
    std::size_t count;
    const char* one;
    const char* many;
};

}  // namespace

std::vector<std::string> noticesFor(const app::VisitLine& visit) {
    std::vector<std::string> notices;
    for (const auto& [count, one, many] :
         {Counted{visit.missing, "an entry of yours is missing.", "{} entries of yours are missing."},
          Counted{visit.changed, "an entry of yours is not as you wrote it.", "{} entries of yours are not as you wrote them."},
          Counted{visit.older, "an entry of yours is here only as it once was; verify --accept makes it a page again.",
                  "{} entries of yours are here only as they once were; verify --accept makes them pages again."},
          Counted{visit.foreign, "an entry in your name was not written here; it is left out.",
                  "{} entries in your name were not written here; they are left out."},
          Counted{visit.unreadable, "a row opened but holds no entry that can be read; it is left out.",
                  "{} rows opened but hold no entry that can be read; they are left out."},
          Counted{static_cast<std::size_t>(visit.wrongSince), "a wrong passphrase was tried for you on this computer since you were last here.",
                  "{} wrong passphrases were tried for you on this computer since you were last here."}})
        if (count > 0) notices.push_back(count == 1 ? one : fmt::format(fmt::runtime(many), count));
    if (visit.listGone) notices.emplace_back("your own list of entries is gone, so nothing could be compared with it.");
    if (visit.rolledBack) notices.emplace_back("it is older than this computer has seen it before, as after restoring a backup.");
    if (visit.namesGone) notices.emplace_back("a name in it cannot be read; whoever it was is called left or right.");
    return notices;
}

bool isHarmed(const app::VisitLine& visit) {
    return visit.missing + visit.changed + visit.older + visit.foreign + visit.unreadable > 0 || visit.listGone || visit.rolledBack || visit.namesGone;
}

}  // namespace twohands::cli
