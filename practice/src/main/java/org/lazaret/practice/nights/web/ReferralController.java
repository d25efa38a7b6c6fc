package org.lazaret.practice.nights.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Loans;
import org.lazaret.group.cover.Summaries;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.nights.Askings;
import org.lazaret.practice.nights.Inquiries;
import org.lazaret.practice.nights.Referral;
import org.lazaret.practice.nights.Referrals;
import org.lazaret.practice.nights.web.ReferralsPage.Typed;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// To which sites an animal is referred, with its record; and all that is shared with others, and by them.
@Controller
final class ReferralController {
    private static final int MOST = 200;

    @GetMapping("/animals/{animal}/referrals") ReferralsPage show(@PathVariable AnimalId animal, Desk desk) {
        return page(animal, Optional.empty(), Optional.empty(), desk);
    }

    @PostMapping("/animals/{animal}/referrals") ReferralsPage refer(@PathVariable AnimalId animal,
        @ModelAttribute Typed typed, RequestId once, Desk desk) {
        if (!typed.whole() || typed.site().equals(own(desk))) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var refusal = desk.tell(Referral.of(animal), new Referral.Refer(animal, typed.site(), typed.until(),
            new Personal(typed.reason())), once).now().refusal();
        return page(animal, refusal.map(_ -> typed), refusal, desk);
    }

    @PostMapping("/animals/{animal}/referrals/{number}/ends") ReferralsPage end(@PathVariable AnimalId animal,
        @PathVariable long number, RequestId once, Desk desk) {
        var refusal = desk.tell(Referral.of(animal), new Referral.EndGrant(number), once).now().refusal();
        return page(animal, Optional.empty(), refusal, desk);
    }

    @GetMapping("/shared") SharedPage shared(Desk desk) {
        var referrals = desk.look(Referrals.all(MOST));
        var named = referrals.stream().map(Referrals.Row::animal).distinct().toList();
        var animals = named.isEmpty() ? List.<Animals.Row>of() : desk.look(Animals.among(named));
        var loans = desk.look(Loans.all(MOST));
        var theirs = loans.isEmpty()
            ? List.<Summaries.Row>of()
            : desk.look(Summaries.among(loans.stream().map(
                Loans.Row::subject).toList()));
        return new SharedPage(new SharedPage.Ours(referrals, animals, desk.look(Givens.lent())),
            new SharedPage.Theirs(loans, theirs), new SharedPage.Asks(desk.look(Askings.all(MOST)), desk.look(
                Inquiries.all(MOST))),
            others(desk).isEmpty());
    }

    private static ReferralsPage page(AnimalId animal, Optional<Typed> typed, Optional<Refusal> refusal, Desk desk) {
        var row = desk.look(Animals.of(animal)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ReferralsPage(row, desk.look(Referrals.of(animal)), desk.look(Givens.lent()), others(desk),
            typed, refusal);
    }

    static SiteId own(Desk desk) { return desk.heads().getFirst().origin().site(); }

    static List<SiteId> others(Desk desk) {
        var own = own(desk);
        return desk.read(ZoneDirectory.BOOK).sites().stream().map(Newcomer::site).filter(
            site -> !site.equals(own)).toList();
    }
}
