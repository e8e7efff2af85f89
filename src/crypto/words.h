// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"

#include <span>
#include <string>
#include <string_view>

namespace twohands::crypto {

constexpr std::size_t wordCount = 2048;
constexpr std::size_t minimumCharacters = 10;
/// Our own plain English words, in alphabetical order: 11 bits each.
std::span<const std::string_view> wordList();

/// Six words joined by spaces: 66 bits.
SecretBytes generatePassphrase();

/// A passphrase as it enters the key derivation: NFC, otherwise as typed. NotUtf8, HasNul, TooLong (1,024 bytes).
base::Result<SecretBytes> normalisePassphrase(const SecretBytes& typed);
/// The same for a new one. WeakPassphrase where it has under 10 characters (`expected` "length"), is little more than a
/// name out of `near` and digits ("names"), or is a phrase everybody tries or a repetition ("common").
base::Result<SecretBytes> acceptNewPassphrase(const SecretBytes& typed, std::span<const std::string> near);

/// 128 random bits and a 4-bit check as 12 words joined by spaces.
SecretBytes newRecoveryCode();
/// The code as it enters the key derivation: lower case, one space between words. InvalidValue where a word is not in
/// the list (`where` its number, from 1), the count is not 12 or the check does not hold; the words are never echoed.
base::Result<SecretBytes> readRecoveryCode(const SecretBytes& typed);

}  // namespace twohands::crypto
