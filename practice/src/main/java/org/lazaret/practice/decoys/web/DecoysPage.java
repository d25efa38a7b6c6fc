package org.lazaret.practice.decoys.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.decoys.Decoys.Decoy;
import org.lazaret.practice.patients.Animals;

/// Those who were made up, the newest first.
public record DecoysPage(List<Decoy> decoys, List<Clients.Row> clients, List<Animals.Row> animals,
    Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return words.say(DecoysPage.class, "decoys.title"); }

    @Override public String path() { return "/decoys"; }

    /// Nothing if they were erased.
    public Optional<Clients.Row> client(Decoy decoy) {
        return clients.stream().filter(row -> row.id().equals(decoy.owner())).findFirst();
    }

    public Optional<Personal> animal(Decoy decoy) {
        return animals.stream().filter(row -> row.id().equals(decoy.pet())).map(Animals.Row::name).findFirst();
    }
}
