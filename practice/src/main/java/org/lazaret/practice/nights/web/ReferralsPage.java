package org.lazaret.practice.nights.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Givens;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.nights.Referrals;
import org.lazaret.practice.patients.Animals;

/// To which sites an animal was referred, and how far its record is there.
///
/// @param others the sites of the zone it may be referred to; none outside of a zone
/// @param typed what was refused, to be put right
public record ReferralsPage(Animals.Row animal, List<Referrals.Row> referrals, List<Givens.Row> lent,
    List<SiteId> others, Optional<Typed> typed, Optional<Refusal> refusal)
    implements
        Page {
    private static final int DAYS = 90;

    /// What somebody typed; what the form did not hold is null.
    public record Typed(SiteId site, LocalDate until, String reason) {
        boolean whole() { return Stream.of(site, until, reason).noneMatch(Objects::isNull); }
    }

    @Override public String title(Words words) {
        return words.say(ReferralsPage.class, "referrals.title", animal.name().text());
    }

    @Override public String path() { return "/animals/" + animal.id().name() + "/referrals"; }

    @Override public Optional<SubjectId> about() { return Optional.of(animal.subject()); }

    public String standing(Referrals.Row referral, Pen pen) { return Standing.say(referral, lent, this, pen); }

    /// What most referrals need, unless another day was typed.
    public String until(Pen pen) {
        return typed.map(Typed::until).orElseGet(() -> pen.today().day().plusDays(DAYS)).toString();
    }

    public String reason() { return typed.map(Typed::reason).orElse(""); }

    public boolean chosen(SiteId site) { return typed.filter(is -> is.site().equals(site)).isPresent(); }
}
