// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/memory/secrets.h"

#include "app/session.h"
#include "crypto/cipher.h"
#include "crypto/words.h"
#include "store/keys.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include <sys/random.h>
#include <sys/wait.h>
#include <unistd.h>

namespace twohands::proof {
namespace {

enum Place : std::size_t { Phrase, Typed, PrivateEntry, SharedEntry, Root, Own, Couple };

constexpr std::size_t letters = 24;

void require(bool holds, const char* step) {
    if (holds) return;
    std::fprintf(stderr, "proof_memory: %s failed\n", step);
    std::_Exit(2);
}

/// Letters only: as a word it goes everywhere where words go.
Secret word(const char* name, HiddenPages& pages, bool isShared = false) {
    Secret secret{name, pages.take(letters), pages.take(2 * letters), true, isShared};
    require(getrandom(secret.bytes.data(), letters, 0) == static_cast<ssize_t>(letters), "drawing a word");
    for (std::size_t i = 0; i < letters; ++i) {
        secret.bytes[i] = static_cast<std::uint8_t>('a' + secret.bytes[i] % 26);
        secret.wide[2 * i] = secret.bytes[i];
        secret.wide[2 * i + 1] = 0;
    }
    return secret;
}

Secret key(const char* name, HiddenPages& pages, bool isShared = false) { return {name, pages.take(crypto::keySize), {}, false, isShared}; }

std::string_view textOf(const Secret& secret) { return {reinterpret_cast<const char*>(secret.bytes.data()), secret.bytes.size()}; }

void save(app::Session& session, const Secret& secret, journal::Audience audience) {
    journal::EntryFields fields;
    fields.text = "Words around " + std::string(textOf(secret)) + " and after.";
    fields.audience = audience;
    require(session.save(fields).has_value(), "saving");
}

std::filesystem::path newFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "twohands-proof-XXXXXX").string();
    require(mkdtemp(name.data()) != nullptr, "making a folder");
    return name;
}

}  // namespace

Secrets::Secrets(HiddenPages& pages)
    : m_folder(newFolder()), m_clock(base::Moment::parse("2026-11-12T18:40:00+01:00").value()),
      m_environment{m_clock, crypto::systemRandom(), crypto::KdfCost::minimum(), TWOHANDS_SOURCE_RESOURCES, m_folder / "state"},
      m_all{word("the passphrase", pages), word("what is typed into the forms", pages), word("a private entry", pages),
            word("a shared entry", pages, true), key("the root key", pages), key("the own key", pages), key("the couple's key", pages, true)} {
    std::array<int, 2> ends{};
    require(pipe(ends.data()) == 0, "making a pipe");
    const pid_t child = fork();
    require(child >= 0, "starting a child");
    if (child == 0) {
        makeJournal();
        sendKeys(ends[1]);
        std::_Exit(0);
    }
    close(ends[1]);
    for (const auto place : {Root, Own, Couple})
        require(read(ends[0], m_all[place].bytes.data(), crypto::keySize) == static_cast<ssize_t>(crypto::keySize), "the child's keys");
    close(ends[0]);
    int status = 0;
    require(waitpid(child, &status, 0) == child && status == 0, "the child");
}

Secrets::~Secrets() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void Secrets::makeJournal() const {
    std::vector<app::NewPartner> partners;
    partners.push_back({"Mara", app::Passphrase::fromText(textOf(m_all[Phrase])), false});
    partners.push_back({"Jo", app::Passphrase::fromText("gravel plum station quiet"), false});
    require(app::createJournal(journal(), partners, m_environment).has_value(), "creating the journal");
    const auto session = app::Session::unlock(journal(), journal::Hand::Left, app::Passphrase::fromText(textOf(m_all[Phrase])), m_environment);
    require(session.has_value(), "opening the journal");
    save(**session, m_all[SharedEntry], journal::Audience::Shared);
    save(**session, m_all[PrivateEntry], journal::Audience::Private);
}

/// By the library's own functions, from the file.
void Secrets::sendKeys(int pipe) const {
    auto database = store::Database::open(journal());
    require(database.has_value(), "reading the file");
    const auto meta = (*database)->query("SELECT v FROM meta WHERE k = 0");
    const auto person = store::readPerson(**database, journal::Hand::Left);
    const auto secret = crypto::normalisePassphrase(app::Passphrase::fromText(textOf(m_all[Phrase])));
    require(meta && !meta->empty() && person && secret, "reading the person");
    const auto keys = store::openPerson(std::get<std::string>(meta->front()[0]), *person, *secret, store::Way::Passphrase);
    require(keys.has_value(), "deriving the keys");
    for (const auto* key : {&keys->root, &keys->own, &keys->couple.front().key})
        require(write(pipe, key->data(), key->size()) == static_cast<ssize_t>(key->size()), "sending the keys");
}

}  // namespace twohands::proof
