package org.lazaret.practice.patients.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animals;

/// The calls that are to be returned, the most urgent first.
///
/// @param animals of those who rang
public record CallsPage(List<Calls.Row> calls, List<Clients.Row> clients, List<Animals.Row> animals,
    Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return words.say(getClass(), "calls.title"); }

    @Override public String path() { return "/calls"; }

    public Optional<Clients.Row> client(Calls.Row call) {
        return clients.stream().filter(row -> row.id().equals(call.client())).findFirst();
    }

    public List<Animals.Row> animals(Calls.Row call) {
        return animals.stream().filter(row -> row.owner().equals(call.client())).toList();
    }

    /// Whether it should have been returned by now.
    public boolean late(Calls.Row call, Pen pen) {
        return call.promised().filter(by -> by.isBefore(pen.today().day().atTime(pen.today().time()))).isPresent();
    }
}
