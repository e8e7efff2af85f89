// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenses/people.h"

#include "base/text.h"

#include <algorithm>

namespace twohands::lenses {
namespace {

std::uint32_t rolesOf(const std::string& word, const Engine::Data& data) {
    const auto found = data.roles.find(word);
    return found == data.roles.end() ? 0 : found->second;
}

bool hasRole(Role role, const Sentence& sentence, std::size_t place) {
    return place < sentence.size() && (sentence[place].roles & bitOf(role)) != 0;
}

std::string_view withoutPossessive(std::string_view word) {
    return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

/// A name as far as one can tell: known as one, or written large where somebody is told, asked, held.
bool looksLikeName(const Sentence& sentence, std::size_t place) {
    const auto& token = sentence[place];
    if (!token.capital || token.isMark) return false;
    if (place > 0 && hasRole(Role::Kin, sentence, place - 1)) return false;
    if (hasRole(Role::Name, sentence, place)) return true;
    return place > 0 && hasRole(Role::Tells, sentence, place - 1) && !hasRole(Role::NotName, sentence, place);
}

std::set<std::string> namesIn(const std::vector<Sentence>& text) {
    std::set<std::string> names;
    for (const auto& sentence : text)
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            if (hasRole(Role::Spouse, sentence, i)) return {};
            if (looksLikeName(sentence, i)) names.emplace(withoutPossessive(sentence[i].word));
            if (names.size() > 1) return {};
        }
    return names;
}

void rename(Sentence& sentence, const std::string& name, const Engine::Data& data) {
    for (auto& token : sentence) {
        if (!token.word.starts_with(name)) continue;
        const auto rest = token.word.substr(name.size());
        if (!rest.empty() && !rest.starts_with('\'')) continue;
        token.word = data.partnerWord + rest;
        token.roles = rolesOf(token.word, data);
    }
}

/// Walks through a text once and keeps who acts and who "he" and "she" are.
class Resolver {
public:
    void run(Sentence& sentence) {
        m_current = Who::Nobody;
        m_bare = true;
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            hearOwnWords(sentence[i]);
            meet(sentence, i);
            takeSubject(sentence, i);
            auto& token = sentence[i];
            const bool bareStart = m_current == Who::Nobody && m_bare;
            token.agent = isCaused(sentence, i) ? Who::Other : bareStart ? Who::Writer : m_current;
            if (!token.isMark && !hasRole(Role::Adv, sentence, i) && !hasRole(Role::ClauseStart, sentence, i)) m_bare = false;
        }
    }

private:
    /// What the writer says between quotation marks is the writer's own: I said "I was scared".
    void hearOwnWords(Token& token) {
        if (token.quoted && !m_inQuote) m_ownWords = m_current == Who::Writer;
        m_inQuote = token.quoted;
        if (token.quoted && m_ownWords) token.quoted = false;
    }

    /// Somebody is spoken of; from here on "he" or "she" may be that person.
    void meet(Sentence& sentence, std::size_t i) {
        const bool he = hasRole(Role::HeSpouse, sentence, i), she = hasRole(Role::SheSpouse, sentence, i);
        if (he) m_he = Who::Partner;
        if (she) m_she = Who::Partner;
        m_heKnown = m_heKnown || he;
        m_sheKnown = m_sheKnown || she;
        const bool anyKin = hasRole(Role::Kin, sentence, i) && !m_heKnown && !m_sheKnown;
        if (!m_heKnown && (hasRole(Role::HeKin, sentence, i) || anyKin)) m_he = Who::Other;
        if (!m_sheKnown && (hasRole(Role::SheKin, sentence, i) || anyKin)) m_she = Who::Other;
        if (hasRole(Role::HeWord, sentence, i)) sentence[i].meant = m_he;
        if (hasRole(Role::SheWord, sentence, i)) sentence[i].meant = m_she;
    }

    bool startsClause(const Sentence& sentence, std::size_t i) const {
        return i == 0 || sentence[i - 1].isMark || hasRole(Role::ClauseStart, sentence, i - 1) ||
               hasRole(Role::Adv, sentence, i - 1);
    }

