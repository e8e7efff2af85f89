// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/place.h"
#include "store/keys.h"

struct sqlite3;

namespace twohands::proof {

/// A closed journal in the hands of somebody with tools: SQL, and the keys which one partner's passphrase gives.
class Raw {
public:
    explicit Raw(const fs::path& path);
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
    ~Raw();
    void run(const std::string& sql, const std::vector<store::Value>& values = {});
    std::vector<store::Row> query(const std::string& sql, const std::vector<store::Value>& values = {});
    std::string journal();
    store::Keys keysOf(Hand hand);
    /// Seals a record as this hand can and puts it into the file.
    void plant(Hand by, const store::Record& record);
    /// The rows that these keys open.
    std::vector<store::Record> opened(const store::Keys& keys);

private:
    sqlite3* m_connection = nullptr;
};

}  // namespace twohands::proof
