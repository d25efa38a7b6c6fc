package org.lazaret.practice.patients.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animals;

/// A client: how to reach them, their animals, their calls.
public record OwnerPage(Clients.Row client, List<Animals.Row> animals, List<Calls.Row> calls,
    Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return client.name().text(); }

    @Override public String path() { return "/clients/" + client.id().name(); }

    public org.lazaret.practice.clients.Details details() {
        return new org.lazaret.practice.clients.Details(client.name(), client.phone(), client.email(),
            client.address());
    }
}
