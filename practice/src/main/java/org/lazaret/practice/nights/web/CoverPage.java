package org.lazaret.practice.nights.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Givens.State;
import org.lazaret.group.cover.Hatches;
import org.lazaret.group.cover.Orders;
import org.lazaret.group.cover.Summaries;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.nights.Unattended;

/// Who covers this practice when it is shut and how much they were told, and whom it covers.
///
/// @param unattended whether that site is lent a record by itself
/// @param others the sites of the zone that may be asked; none outside of a zone
public record CoverPage(Cover cover, Hatches hatches, Told told, Unattended unattended, List<SiteId> others,
    Optional<Refusal> refusal)
    implements
        Page {
    /// @param given what this site told others
    /// @param kept what others told it
    /// @param orders to erase, that sites have yet to confirm
    public record Told(List<Givens.Count> given, List<Summaries.Count> kept, List<Orders.Count> orders) {}

    @Override public String title(Words words) { return words.say(CoverPage.class, "cover.title"); }

    @Override public String path() { return "/cover"; }

    public Optional<Givens.Count> given() {
        return count(State.GIVEN, cover.site().map(SiteId::name).orElse(""));
    }

    /// Whether the site that covers is lent a record by itself.
    public boolean lends() { return cover.site().filter(unattended.to()::contains).isPresent(); }

    private Optional<Givens.Count> count(State state, String site) {
        return told.given().stream().filter(count -> count.state() == state && count.site().equals(site)).findFirst();
    }

    /// What sites have yet to say that they destroyed.
    public List<Givens.Count> owing() {
        return told.given().stream().filter(count -> count.state() == State.ENDED).toList();
    }

    public Optional<Summaries.Count> kept(SiteId home) {
        return told.kept().stream().filter(count -> count.home().equals(home.name())).findFirst();
    }
}
