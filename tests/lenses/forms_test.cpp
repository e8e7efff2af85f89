// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/forms.h"

#include "catch_test.h"

using twohands::lenses::Forms;
using Words = std::vector<std::string>;

namespace {

Forms some() {
    Forms forms;
    forms.irregular["leave"] = {"leaves", "left", "leaving"};
    forms.endings = {
        {"ay", {"ays", "ayed", "aying"}}, {"y", {"ies", "ied", "ying"}}, {"e", {"es", "ed", "ing"}}, {"", {"s", "ed", "ing"}}};
    forms.doubled = {"ed", "ing"};
    return forms;
}

}  // namespace

TEST_CASE("A verb with its sign stands for its forms, the irregular ones first of all") {
    CHECK(some().of("leave~") == Words{"leave", "leaves", "left", "leaving"});
    CHECK(some().of("ask~") == Words{"ask", "asks", "asked", "asking"});
    CHECK(some().of("hide~") == Words{"hide", "hides", "hided", "hiding"});
    CHECK(some().of("cry~") == Words{"cry", "cries", "cried", "crying"});
    CHECK(some().of("stay~") == Words{"stay", "stays", "stayed", "staying"});
}

TEST_CASE("A letter after the sign is doubled before the endings that ask for it") {
    CHECK(some().of("stop~p") == Words{"stop", "stops", "stopped", "stopping"});
}

TEST_CASE("Only words with the sign are replaced, wherever they stand in a pattern") {
    CHECK(some().expand("<i> ..2 ask~|told <them>? ..3 again", '|') == "<i> ..2 ask|asks|asked|asking|told <them>? ..3 again");
    CHECK(some().expand("cry~?", '|') == "cry|cries|cried|crying?");
    CHECK(some().expand("", '|').empty());
    CHECK(some().expand("quiet", ' ') == "quiet");
}
