package org.lazaret.practice.patients.web;

import java.util.List;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;

/// The part of a form that asks which client is meant, as their name, their phone or their animal is typed.
///
/// @param newcomer whether it may be somebody who is not registered yet
public record OwnersPage(String typed, List<Clients.Row> clients, boolean newcomer) implements Page {
    private static final int MOST = 8;

    static OwnersPage of(String typed, boolean newcomer, Desk desk) {
        return new OwnersPage(typed, Found.owners(typed, MOST, desk), newcomer);
    }

    /// These, whatever was typed.
    static OwnersPage of(List<Clients.Row> clients, boolean newcomer) {
        return new OwnersPage("", clients, newcomer);
    }

    @Override public String title(Words words) { return words.say(getClass(), "owners.title"); }

    @Override public String path() { return "/clients/choices"; }

    @Override public boolean isPart() { return true; }
}
