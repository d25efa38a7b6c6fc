package org.lazaret.group.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.files.SqliteFile;

/// A site's tokens in SQLite: a file, or a database in memory.
public final class SqliteTokens implements Tokens {
    private static final String WHAT = "this site's tokens";
    private static final List<String> SCHEMA = List.of("pragma secure_delete = on", """
        create table if not exists token (subject text not null, mark text not null, key integer not null,
        token blob not null, primary key (subject, mark)) strict, without rowid""", """
        create index if not exists token_by_key on token (key, token)""", """
        create table if not exists waiting (subject text not null primary key) strict, without rowid""", """
        create table if not exists followed (one integer not null primary key, position integer not null) strict
        """);
    private static final String FOLLOWED = "select coalesce(max(position), 0) from followed";
    private static final String FOLLOW = "insert or replace into followed values (1, ?)";
    private static final String WAIT = "insert or ignore into waiting values (?)";
    private static final String OUTLIVE = "insert or ignore into waiting select subject from token where key <> ?";
    private static final String NEXT = "select subject from waiting order by subject limit 1";
    private static final String DONE = "delete from waiting where subject = ?";
    private static final String OF = "select mark, key, token from token where subject = ? order by mark";
    private static final String CLEAR = "delete from token where subject = ?";
    private static final String PUT = "insert into token values (?, ?, ?, ?)";
    private static final String ALL = "select distinct token from token where key = ? order by token";
    private static final String COUNT = "select (select count(*) from token), (select count(*) from waiting)";

    private final SqliteFile file;

    private SqliteTokens(SqliteFile file) { this.file = file; }

    public static SqliteTokens inMemory() { return new SqliteTokens(SqliteFile.inMemory(WHAT, SCHEMA)); }

    /// @param file made if it is not there
    public static SqliteTokens at(Path file) { return new SqliteTokens(SqliteFile.at(file, WHAT, SCHEMA)); }

    @Override public long followed() { return file.read(FOLLOWED, row -> row.getLong(1)).getFirst(); }

    @Override public void follow(List<SubjectId> changed, long position) {
        for (var one : changed) file.run(WAIT, one.name());
        file.run(FOLLOW, position);
        file.commit();
    }

    @Override public void outlive(long key) {
        file.run(OUTLIVE, key);
        file.commit();
    }

    @Override public Optional<SubjectId> next() {
        return file.read(NEXT, row -> new SubjectId(row.getString(1))).stream().findFirst();
    }

    @Override public List<Kept> of(SubjectId whom) {
        return file.read(OF, row -> new Kept(row.getString(1), row.getLong(2), Token.of(row.getBytes(3))), whom.name());
    }

    @Override public void settle(SubjectId whom, List<Kept> now, List<SubjectId> others) {
        file.run(CLEAR, whom.name());
        for (var one : now) file.run(PUT, whom.name(), one.mark(), one.key(), one.token().bytes());
        for (var other : others) file.run(WAIT, other.name());
        file.run(DONE, whom.name());
        file.commit();
    }

    @Override public List<Token> all(long key) { return file.read(ALL, row -> Token.of(row.getBytes(1)), key); }

    @Override public Count count() {
        return file.read(COUNT, row -> new Count(row.getLong(1), row.getLong(2))).getFirst();
    }

    @Override public void close() { file.close(); }
}
