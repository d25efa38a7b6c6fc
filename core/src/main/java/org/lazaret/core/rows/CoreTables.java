package org.lazaret.core.rows;

/// The tables that are core's own: how far the journal was followed, the index of books, what was answered, what was
/// kept and what can be found.
///
/// What is asked by something random (a request, a book) is laid out so that new rows fall close together: a tree that
/// takes each row at another place writes one page for each.
final class CoreTables {
    static final String SCHEMA = """
        create table lz_state (one integer primary key check (one = 1), followed integer not null,
            looked integer not null default 0, shape text not null) strict;
        create table lz_book (number integer primary key, about text not null unique, subject text) strict;
        create index lz_book_subject on lz_book (subject) where subject is not null;
        create table lz_line (book integer, line integer, position integer not null,
            primary key (book, line)) strict, without rowid;
        create table lz_once (era integer, request blob, position integer,
            primary key (era, request, position)) strict, without rowid;
        create table lz_era (era integer primary key, filter blob not null) strict;
        create table lz_kept (about text primary key, line integer not null, build text not null,
            sealed blob not null) strict, without rowid;
        create table lz_find (number integer primary key autoincrement, book integer not null,
            about text not null unique, subject text not null, kind text not null, said blob not null) strict;
        create index lz_find_subject on lz_find (subject);
        create index lz_find_book on lz_find (book);
        create table lz_lead (book integer primary key, leader integer not null) strict;
        create table lz_seen (era integer, whom integer, position integer,
            primary key (era, whom, position)) strict, without rowid;
        create table lz_read (era integer, who integer, position integer,
            primary key (era, who, position)) strict, without rowid""";

    static final String LINES = """
        select max(line) from lz_line where book = (select number from lz_book where about = ?)""";
    static final String POSITIONS = """
        select position from lz_line where book = (select number from lz_book where about = ?) and line > ?
        order by line""";
    static final String ANSWERED = "select position from lz_once where era = ? and request = ? order by position";
    static final String REQUESTS = "select request from lz_once where era = ?";
    static final String FILTERS = "select filter from lz_era order by era";
    static final String ERASE_KEPT = """
        delete from lz_kept where about in (select about from lz_book where subject = ?)""";
    /// Of the eras it touches it reads everything: erasing is rare.
    static final String ERASE_ANSWERS = """
        with theirs (position) as (select position from lz_line
            where book in (select number from lz_book where subject = ?))
        delete from lz_once where era in (select position >> %d from theirs)
            and position in (select position from theirs)""".formatted(Books.ERA_BITS);

    private CoreTables() {}
}
