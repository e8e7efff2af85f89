// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace twohands::exchange {

/// A neutral document of blocks, made once and written as Markdown or HTML; the window prints the HTML.
struct Block {
    enum class Kind { Title, Heading, Paragraph, Words, ListItem, Caption };
    Kind kind = Kind::Paragraph;
    std::string text;  ///< plain UTF-8; nothing in it is read as markup
};

struct Document {
    std::vector<Block> blocks;
    void add(Block::Kind kind, std::string text) {
        if (!text.empty()) blocks.push_back({kind, std::move(text)});
    }
};

/// CommonMark; characters that would be markup are escaped.
std::string toMarkdown(const Document& document);
/// One page that loads nothing from anywhere. `Words` are the couple's own and set apart.
std::string toHtml(const Document& document);

}  // namespace twohands::exchange
