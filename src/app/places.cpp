// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"

#include <cstdlib>
#include <system_error>

namespace twohands::app {
namespace {

namespace fs = std::filesystem;

fs::path folderFrom(const char* variable, const char* underHome) {
    if (const char* set = std::getenv(variable); set && *set == '/') return fs::path(set) / "twohands";
    const char* home = std::getenv("HOME");
    return fs::path(home ? home : "/") / underHome / "twohands";
}

}  // namespace

fs::path findResources(const fs::path& given) {
    if (!given.empty()) return given;
    std::error_code ignored;
    const auto program = fs::read_symlink("/proc/self/exe", ignored);
    const auto installed = program.parent_path().parent_path() / "share" / "twohands";
    if (!ignored && fs::exists(installed / "lexicon", ignored)) return installed;
    return TWOHANDS_SOURCE_RESOURCES;
}

fs::path defaultStateFolder() { return folderFrom("XDG_STATE_HOME", ".local/state"); }
fs::path defaultDataFolder() { return folderFrom("XDG_DATA_HOME", ".local/share"); }

}  // namespace twohands::app
