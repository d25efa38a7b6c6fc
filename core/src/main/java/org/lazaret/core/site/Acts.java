package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.Line;
import org.lazaret.core.rows.Followed;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.Commit;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Stopped;

/// The acts of a site on their way to the disk and from there into the tables; then who waits is answered.
final class Acts implements Commit {
    private final Parts parts;
    private final Shelf shelf;
    private final Map<RequestId, Underway> underway = new LinkedHashMap<>();
    private List<Waiting> appended = new ArrayList<>();
    private List<Waiting> flushing = List.of();
    private long nextCare;
    private String stopped = "";
    private Consumer<List<String>> listener = _ -> {};

    /// An act that is decided and not yet durable, under the request it answers.
    record Underway(String about, Promise<? extends Verdict<?>> answer) {}

    Acts(Parts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
        this.nextCare = parts.log().journal("care").size();
    }

    /// Calls with the books in which something is durable and in the tables.
    void listen(Consumer<List<String>> others) { listener = listener.andThen(others); }

    long nextCare() { return nextCare; }

    String stopped() { return stopped; }

    int waiting() { return appended.size() + flushing.size(); }

    /// @throws Stopped once the site has stopped
    void check() {
        if (!stopped.isEmpty()) throw new Stopped(stopped);
    }

    Map<RequestId, Underway> underway() { return underway; }

    /// Takes a whole act: it is appended, its books stand as it left them, its answer waits for the disk.
    <E> Promise<Verdict<E>> take(Act act, Verdict<E> answer) {
        append(act);
        act.written().forEach(shelf::put);
        var promise = new Promise<Verdict<E>>(parts.turns(), this);
        appended.add(new Waiting(act.entries(), () -> promise.keep(answer), promise::breakIt));
        underway.put(act.once(), new Underway(act.about(), promise));
        return promise;
    }

    private void append(Act act) {
        check();
        whole("the log", () -> {
            for (var position : parts.log().append(act.lines())) {
                if (position != nextCare++)
                    throw new IllegalStateException(
                        "entry %d was written at %d of the care journal".formatted(nextCare - 1, position));
            }
            return act;
        });
    }

    /// Takes lines of the access journal.
    <T> Promise<T> take(List<Line> access, Function<long[], T> answer) {
        var positions = append(access);
        var promise = new Promise<T>(parts.turns(), this);
        appended.add(new Waiting(List.of(), () -> promise.keep(answer.apply(positions)), promise::breakIt));
        return promise;
    }

    @Override public boolean gather() {
        if (!stopped.isEmpty() || !parts.log().gather()) return false;
        flushing = appended;
        appended = new ArrayList<>();
        return true;
    }

    @Override public Io flush() { return parts.log().flush(); }

    @Override public void settle(Io flushed) {
        whole("the disk", () -> {
            parts.log().settle(flushed);
            switch (flushed) {
                case Io.Failed(var why) -> stop("the disk failed: " + why);
                case Io.Done _ -> follow();
            }
            return flushed;
        });
    }

    private void follow() {
        var entries = flushing.stream().flatMap(each -> each.entries().stream()).toList();
        if (!entries.isEmpty()) {
            parts.tables().follow(entries.stream().map(this::followed).toList());
            shelf.settled(entries);
        }
        var kept = flushing;
        flushing = List.of();
        entries.forEach(entry -> underway.remove(entry.once()));
        kept.forEach(each -> each.kept().run());
        if (!entries.isEmpty()) listener.accept(entries.stream().map(each -> each.entry().book()).distinct().toList());
    }

    private Followed followed(Followed.Written written) {
        if (!(written.entry().event() instanceof Erasure.SubjectErased(var subject))) return written;
        parts.vault().destroy(subject); // before the tables follow: a start after a crash here does it again
        parts.drafts().forget(subject);
        shelf.forget(subject);
        return new Followed.Erasure(subject, written.entry(), written.once());
    }

    private long[] append(List<Line> lines) {
        check();
        return whole("the log", () -> parts.log().append(lines));
    }

    /// Does what must not be left half done: if it throws, the site stops, and whoever waits is told so.
    private <T> T whole(String what, Supplier<T> work) {
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) stop(what + " failed in the middle of an act");
        }
    }

    /// Stops before the disk does it in the middle of a write.
    ///
    /// @throws Stopped always
    void end(String why) {
        stop(why);
        check();
    }

    private void stop(String why) {
        if (stopped.isEmpty()) stopped = why;
        var all = new ArrayList<>(flushing);
        all.addAll(appended);
        flushing = List.of();
        appended = new ArrayList<>();
        Consumer<Waiting> told = each -> each.broken().accept(why);
        all.forEach(told);
    }
}
