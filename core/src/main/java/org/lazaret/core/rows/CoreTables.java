package org.lazaret.core.rows;

import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;

/// The tables that are core's own: the index of books, what was answered, what was kept, what can be found.
final class CoreTables {
    static final String SCHEMA = """
        create table lz_state (one integer primary key check (one = 1), followed integer, schema text) strict;
        create table lz_book (about text primary key, subject text, lines integer) strict, without rowid;
        create index lz_book_subject on lz_book (subject) where subject is not null;
        create table lz_line (about text, line integer, position integer,
            primary key (about, line)) strict, without rowid;
        create table lz_once (request text, position integer,
            primary key (request, position)) strict, without rowid;
        create table lz_kept (about text primary key, line integer, build text, sealed blob) strict, without rowid;
        create table lz_find (about text primary key, subject text, kind text, label blob, words blob)
            strict, without rowid;
        create index lz_find_subject on lz_find (subject)""";

    static final String BOOK = """
        insert into lz_book (about, subject, lines) values (?, ?, ?)
        on conflict (about) do update set lines = excluded.lines""";
    static final String LINE = "insert into lz_line (about, line, position) values (?, ?, ?)";
    static final String ONCE = "insert into lz_once (request, position) values (?, ?)";
    static final String FIND = """
        insert or replace into lz_find (about, subject, kind, label, words) values (?, ?, ?, ?, ?)""";
    static final String FOLLOWED = "update lz_state set followed = ?";
    static final String KEEP = "insert or replace into lz_kept (about, line, build, sealed) values (?, ?, ?, ?)";
    static final String BOOKS_OF = "select about from lz_book where subject = ?";

    private CoreTables() {}

    /// A row of `lz_find` as its projection said it.
    record Find(String about, SubjectId subject, String kind, Personal label,
        Personal words) {}
}
