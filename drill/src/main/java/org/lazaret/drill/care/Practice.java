package org.lazaret.drill.care;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.care.Errand.Seat;
import org.lazaret.drill.scenario.Post.Trade;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Browser;
import org.lazaret.practice.staff.Role;

/// A site with its staff: what is planned for each day is done, at one screen after another, until it is done.
public final class Practice {
    /// A first-opinion practice has 18 users of whom about half are on shift.
    public static final int STAFF = Crew.SIZE;
    private static final int HOUSEHOLDS = 40;
    private static final List<Role> VETS = List.of(Role.VETERINARY_SURGEON);
    private static final List<Role> NURSES = List.of(Role.REGISTERED_VETERINARY_NURSE);
    private static final List<Role> DESK = List.of(Role.RECEPTIONIST, Role.REGISTERED_VETERINARY_NURSE);
    private static final List<Role> EVERYBODY = List.of(Role.values());
    private static final List<Role> MANAGER = List.of(Role.PRACTICE_MANAGER);

    private final Place place;
    private final Trade trade;
    private final Chance chance;
    private final Tasks tasks;
    private final SafeTasks safe;
    private final Turnstile turnstile = new Turnstile();
    private final Crew crew;
    private final List<Household> known = new ArrayList<>();
    private final People people;

    /// Where and when it is.
    ///
    /// @param outage whether some fault is in force just now
    public record Place(Agenda agenda, ZoneId zone, List<Browser> browsers, Notebook notebook, BooleanSupplier outage) {
        LocalDate today() { return agenda.now().atZone(zone).toLocalDate(); }
    }

    public Practice(Place place, Trade trade, Crew crew, Chance chance) {
        this.place = place;
        this.crew = crew;
        this.trade = trade;
        this.chance = chance;
        this.people = new People(chance.stream("people"));
        this.tasks = new Tasks(place.notebook(), place::today, people, crew.accounts());
        this.safe = new SafeTasks(place.notebook());
    }

    /// The site engages its people, and makes up the clients that nobody has a reason to open.
    ///
    /// @param first day of care: before it they come at all hours, and take over the clients
    public void begin(Site site, LocalDate first) {
        var devices = place.browsers().stream().map(Browser::device).toList();
        crew.engage(site, place.notebook(), place.today(), devices);
        crew.keepHours(site, trade, first);
        Bait.lay(site, crew, place.notebook(), chance.stream("bait"));
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
                start(tasks.registration(household), EVERYBODY);
            });
        }
        place.notebook().schedule();
        start(safe.prices(place.today()), MANAGER);
        for (var drug : SafeTasks.DRUGS) {
            place.notebook().schedule();
            start(safe.delivery(drug, 50_000), NURSES);
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
            place.agenda().at(planned.at().atZone(place.zone()).toInstant(), () -> start(task(planned), who(planned)));
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

    /// Whose work it is.
    private static List<Role> who(Planned planned) {
        return switch (planned.what()) {
            case CONSULTATION, DISPENSING -> VETS;
            case APPOINTMENT, CALL, NEW_CLIENT, CORRECTION -> DESK;
            case DELIVERY, COUNT -> NURSES;
            case ERASURE -> MANAGER;
        };
    }

    private void start(Tasks.Task task, List<Role> whose) {
        var browser = one(place.browsers());
        var may = crew.of(whose);
        var who = may.get(chance.below(STAFF) % may.size()).account();
        var seat = new Seat(place.agenda(), browser, who, place.notebook(), chance);
        Runnable ended = () -> {
            turnstile.left(task.turn());
            place.notebook().done(place.outage().getAsBoolean());
        };
        turnstile.enter(task.turn(), () -> new Errand(seat, this::after, task.steps(), ended).next());
    }

    /// The next on the list, at the next screen.
    private Seat after(Seat before) {
        return before.next(next(crew.accounts(), before.who()), next(place.browsers(), before.browser()));
    }

    private static <T> T next(List<T> all, T one) { return all.get((all.indexOf(one) + 1) % all.size()); }

    private <T> T one(List<T> all) { return all.get(chance.below(all.size())); }
}
