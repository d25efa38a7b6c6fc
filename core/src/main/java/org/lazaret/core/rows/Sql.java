package org.lazaret.core.rows;

/// The tables as a projection writes them. A row is a record: its components are the columns, by name,
/// `bornOn` as `born_on`.
///
/// Text are String, an enum, Instant, LocalDate, LocalTime, LocalDateTime and OffsetDateTime (ISO 8601, sorting as
/// times do); whole numbers are long, int and boolean (0, 1). A record of one component stands as that one, an empty
/// Optional as null.
///
/// A component of type `Personal` is sealed with the key of the row's `SubjectId` component named `subject`.
public interface Sql {
    void insert(String table, Record row);

    /// Inserts, or puts in place of the row with the same primary key.
    void put(String table, Record row);

    /// Any other statement, with `?` for the arguments (values as in a row, none of them personal).
    void run(String statement, Object... arguments);

    /// Makes a subject findable by these words as people type them; replaces what was said of the same `about`.
    void findable(Findable what);

    /// Makes the words of another book lead to what this entry's book makes findable, together with one of its own:
    /// the owner's to the animal. Replaces whoever led there before; whoever is erased leads nowhere.
    ///
    /// @param leader the other book, e.g. `client/5xk2…`
    void ledBy(String leader);
}
