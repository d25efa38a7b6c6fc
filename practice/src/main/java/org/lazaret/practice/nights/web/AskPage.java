package org.lazaret.practice.nights.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Sought;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// Another site is asked for the record of an animal.
///
/// @param others the sites of the zone that may be asked; none outside of a zone
/// @param typed what was searched for, or refused
public record AskPage(List<SiteId> others, Typed typed, Optional<Refusal> refusal) implements Page {
    /// What somebody typed; what the form did not hold is null.
    public record Typed(SiteId site, String chip, String animal, String owner, String phone, String reason) {
        private static final SiteId NOWHERE = new SiteId("");

        /// What was typed into the search box, where it belongs: a chip and a phone are told by their digits.
        static Typed searched(String typed) {
            var text = typed.strip();
            if (text.matches("[0-9]{15}|[0-9]{10}")) return new Typed(NOWHERE, text, "", "", "", "");
            return text.matches("[+0-9][0-9 ]*")
                ? new Typed(NOWHERE, "", "", "", text, "")
                : new Typed(NOWHERE, "", "", text, "", "");
        }

        Typed of(SiteId asked) { return new Typed(asked, chip, animal, owner, phone, reason); }

        boolean whole() { return Stream.of(site, chip, animal, owner, phone, reason).noneMatch(Objects::isNull); }

        /// A chip is a number, however it is set in groups.
        Sought sought() {
            return new Sought(new Personal(chip.replaceAll("[\\s.-]", "")), new Personal(owner.strip()), new Personal(
                phone.strip()), new Personal(animal.strip()));
        }
    }

    @Override public String title(Words words) { return words.say(AskPage.class, "asks.title"); }

    @Override public String path() { return "/asks/new"; }

    public boolean chosen(SiteId site) { return site.equals(typed.site()); }
}
