package org.lazaret.practice.bills.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.clients.Clients;

/// What one client owes, and all their bills.
///
/// @param others under whom they were written down too
/// @param owed over all of them; below zero: we owe them
public record AccountPage(Clients.Row client, List<Clients.Row> others, List<Bills.Row> bills, Money owed,
    Optional<Refusal> refusal)
    implements
        Page {
    @Override public String title(Words words) {
        return words.say(AccountPage.class, "account.title", client.name().text());
    }

    @Override public String path() { return "/bills/of/" + client.id().name(); }

    public BillsPage named() {
        var names = Stream.concat(Stream.of(client), others.stream()).toList();
        return new BillsPage(bills, names, "", List.of());
    }

    /// For people; nothing is owed by someone who never had a bill.
    public String balance() {
        return bills.isEmpty() ? owed.toString() : bills.getFirst().currency().say(owed);
    }

    public boolean hasOpen() { return bills.stream().anyMatch(bill -> bill.state() == Bills.State.OPEN); }
}
