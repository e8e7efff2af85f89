// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document.h"

#include <string_view>

namespace twohands::exchange {
namespace {

/// "12." or "12)" would begin a list. CommonMark has no list of a longer number; to look back over any length would be a way
/// to make a page of digits cost hours.
bool endsNumber(std::string_view text, std::size_t place, std::size_t lineStart) {
    constexpr std::size_t mostDigits = 9;
    if (place == lineStart || place - lineStart > mostDigits || (text[place] != '.' && text[place] != ')')) return false;
    return text.substr(lineStart, place - lineStart).find_first_not_of("0123456789") == std::string_view::npos;
}

/// Every end of a line as "\n", since both forms know three. HTML has no place for other control characters, and a terminal
/// that shows the page would obey them: they become U+FFFD, as CommonMark does with NUL.
std::string printable(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const bool isLongControl = byte == 0xC2 && next >= 0x80 && next <= 0x9F;
        if (byte == '\r' && next == '\n') continue;
        if (byte == '\r') plain += '\n';
        else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || isLongControl) plain += "\uFFFD";
        else plain += text[i];
        i += isLongControl ? 1 : 0;
    }
    return plain;
}

std::string escapeMarkdown(std::string_view text, std::string_view afterNewline) {
    std::string escaped;
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // Spaces at a line's start would make it code, and mean nothing otherwise.
        if (i == lineStart && (c == ' ' || c == '\t')) {
            ++lineStart;
            continue;
        }
        const bool always = std::string_view("\\`*_[]<>#|&~").find(c) != std::string_view::npos;
        const bool first = i == lineStart && std::string_view("-+=").find(c) != std::string_view::npos;
        if (always || first || endsNumber(text, i, lineStart)) escaped += '\\';
        if (c != '\n') escaped += c;
        else {
            escaped += afterNewline;
            lineStart = i + 1;
        }
    }
    return escaped;
}

std::string escapeHtml(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\n': escaped += "<br>"; break;
            default: escaped += c;
        }
    }
    return escaped;
}

std::string markdownOf(const Block& block) {
    switch (block.kind) {
        case Block::Kind::Title: return "# " + escapeMarkdown(block.text, " ") + "\n\n";
        case Block::Kind::Heading: return "## " + escapeMarkdown(block.text, " ") + "\n\n";
        case Block::Kind::Paragraph: return escapeMarkdown(block.text, "\n\n") + "\n\n";
        case Block::Kind::Words: return "> " + escapeMarkdown(block.text, "\n> \n> ") + "\n\n";
        case Block::Kind::ListItem: return "- " + escapeMarkdown(block.text, "\n  ") + "\n";
        case Block::Kind::Caption: return "*" + escapeMarkdown(block.text, " ") + "*\n\n";
    }
    return {};
}

std::string htmlOf(const Block& block) {
    const auto text = escapeHtml(block.text);
    switch (block.kind) {
        case Block::Kind::Title: return "<h1>" + text + "</h1>\n";
        case Block::Kind::Heading: return "<h2>" + text + "</h2>\n";
        case Block::Kind::Paragraph: return "<p>" + text + "</p>\n";
        case Block::Kind::Words: return "<p class=\"words\">" + text + "</p>\n";
        case Block::Kind::ListItem: return "<p class=\"item\">\u2013 " + text + "</p>\n";
        case Block::Kind::Caption: return "<p class=\"caption\">" + text + "</p>\n";
    }
    return {};
}

// Points, because the same page is printed. No font is fetched; what is not here falls back.
// A heading's size is a word because Qt's text documents ignore another one for headings.
constexpr std::string_view look =
    "body{font-family:'Gentium Book Plus','Charis SIL',serif;font-size:10.5pt;color:#20293A;background:#FFFFFF;max-width:38em;margin:2em auto}"
    "h1{font-size:18pt;font-weight:normal;margin:0 0 8pt 0}"
    "h2{font-family:Inter,'Open Sans',sans-serif;font-size:small;font-weight:600;color:#4A5160;margin:12pt 0 2pt 0}"
    "p{margin:0 0 4pt 0}.words{margin-left:12pt}.item{margin-left:6pt}"
    ".caption{font-family:Inter,'Open Sans',sans-serif;font-size:8pt;color:#625F5F;margin-top:10pt}";

}  // namespace

std::string toMarkdown(const Document& document) {
    std::string text;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const bool listEnds = i > 0 && document.blocks[i - 1].kind == Block::Kind::ListItem && document.blocks[i].kind != Block::Kind::ListItem;
        if (listEnds) text += '\n';
        text += markdownOf({document.blocks[i].kind, printable(document.blocks[i].text)});
    }
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

std::string toHtml(const Document& document) {
    std::string html = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title></title><style>";
    html += look;
    html += "</style></head><body>\n";
    for (const auto& block : document.blocks) html += htmlOf({block.kind, printable(block.text)});
    return html + "</body></html>\n";
}

}  // namespace twohands::exchange
