package org.lazaret.group.people;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.group.people.Colleague.Event;
import org.lazaret.group.people.Colleague.Introduced;
import org.lazaret.group.people.Colleague.Stopped;
import org.lazaret.group.people.Colleague.Withdrawn;

/// Everyone from other sites who may sign in here.
public final class Colleagues implements Projection<Event> {
    /// A colleague as their home last said.
    ///
    /// @param posts the words of their roles, with spaces between
    public record Row(String book, SubjectId subject, Personal name, Personal signIn, Personal registration,
        String posts, String home, Instant until) {
        public AccountId account() { return new AccountId(subject.name()); }

        public List<String> roles() { return Stream.of(posts.split(" ")).filter(word -> !word.isEmpty()).toList(); }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists colleague (
                book text primary key, subject text not null, name blob, sign_in blob, registration blob,
                posts text not null, home text not null, until text not null
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Introduced(var home, _, var card, var until) ->
                sql.put("colleague", new Row(entry.book(), entry.subject().orElseThrow(), card.name(), card.signIn(),
                    card.registration(), String.join(" ", card.roles()), home.name(), until));
            case Withdrawn _,Stopped _ -> sql.run("delete from colleague where book = ?", entry.book());
        }
    }

    public static Look<Row> all() { return new Look<>(Row.class, "select * from colleague order by book", List.of()); }
}
