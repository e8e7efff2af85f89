# SPDX-License-Identifier: GPL-3.0-or-later
"""Each breaks one thing in the source; the test named with it must then fail.

(what is broken, file, old text, new text, program, its arguments). The old text must stand in the file, or that is an
error; where it stands more than once every place is changed. A word with a star is a test case's name of Catch2.
"""

POWER = ("proof_power_loss", "300")
ATTACKS = ("proof_attacks", "25")
FLIPS = ("proof_bit_flips", "500", "1", "11")
KEYS = ("proof_foreign_keys", "0")
FAULTS = ("proof_faults", "7")
SECOND_READER = ("test_store", "A second reader*")

SABOTAGES = [
    # What reaches the disk, and when.
    ("saves are not synced", "src/store/format.cpp", '"PRAGMA synchronous=EXTRA", "BEGIN EXCLUSIVE"',
     '"PRAGMA synchronous=OFF", "BEGIN EXCLUSIVE"', *POWER),
    ("the rollback journal is in memory", "src/store/format.cpp", '"PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA", "BEGIN',
     '"PRAGMA journal_mode=MEMORY", "PRAGMA synchronous=EXTRA", "BEGIN', *POWER),
    ("rows of one save are committed one by one", "src/store/vault.cpp",
     "if (auto inserted = insertRow(*shared->database, row); !inserted) return inserted;",
     'if (auto inserted = insertRow(*shared->database, row); !inserted || !shared->database->run("COMMIT") || '
     '!shared->database->run("BEGIN")) return inserted;', *POWER),
    ("a save is committed with the next one", "src/store/database.cpp",
     'base::Result<void> done = run("BEGIN EXCLUSIVE");\n    if (done) done = work();\n    if (done) done = run("COMMIT");',
     'if (sqlite3_get_autocommit(m_connection.get()) == 0) (void)run("COMMIT");\n'
     '    base::Result<void> done = run("BEGIN EXCLUSIVE");\n    if (done) done = work();', *POWER),
    ("a failed save is called saved", "src/store/database.cpp", "return wrong;\n}", "return {};\n}", "test_store",
     "A save that cannot be written*"),
    ("a handle is trusted again after an error", "src/store/database.cpp",
     "m_failed = wrong.code == ErrorCode::CannotWrite;", "m_failed = false;", "test_store", "A save that cannot be written*"),
    ("memory runs ahead of the disk", "src/store/vault.cpp", "        return done;\n    }\n    ledgerRows",
     "    }\n    ledgerRows", "test_store", "A save that cannot be written*"),
    ("a joined ledger keeps two ends", "src/store/vault.cpp", "ledger.isForked || ", "", "test_store", "After joining two copies*"),
    ("two programs may hold the file", "src/store/database.cpp", "locking_mode=EXCLUSIVE", "locking_mode=NORMAL", "test_store",
     "While one process holds*"),
    ("a new journal can be read by others", "src/store/new_file.cpp", "O_CLOEXEC, 0600)", "O_CLOEXEC, 0644)", "test_store",
     "A new journal is for its owner*"),

    # What the file may be.
    ("the schema is not looked at", "src/store/format.cpp", "if (auto same = checkSchema(database); !same) return same;",
     "(void)checkSchema;", *ATTACKS),
    ("whose file it is, is not looked at", "src/store/format.cpp", "headerNumber(header, 68) != applicationId || ", "",
     "test_store", "What is no journal*"),
    ("a newer format is opened", "src/store/format.cpp", "if (version > formatVersion)", "if (version > 99)", "test_store",
     "What is no journal*"),
    ("another way of writing is taken over", "src/store/format.cpp", "if (header[18] != 1 || header[19] != 1)",
     "if (header[18] > 2)", "test_store", "A journal that was turned*"),
    ("a file cut short is filled with zeros", "src/store/format.cpp",
     "if (auto checked = checkSize(**database, path); !checked) return checked.error();", "(void)checkSize;", *FLIPS),
    ("SQLite's own check is left out", "src/store/format.cpp", 'return checkPages(database, "quick_check");', "return {};", *FLIPS),
    ("costs out of bounds are tried", "src/store/keys.cpp", "if (!person.cost.isAcceptable())", "if (person.cost.ops > 99)",
     "test_store", "Swapped wraps*"),

    # What is bound to what.
    ("a row is not bound to its number", "src/store/keys.cpp", "putNumber(bound, static_cast<std::uint64_t>(row), 8);",
     "putNumber(bound, 0 * static_cast<std::uint64_t>(row), 8);", *ATTACKS),
    ("nothing is bound to what it is sealed with", "src/crypto/cipher.cpp", "in(bound), bound.size()", "in(bound), 0", "test_crypto",
     "Another key*"),
    ("a wrong tag is no matter", "src/crypto/cipher.cpp", "if (failed != 0) return std::nullopt;\n    return plain;",
     "if (failed == 99) return std::nullopt;\n    return plain;", "test_crypto", "Another key*"),
    ("each seal has the same nonce", "src/crypto/cipher.cpp", "randombytes_buf(sealed.data(), nonceSize);", "", "test_crypto",
     "Another key*"),
    ("the key derivation is cheaper than asked", "src/crypto/cipher.cpp", "salt.data(), cost.ops,", "salt.data(), cost.ops - 2,",
     "test_crypto", "A key derived*"),
    ("the own key is the couple's", "src/store/keys.cpp",
     "record.scope == Scope::Own ? &keys.own : keys.currentCoupleKey();", "keys.currentCoupleKey();", *KEYS),
    ("the wrap holds for any hand", "src/store/keys.cpp",
     'putNumber(bound, static_cast<std::uint64_t>(person.hand), 1);\n    bound += way', "bound += way", *SECOND_READER),
    ("rows show how long they are", "src/store/record.cpp", "if (needed <= size) return size;", "if (needed <= size) return needed;",
     "test_store", "Rows come in few sizes*"),

    # What its owner is told.
    ("what is missing is not said", "src/store/ledger.cpp", "list.push_back({entry, item.version});", "(void)list;", *ATTACKS),
    ("other words of the same version pass", "src/store/ledger.cpp",
     "if (item->second.newest.contains(digest) || ", "if (record.version == item->second.version || item->second.newest.contains(digest) || ",
     *ATTACKS),
    ("words in my name pass", "src/store/ledger.cpp", "item->first != record.entry) return Standing::Foreign;",
     "item->first != record.entry) return Standing::Counts;", *ATTACKS),
    ("only own rows are in the list", "src/store/ledger.cpp", "return record.author == me && ",
     "return record.author == me && record.scope == Scope::Own && ", *ATTACKS),
    ("an older version beside the new one is an alarm", "src/store/ledger.cpp",
     "return isReplaced(item->second, digest, record.version) ?", "return record.version > item->second.version ?", *ATTACKS),
    ("any lower version in my name is taken for mine", "src/store/ledger.cpp", "const bool isForgotten = superseded.size() >= Ledger::rememberedVersions && version + Ledger::rememberedVersions <= item.version;",
     "const bool isForgotten = version < item.version;", "test_store", "Words put in my name with a lower version*"),
    ("a page accepted as missing stays away", "src/store/ledger.cpp", " || item->second.lost.contains(digest)", "", "test_store",
     "A page accepted as missing*"),
    ("what is taken away comes back as an alarm", "src/store/ledger.cpp", "|| wasTakenAway(record.entry)", "", "test_store",
     "A page that its writer took away*"),
    ("an alarm ends when copies join", "src/store/ledger.cpp", "    whole.wasRolledBack = wasRolledBack;\n", "    (void)wasRolledBack;\n", "test_store",
     "An alarm of either copy*"),
    ("copies join whatever keys they have", "src/store/copies.cpp", "if (isSameRoot && has(mine.coupleKeys, theirs.coupleKeys)) return {};",
     "return {};", "test_store", "Copies whose keys went apart*"),
    ("rows of any size are taken in", "src/store/copies.cpp", "if (here == known.end() && isSealed(row))", "if (here == known.end())", "test_store",
     "Rows of no valid size*"),
    ("any row in my name can be a twin", "src/app/session_twins.cpp",
     "return record.author == me && (record.kind == RecordKind::Entry || record.kind == RecordKind::Tombstone);", "return record.author == me;",
     "test_app", "A setting planted in my name*"),
    ("what the partner planted goes along when leaving", "src/app/session_leave.cpp",
     "return record.kind == RecordKind::Entry && std::any_of(entries.begin(), entries.end(), isIt);", "(void)isIt;\n    return record.kind == RecordKind::Entry;",
     "test_app", "A row of the partner that holds no entry*"),
    ("the second draft of a form is dropped", "src/app/session_twins.cpp", "keepBeside(words, key, text);", "keepBeside(words, key, {});",
     "test_app", "Two unlike drafts*"),
    ("a digest names single entries", "src/review/digest.cpp", "std::erase_if(digest.kinds, isFewOfAny);", "", "test_review", "A digest has no count of one*"),
    ("a digest tells what is for its writer alone", "src/review/digest.cpp", "lenses::factsOf(marker).coupleView != lenses::CoupleView::OwnOnly && ", "",
     "test_review", "A digest counts what its writer*"),
    ("pages go from the journal alone", "src/app/session_bin.cpp", "const auto left = m_state->eraseFromBackups({id});", "const BackupsLeft left;", "test_app",
     "What is erased for good*"),
    ("the anchor is not compared", "src/store/vault.cpp", "anchor > ledger.number || ", "", *ATTACKS),
    ("the anchor is not written", "src/store/state_folder.cpp", "if (written) std::filesystem::rename(temporary, target, error);",
     "(void)written, (void)target;", *ATTACKS),
    ("a save ends the alarm of an older file", "src/store/vault.cpp", "ledger.wasRolledBack = sorted.audit.rolledBack;",
     "ledger.wasRolledBack = false;", "test_store", "A save does not end an alarm*"),
    ("a list that is gone is not said", "src/store/ledger.cpp", "sorted.audit.ledgerMissing = !ledger || ledger->wasMissing;",
     "sorted.audit.ledgerMissing = false;", "test_store", "A ledger that is gone*"),
    ("wrong passphrases are not counted", "src/store/journal_file.cpp", "if (isWrong && counts)", "if (isWrong && counts && byCode)", "test_store",
     "A wrong passphrase opens nothing*"),
    ("the list is renewed without its row going", "src/store/vault.cpp", "gone.insert(ledgerRows.begin(), ledgerRows.end());", "",
     "test_store", "Verifying counts*"),

    # What is kept, and what is let go.
    ("an edit leaves the older row", "src/store/vault.cpp",
     "if (std::any_of(put.begin(), put.end(), [&](const Record& newer) { return isSameThing(record, newer); }))\n"
     "            rows.insert(record.row);", "(void)put, (void)record;", "test_store", "An edit leaves one row*"),
    ("the same save twice is two", "src/store/vault.cpp", "if (present.sameContent(record)) return std::optional(present);",
     "if (present.sameContent(record)) continue;", "test_store", "The same save twice*"),
    ("the own key stays at the Together seat", "src/store/vault.cpp",
     "for (auto* key : {&m_state->keys.root, &m_state->keys.own, &m_state->keys.anchor}) *key = {};", "", *KEYS),
    ("own pages stay at the Together seat", "src/store/vault.cpp",
     "    std::erase_if(m_state->records, isOwn);\n    m_state->visit = {};", "    m_state->visit = {};", *KEYS),
    ("a second partner without a name stays", "src/store/vault.cpp",
     "if (auto inserted = insertPerson(database, made->person); !inserted) return inserted;",
     'if (auto inserted = insertPerson(database, made->person); !inserted || !database.run("COMMIT") || !database.run("BEGIN")) '
     "return inserted;", *POWER),
]
