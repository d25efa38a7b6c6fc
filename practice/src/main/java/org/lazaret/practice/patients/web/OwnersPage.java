package org.lazaret.practice.patients.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// The part of a form that asks which client is meant, as their name, their phone or their animal is typed.
///
/// @param caller who rings, of theirs; empty where nobody does
public record OwnersPage(String typed, List<Clients.Row> clients, Optional<Caller> caller) implements Page {
    private static final int MOST = 8;

    /// Somebody who rings: they may be new, or it is about animals of theirs.
    ///
    /// @param animals of the clients, those that live
    /// @param ticked the ones it is about, so far
    public record Caller(List<Animals.Row> animals, List<AnimalId> ticked) {
        List<Animals.Row> of(Clients.Row client) {
            return animals.stream().filter(row -> row.owner().equals(client.id())).toList();
        }
    }

    static OwnersPage of(String typed, boolean calling, Desk desk) {
        var clients = Found.owners(typed, MOST, desk);
        return new OwnersPage(typed, clients,
            calling ? Optional.of(caller(clients, List.of(), desk)) : Optional.empty());
    }

    /// Whoever rings is one of these, as far as one knows.
    static OwnersPage calling(List<Clients.Row> known, List<AnimalId> ticked, Desk desk) {
        return new OwnersPage("", known, Optional.of(caller(known, ticked, desk)));
    }

    private static Caller caller(List<Clients.Row> clients, List<AnimalId> ticked, Desk desk) {
        var whose = clients.stream().map(Clients.Row::id).toList();
        return new Caller(whose.isEmpty() ? List.of() : desk.look(Animals.livingWith(whose)), ticked);
    }

    @Override public String title(Words words) { return words.say(getClass(), "owners.title"); }

    @Override public String path() { return "/clients/choices"; }

    @Override public boolean isPart() { return true; }

    public List<Animals.Row> animals(Clients.Row client) {
        return caller.map(one -> one.of(client)).orElse(List.of());
    }

    public List<AnimalId> ticked() { return caller.map(Caller::ticked).orElse(List.of()); }
}
