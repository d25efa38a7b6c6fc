package org.lazaret.group.hub;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lazaret.group.files.SqliteFile;
import org.lazaret.group.finding.Buckets;
import org.lazaret.group.finding.Token;

/// Tokens in SQLite: a file, or a database in memory.
public final class SqliteMatches implements Matches {
    private static final String WHAT = "the tokens";
    private static final List<String> SCHEMA = List.of(
        // what is withdrawn must not stay in the file's free pages
        "pragma secure_delete = on", """
            create table if not exists token (site text not null, token blob not null, key integer not null,
            primary key (site, token)) strict, without rowid""", """
            create index if not exists token_by_token on token (token)""", """
            create table if not exists asked (site text not null, ask integer not null, at integer not null,
            primary key (site, ask)) strict, without rowid""");
    private static final String FIND = "select site from token where token = ? and site <> ? order by site";
    private static final String ALL = "select token from token where site = ? and key = ? order by token";
    private static final String OTHERS = "delete from token where site = ? and key <> ?";
    private static final String CLEAR = "delete from token where site = ? and token >= ? and token < ?";
    private static final String CLEAR_LAST = "delete from token where site = ? and token >= ?";
    private static final String PUT = "insert or replace into token values (?, ?, ?)";
    private static final String FORGET = "delete from token where site = ?";
    private static final String ASK = "insert or ignore into asked values (?, ?, ?)";
    private static final String KNOWN = "select at from asked where site = ? and ask = ?";
    private static final String SINCE = "select at from asked where site = ? and at > ? order by at";
    private static final String CUT = "delete from asked where at < ?";

    private final SqliteFile file;

    private SqliteMatches(SqliteFile file) { this.file = file; }

    public static SqliteMatches inMemory() { return new SqliteMatches(SqliteFile.inMemory(WHAT, SCHEMA)); }

    /// @param file made if it is not there
    public static SqliteMatches at(Path file) { return new SqliteMatches(SqliteFile.at(file, WHAT, SCHEMA)); }

    private List<Long> numbers(String sql, Object... values) { return file.read(sql, row -> row.getLong(1), values); }

    @Override public Answer find(Question question, Instant now) {
        var site = question.site();
        if (numbers(KNOWN, site, question.ask()).isEmpty()) {
            var day = numbers(SINCE, site, now.minus(DAY).toEpochMilli());
            if (day.size() >= MOST)
                return new Answer(List.of(), Instant.ofEpochMilli(day.get(day.size() - MOST)).plus(DAY));
            file.run(ASK, site, question.ask(), now.toEpochMilli());
            file.run(CUT, now.minus(KEPT).toEpochMilli());
            file.commit();
        }
        return new Answer(file.read(FIND, row -> row.getString(1), question.token().bytes(), site), Instant.MIN);
    }

    @Override public byte[] compare(String site, long key) {
        file.run(OTHERS, site, key);
        file.commit();
        return Buckets.digests(file.read(ALL, row -> Token.of(row.getBytes(1)), site, key));
    }

    @Override public void put(String site, long key, long part, List<Token> tokens) {
        if (tokens.stream().anyMatch(token -> Buckets.of(token) != part))
            throw new IllegalArgumentException("tokens of another part than %d".formatted(part));
        file.run(OTHERS, site, key);
        if (part < Buckets.COUNT - 1) file.run(CLEAR, site, first(part), first(part + 1));
        else file.run(CLEAR_LAST, site, first(part));
        for (var token : tokens) file.run(PUT, site, token.bytes(), key);
        file.commit();
    }

    private static byte[] first(long part) {
        var first = new byte[Token.LENGTH];
        first[0] = (byte) part;
        return first;
    }

    @Override public void forget(String site) {
        file.run(FORGET, site);
        file.commit();
    }

    @Override public long asked(String site) { return numbers(SINCE, site, 0L).size(); }

    @Override public void close() { file.close(); }
}
