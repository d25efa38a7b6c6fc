package org.lazaret.practice.nights.web;

import java.util.List;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Givens.State;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.practice.nights.Referrals;

/// How far the record of a referral is: on its way, there, to be destroyed, destroyed.
final class Standing {
    private Standing() {}

    static String say(Referrals.Row referral, List<Givens.Row> lent, Page page, Pen pen) {
        var there = lent.stream().filter(row -> row.animal().equals(referral.subject().name())
            && row.round() == -referral.number()).findFirst();
        boolean stands = referral.stands(pen.today().day());
        if (there.isEmpty()) return pen.say(page, stands ? "shared.waiting" : "shared.never");
        if (there.get().state() == State.DESTROYED) return pen.say(page, "shared.destroyed");
        return stands && there.get().state() == State.GIVEN
            ? pen.say(page, "shared.there", pen.at(there.get().at()))
            : pen.say(page, "shared.unconfirmed", referral.site());
    }
}
