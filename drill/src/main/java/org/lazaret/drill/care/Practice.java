package org.lazaret.drill.care;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.care.Errand.Seat;
import org.lazaret.drill.scenario.Post.Trade;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Browser;

/// A site with its staff: what is planned for each day is done, at one screen after another, until it is done.
public final class Practice {
    /// A first-opinion practice has 18 users of whom about half are on shift.
    public static final int STAFF = 9;
    private static final int HOUSEHOLDS = 40;

    private final Place place;
    private final Trade trade;
    private final Chance chance;
    private final Tasks tasks;
    private final SafeTasks safe;
    private final Turnstile turnstile = new Turnstile();
    private final List<AccountId> staff = IntStream.rangeClosed(1, STAFF).mapToObj(
        number -> new AccountId("a-%04d".formatted(number))).toList();
    private final List<Household> known = new ArrayList<>();
    private final People people;

    /// Where and when it is.
    ///
    /// @param outage whether some fault is in force just now
    public record Place(Agenda agenda, ZoneId zone, List<Browser> browsers, Notebook notebook, BooleanSupplier outage) {
        LocalDate today() { return agenda.now().atZone(zone).toLocalDate(); }
    }

    public Practice(Place place, Trade trade, Chance chance) {
        this.place = place;
        this.trade = trade;
        this.chance = chance;
        this.people = new People(chance.stream("people"));
        this.tasks = new Tasks(place.notebook(), place::today, people, staff);
        this.safe = new SafeTasks(place.notebook());
    }

    /// Registers those who are clients already, one household every few minutes.
    ///
    /// @param days that will be planned; each has a household that does nothing but ask to be forgotten
    public void takeOver(int days) {
        for (var number = 0; number < HOUSEHOLDS + days; number++) {
            var household = people.household();
            known.add(household);
            place.notebook().schedule();
            place.agenda().in(Duration.ofMinutes(3L * number), () -> {
                start(tasks.registration(household));
            });
        }
        place.notebook().schedule();
        start(safe.prices(place.today()));
        for (var drug : SafeTasks.DRUGS) {
            place.notebook().schedule();
            start(safe.delivery(drug, 50_000));
        }
    }

    /// Plans a day, whatever state the system will be in.
    ///
    /// @param number of the day, from 0
    public void plan(LocalDate day, int number) {
        var plan = new ArrayList<>(Planned.day(trade, day, HOUSEHOLDS, chance.stream("plan " + day)));
        plan.add(
            new Planned(Hours.draw(trade, day, chance), Planned.What.ERASURE, HOUSEHOLDS + number, chance.next()));
        for (var planned : plan) {
            place.notebook().schedule();
            place.agenda().at(planned.at().atZone(place.zone()).toInstant(), () -> start(task(planned)));
        }
    }

    private Tasks.Task task(Planned planned) {
        var household = known.get(planned.household());
        return switch (planned.what()) {
            case CONSULTATION -> tasks.consultation(household, planned);
            case APPOINTMENT -> tasks.appointment(household, planned);
            case CALL -> tasks.call(household, planned);
            case DISPENSING -> safe.dispensing(household, planned);
            case NEW_CLIENT -> tasks.registration(people.household());
            case CORRECTION -> tasks.correction(household);
            case DELIVERY -> safe.delivery(SafeTasks.drug(planned), 10_000 + planned.salt(40_000));
            case COUNT -> safe.count(SafeTasks.drug(planned), planned);
            case ERASURE -> tasks.erasure(household);
        };
    }

    private void start(Tasks.Task task) {
        var seat = new Seat(place.agenda(), one(place.browsers()), one(staff), place.notebook(), chance);
        Runnable ended = () -> {
            turnstile.left(task.turn());
            place.notebook().done(place.outage().getAsBoolean());
        };
        turnstile.enter(task.turn(), () -> new Errand(seat, task.steps(), ended).next());
    }

    private <T> T one(List<T> all) { return all.get(chance.below(all.size())); }
}
