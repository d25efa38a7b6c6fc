package org.lazaret.practice.bills.web;

import java.util.List;
import org.lazaret.core.rows.Hit;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;

/// The bills that take lines or where something is owed, and a box to find somebody else's.
///
/// @param clients those whose the bills are and who were not erased
/// @param found who begins like what is typed
public record BillsPage(List<Bills.Row> bills, List<Clients.Row> clients, String typed, List<Hit> found)
    implements
        Page {
    @Override public String title(Words words) { return words.say(BillsPage.class, "bills.title"); }

    @Override public String path() { return "/bills"; }

    public boolean nothing() { return !typed.isBlank() && found.isEmpty(); }

    public String link(Hit hit) {
        return (hit.kind().equals("client") ? "/bills/of/" : "/bills?animal=") + hit.subject().name();
    }

    public String name(ClientId client, Pen pen) {
        return clients.stream().filter(row -> row.id().equals(client)).findFirst().map(
            row -> pen.open(row.name())).orElseGet(() -> pen.say(this, "bills.erased"));
    }

    /// The class by which a state is drawn.
    public static String tag(Bills.State state) {
        return switch (state) {
            case OPEN -> "plain";
            case TO_PAY -> "care";
            case TO_REFUND -> "alarm";
            case SETTLED -> "good";
        };
    }
}