    /// "and I" after a place: the two of them.
    bool andMe(const Sentence& sentence, std::size_t i) const {
        return hasRole(Role::And, sentence, i) && (hasRole(Role::I, sentence, i + 1) || hasRole(Role::Me, sentence, i + 1));
    }

    void takeSubject(const Sentence& sentence, std::size_t i) {
        if (hasRole(Role::I, sentence, i)) {
            const bool joined = i > 1 && hasRole(Role::And, sentence, i - 1) && hasRole(Role::Partner, sentence, i - 2);
            m_current = joined ? Who::Both : Who::Writer;
        } else if (hasRole(Role::We, sentence, i)) {
            m_current = Who::Both;
        } else if (hasRole(Role::Pronoun, sentence, i)) {
            m_current = andMe(sentence, i + 1) ? Who::Both : sentence[i].meant;
        } else if (hasRole(Role::Thing, sentence, i) && hasRole(Role::VerbOfIt, sentence, i + 1)) {
            m_current = Who::Other;
        } else if (startsClause(sentence, i)) {
            takeNoun(sentence, i);
        }
    }

    /// "my lovely wife", "the dog", "you", "it", "me and Jo".
    void takeNoun(const Sentence& sentence, std::size_t i) {
        if (hasRole(Role::Me, sentence, i) && hasRole(Role::And, sentence, i + 1)) {
            m_current = Who::Both;
        } else if (hasRole(Role::You, sentence, i)) {
            m_current = Who::Partner;
        } else if (hasRole(Role::Thing, sentence, i)) {
            m_current = Who::Other;
        } else if (hasRole(Role::Spouse, sentence, i)) {
            m_current = andMe(sentence, i + 1) ? Who::Both : Who::Partner;
        } else if (hasRole(Role::Determiner, sentence, i) || hasRole(Role::Kin, sentence, i)) {
            m_current = Who::Other;
            for (std::size_t j = i + 1; j < i + 4 && j < sentence.size() && !sentence[j].isMark; ++j) {
                if (hasRole(Role::Kin, sentence, j)) break;
                if (hasRole(Role::Spouse, sentence, j)) m_current = andMe(sentence, j + 1) ? Who::Both : Who::Partner;
            }
        }
    }

    /// "he asked me to leave", "made him cry": not what the subject did.
    bool isCaused(const Sentence& sentence, std::size_t i) const {
        if (i > 1 && hasRole(Role::To, sentence, i - 1) && hasRole(Role::Object, sentence, i - 2)) return true;
        return i > 1 && hasRole(Role::Object, sentence, i - 1) && hasRole(Role::Causer, sentence, i - 2);
    }

    Who m_current = Who::Nobody;
    bool m_bare = true;  ///< nothing but small words so far: a diary's missing "I"
    Who m_he = Who::Partner;
    Who m_she = Who::Partner;
    bool m_inQuote = false;
    bool m_ownWords = false;
    bool m_heKnown = false;
    bool m_sheKnown = false;
};

}  // namespace

void nameThePartner(std::vector<Sentence>& text, const std::vector<std::string>& names, const Engine::Data& data) {
    for (auto& sentence : text)
        for (auto& token : sentence) {
            token.roles = rolesOf(token.word, data);
            const auto owner = withoutPossessive(token.word);
            if (owner != token.word) token.roles |= rolesOf(std::string(owner), data) & bitOf(Role::Name);
        }
    std::set<std::string> folded;
    for (const auto& name : names) folded.insert(base::foldCase(name));
    folded.erase(std::string());
    if (folded.empty()) folded = namesIn(text);
    for (const auto& name : folded)
        for (auto& sentence : text) rename(sentence, name, data);
}

void resolvePeople(std::vector<Sentence>& text) {
    Resolver resolver;
    for (auto& sentence : text) resolver.run(sentence);
}

}  // namespace twohands::lenses
