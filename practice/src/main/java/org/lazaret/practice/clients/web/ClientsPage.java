package org.lazaret.practice.clients.web;

import java.util.List;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.rows.Searchable;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// The search box, and what begins as one types.
///
/// @param searchable after a start not everybody is found at once
public record ClientsPage(String typed, List<Hit> found, Searchable searchable) implements Page {
    @Override public String title(Words words) { return "Clients and animals"; }

    @Override public String path() { return "/clients"; }

    /// Where a hit leads, e.g. `/clients/5xk2…`.
    public static String link(Hit hit) {
        return (hit.kind().equals("client") ? "/clients/" : "/animals/") + hit.subject().name();
    }

    public boolean nothing() { return found.isEmpty() && !typed.isBlank(); }
}
