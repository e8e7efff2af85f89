// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace twohands::base {

/// What went wrong, as a code. Sentences for people are made in ui/presenters and src/cli.
enum class ErrorCode {
    InvalidValue,     ///< a value outside what is allowed
    MalformedInput,   ///< JSON or another format that cannot be parsed
    NotUtf8,          ///< bytes that are not valid UTF-8
    HasNul,           ///< a NUL character in a text
    TooLong,          ///< text or file over its limit
    NotFound,         ///< no such entry, partner or file
    NotYours,         ///< exists perhaps, but is not this partner's to see or change
    AlreadyExists,    ///< a file or a partner that would be overwritten
    WrongPassphrase,  ///< the wrap did not open
    WeakPassphrase,   ///< shorter than the minimum, or easy to guess for someone near
    NotAJournal,      ///< the file is something else
    NewerFormat,      ///< written by a newer version; detail: that version
    Damaged,          ///< a journal whose bytes are not as they were written
    AlreadyOpen,      ///< another process holds the journal
    CannotRead,
    CannotWrite,
    DiskFull,
    ReadOnly,
    OutOfMemory,
    Internal,         ///< a rule of the program itself was broken
};

/// A failure. `where` names the place (a path, a line, a JSON pointer), `expected` what was wanted
/// there; both are data for a sentence, in English technical terms, and never hold a user's words.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string where;
    std::string expected;
};

/// A value or an Error; the shape of std::expected, which GCC 12 does not have.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}  // NOLINT: implicit on purpose
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}  // NOLINT

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}  // NOLINT: implicit on purpose

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    const Error& error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

}  // namespace twohands::base
