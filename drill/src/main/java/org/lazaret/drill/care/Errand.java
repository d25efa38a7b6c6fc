package org.lazaret.drill.care;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Answer;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.universe.Outcome;
import org.lazaret.drill.universe.Wish;
import org.lazaret.group.orders.Suspended;

/// What one person does at one screen, step after step: each begins when the one before has been answered.
final class Errand {
    private static final Duration NO_DESK = Duration.ofMinutes(4);
    private static final Duration NO_ROOM = Duration.ofMinutes(7);
    private static final Duration HANDED_OVER = Duration.ofMinutes(2);

    private Seat seat;
    private final Deque<Step> steps;
    private final Colleagues colleagues;
    private final Runnable done;

    /// One person at one screen.
    record Seat(Agenda agenda, Browser browser, AccountId who, Notebook notebook, Chance chance) {
        /// Somebody else at another screen.
        Seat next(AccountId colleague, Browser other) { return new Seat(agenda, other, colleague, notebook, chance); }
    }

    /// @param wish made when its turn comes, since it may rest on an answer before
    /// @param noted what the person takes from the answer; only from the first, and only if it was done
    record Step(Supplier<Wish> wish, Consumer<Noted> noted) {}

    /// An answer as the person noted it.
    record Noted(RequestId once, Outcome outcome) {}

    /// Who takes over what somebody may not do any more.
    interface Colleagues {
        Seat after(Seat before);
    }

    Errand(Seat seat, Colleagues colleagues, List<Step> steps, Runnable done) {
        this.seat = seat;
        this.colleagues = colleagues;
        this.steps = new ArrayDeque<>(steps);
        this.done = done;
    }

    void next() {
        var step = steps.poll();
        if (step == null) done.run();
        else new Asked(step, step.wish.get(), seat.browser.once()).ask();
    }

    private final class Asked {
        private final Step step;
        private final Wish wish;
        private final RequestId once;
        private @Nullable Outcome first;
        private boolean asking;

        private Asked(Step step, Wish wish, RequestId once) {
            this.step = step;
            this.wish = wish;
            this.once = once;
        }

        private void ask() {
            asking = true;
            seat.browser.ask(once, seat.who, wish, this::heard);
        }

        private void heard(Answer answer) {
            switch (answer) {
                case Answer.Saw(var outcome, _) when first == null -> first(outcome);
                case Answer.Saw(var outcome, _) -> again(first, outcome);
                case Answer.TurnedAway(var code, _) when asking && first == null -> turnedAway(code);
                case Answer.Sorry _ when asking && first == null -> {
                    seat.notebook.full();
                    later(NO_ROOM);
                }
                case Answer.TurnedAway _,Answer.Sorry _,Answer.Unreachable _ -> {}
            }
        }

        private void turnedAway(String code) {
            seat.notebook.turnedAway(code);
            boolean suspended = code.equals(Suspended.CODE);
            if (suspended) seat = colleagues.after(seat);
            later(suspended ? HANDED_OVER : NO_DESK);
        }

        private void later(Duration wait) {
            asking = false;
            seat.agenda.in(wait, this::ask);
        }

        private void first(Outcome outcome) {
            seat.notebook.answered();
            if (outcome.refusal().equals("DiskFull")) {
                seat.notebook.full();
                if (asking) later(NO_ROOM);
                return;
            }
            first = outcome;
            if (outcome.done()) step.noted.accept(new Noted(once, outcome));
            else
                seat.notebook.wrongly(
                    "%s of %s was refused: %s".formatted(once.name(), wish.page(), outcome.refusal()));
            seat.agenda.in(Duration.ofMillis(thinking()), Errand.this::next);
        }

        /// Some click on at once, some talk to the owner meanwhile.
        private long thinking() {
            return seat.chance.oneIn(3) ? 20 + seat.chance.below(400) : 2_000 + seat.chance.below(20_000);
        }

        /// The same request, answered again: never otherwise, unless its subject is erased since.
        private void again(Outcome before, Outcome outcome) {
            seat.notebook.answered();
            if (!before.refusal().equals(outcome.refusal()) && !outcome.refusal().equals("ErasedSubject"))
                seat.notebook.wrongly(
                    "%s of %s was first answered '%s' and then '%s'".formatted(once.name(), wish.page(),
                        before.refusal(), outcome.refusal()));
        }
    }
}
