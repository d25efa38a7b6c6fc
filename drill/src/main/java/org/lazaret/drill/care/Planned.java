package org.lazaret.drill.care;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.scenario.Post.Trade;

/// Something that is going to happen at the practice, whatever state its systems are in.
///
/// @param at on the clock on the wall
/// @param household which of those that the practice knew at the beginning
/// @param salt what else is drawn about it
public record Planned(LocalDateTime at, What what, int household, long salt) {
    /// What staff do, with how often on an ordinary day at a practice, in a night and at a hospital.
    ///
    /// Source: the project's workload model, the table per open day: 26 consultations, 33 appointments made of which
    /// four in five by telephone, 6 lines in registers of controlled drugs with the weekly counts among them. New
    /// clients and corrections: estimated, and so are nights and hospitals.
    public enum What {
        CONSULTATION(26, 12, 40), APPOINTMENT(33, 0, 20), CALL(26, 30, 30), DISPENSING(4, 6, 14), NEW_CLIENT(2, 3,
            3), CORRECTION(2, 1, 1), DELIVERY(1, 1, 2), COUNT(1, 1, 2), ERASURE(0, 0, 0);

        private final int byDay;
        private final int atNight;
        private final int inHospital;

        What(int byDay, int atNight, int inHospital) {
            this.byDay = byDay;
            this.atNight = atNight;
            this.inHospital = inHospital;
        }

        private int ordinary(Trade trade) {
            return switch (trade) {
                case PRACTICE -> byDay;
                case OUT_OF_HOURS -> atNight;
                case HOSPITAL -> inHospital;
            };
        }
    }

    /// All of a day, in the order of time.
    static List<Planned> day(Trade trade, LocalDate day, int households, Chance chance) {
        var plan = new ArrayList<Planned>();
        for (var what : What.values()) {
            var count = (what.ordinary(trade) * Hours.share(trade, day) + chance.below(100)) / 100;
            for (var each = 0; each < count; each++) {
                var at = what == What.COUNT
                    ? day.atTime(18, chance.below(30))
                    : Hours.draw(trade, day, chance);
                plan.add(new Planned(at, what, chance.below(households), chance.next()));
            }
        }
        plan.sort(Comparator.comparing(Planned::at));
        return plan;
    }

    int salt(int bound) { return (int) Math.floorMod(salt, (long) bound); }
}
