package org.lazaret.drill.care;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lazaret.core.world.Chance;

/// Something that is going to happen at the practice, whatever state its systems are in.
///
/// @param at on the clock on the wall
/// @param household which of those that the practice knew at the beginning
/// @param salt what else is drawn about it
public record Planned(LocalDateTime at, What what, int household, long salt) {
    /// What staff do, with how often on an ordinary day.
    ///
    /// Source: the project's workload model, the table per open day: 26 consultations, 33 appointments made of which
    /// four in five by telephone, 6 lines in registers of controlled drugs with the weekly counts among them. New
    /// clients and corrections: estimated.
    public enum What {
        CONSULTATION(26), APPOINTMENT(33), CALL(26), DISPENSING(4), NEW_CLIENT(2), CORRECTION(2), DELIVERY(1), COUNT(
            1), ERASURE(0);

        private final int onOrdinaryDay;

        What(int onOrdinaryDay) { this.onOrdinaryDay = onOrdinaryDay; }
    }

    /// All of a day, in the order of time.
    static List<Planned> day(LocalDate day, int households, Chance chance) {
        var plan = new ArrayList<Planned>();
        for (var what : What.values()) {
            var count = (what.onOrdinaryDay * Hours.share(day) + chance.below(100)) / 100;
            for (var each = 0; each < count; each++) {
                var at = day.atTime(what == What.COUNT ? LocalTime.of(18, chance.below(30)) : Hours.draw(day, chance));
                plan.add(new Planned(at, what, chance.below(households), chance.next()));
            }
        }
        plan.sort(Comparator.comparing(Planned::at));
        return plan;
    }

    int salt(int bound) { return (int) Math.floorMod(salt, (long) bound); }
}
