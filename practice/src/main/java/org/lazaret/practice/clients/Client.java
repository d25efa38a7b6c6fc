package org.lazaret.practice.clients;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.clients.Client.Command;
import org.lazaret.practice.clients.Client.Event;

/// What is known of one client, and every call they made.
///
/// What was written is never changed; a correction stands beside it.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 13 (clinical and client records); UK GDPR, article
/// 16.
///
/// @param away has moved away: no longer a client, until they come back
/// @param calls how many are written down
/// @param promised the numbers of the calls that they were promised to be rung back about
/// @param agreed what their details may be used for, in the order it was agreed
/// @param same whom it leads to, and who leads here
public record Client(boolean registered, boolean away, long calls, List<Long> promised, List<Use> agreed, Same same)
    implements
        Book<Client, Command, Event> {
    public static final Kind<Client, Command, Event> KIND = new Kind<>("clients",
        new Client(false, false, 0, List.of(), List.of(), Same.NOBODY),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record Register(Details details) implements Command {}
    public record Correct(Details details) implements Command {}
    public sealed interface OfCall extends Command {}
    /// @param about what it was about, and what was advised
    public record TakeCall(Personal about) implements OfCall {}
    /// Takes a call, and says when the practice will ring back.
    ///
    /// @param by when, on the practice's own clock
    public record PromiseCall(Personal about, LocalDateTime by) implements OfCall {}
    /// @param said what was said when they were rung back
    public record ReturnCall(long number, Personal said) implements OfCall {}
    public record Consent(Use use) implements Command {}
    public record WithdrawConsent(Use use) implements Command {}
    public record MoveAway() implements Command {}
    public record ComeBack() implements Command {}
    public sealed interface OfSame extends Command {}
    /// They were written down twice: from now on this one leads to the other, with all that is theirs.
    ///
    /// @param self this book's own client
    public record MergeInto(ClientId self, ClientId kept) implements OfSame {}
    /// They are two people after all.
    public record WithdrawMerge() implements OfSame {}
    /// What was told to the other book.
    public record Join(ClientId duplicate) implements OfSame {}
    public record Part(ClientId duplicate) implements OfSame {}

    public sealed interface Event {}
    public record Registered(Details details) implements Event {}
    public record Corrected(Details details) implements Event {}
    /// @param number of the calls of this client: 1, 2, 3 …
    public record Called(Personal about, long number) implements Event {}
    /// @param number of the call it is about
    public record CallPromised(long number, LocalDateTime by) implements Event {}
    public record CallReturned(long number, Personal said) implements Event {}
    public record Consented(Use use) implements Event {}
    public record ConsentWithdrawn(Use use) implements Event {}
    public record MovedAway() implements Event {}
    public record CameBack() implements Event {}
    public record MergedInto(ClientId kept) implements Event {}
    /// @param kept to whom it led
    public record MergeWithdrawn(ClientId kept) implements Event {}
    public record Joined(ClientId duplicate) implements Event {}
    public record Parted(ClientId duplicate) implements Event {}

    public record NameMissing() implements Refusal {}
    public record AlreadyRegistered() implements Refusal {}
    public record NotRegistered() implements Refusal {}
    public record NothingSaid() implements Refusal {}
    public record NotPromised(long number) implements Refusal {}
    public record PromisePast(LocalDateTime by) implements Refusal {}
    public record NotAgreed(Use use) implements Refusal {}
    public record AwayAlready() implements Refusal {}
    public record NotAway() implements Refusal {}
    public record LeadsElsewhere() implements Refusal {}
    public record SameClient() implements Refusal {}
    public record OthersLeadHere() implements Refusal {}
    public record KeptUnknown() implements Refusal {}
    public record NotMerged() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Register _ when registered -> refuse(new AlreadyRegistered());
            case Register(var details) when nameless(details) -> refuse(new NameMissing());
            case Register(var details) -> write(new Registered(details));
            case Correct _,OfCall _,Consent _,WithdrawConsent _,MoveAway _,ComeBack _,OfSame _ when !registered ->
                refuse(new NotRegistered());
            case OfSame wish -> decide(wish, scene);
            case ReturnCall call -> decide(call, scene);
            case Correct _,OfCall _,Consent _,WithdrawConsent _,MoveAway _,ComeBack _ when !takes() ->
                refuse(new LeadsElsewhere());
            case Correct(var details) when nameless(details) -> refuse(new NameMissing());
            case Correct(var details) -> write(new Corrected(details));
            case OfCall call -> decide(call, scene);
            case Consent(var use) when agreed.contains(use) && stilled(use, scene) ->
                write(new ConsentWithdrawn(use), new Consented(use)); // said again, now for both
            case Consent(var use) when agreed.contains(use) -> write();
            case Consent(var use) -> write(new Consented(use));
            case WithdrawConsent(var use) when !agreed.contains(use) -> refuse(new NotAgreed(use));
            case WithdrawConsent(var use) -> write(new ConsentWithdrawn(use));
            case MoveAway _ when away -> refuse(new AwayAlready());
            case MoveAway _ -> write(new MovedAway());
            case ComeBack _ when !away -> refuse(new NotAway());
            case ComeBack _ -> write(new CameBack());
        };
    }

    /// Whether somebody who leads here did not agree to it.
    private boolean stilled(Use use, Scene scene) {
        return same.joined().stream().anyMatch(other -> !scene.read(other.book()).agreed().contains(use));
    }

    /// Whether more is written here: it is registered, and leads to nobody else.
    public boolean takes() { return registered && same.as().isEmpty(); }

    private Verdict<Event> decide(OfSame command, Scene scene) {
        return switch (command) {
            case MergeInto(var self, var kept) when self.equals(kept) -> refuse(new SameClient());
            case MergeInto _ when !takes() -> refuse(new LeadsElsewhere());
            case MergeInto _ when !same.joined().isEmpty() -> refuse(new OthersLeadHere());
            case MergeInto(_, var kept) when !scene.read(kept.book()).takes() -> refuse(new KeptUnknown());
            case MergeInto(_, var kept) -> write(new MergedInto(kept));
            case WithdrawMerge _ -> same.as().<Verdict<Event>>map(kept -> write(new MergeWithdrawn(kept))).orElseGet(
                () -> refuse(new NotMerged()));
            case Join(var duplicate) when same.joined().contains(duplicate) -> write();
            case Join(var duplicate) -> write(new Joined(duplicate));
            case Part(var duplicate) when !same.joined().contains(duplicate) -> write();
            case Part(var duplicate) -> write(new Parted(duplicate));
        };
    }

    private Verdict<Event> decide(OfCall command, Scene scene) {
        return switch (command) {
            case TakeCall(var about) when about.text().isBlank() -> refuse(new NothingSaid());
            case TakeCall(var about) -> write(new Called(about, calls + 1));
            case PromiseCall(var about, _) when about.text().isBlank() -> refuse(new NothingSaid());
            case PromiseCall(_, var by) when by.isBefore(scene.local().toLocalDateTime()) ->
                refuse(new PromisePast(by));
            case PromiseCall(var about, var by) ->
                write(new Called(about, calls + 1), new CallPromised(calls + 1, by));
            case ReturnCall(var number, _) when !promised.contains(number) -> refuse(new NotPromised(number));
            case ReturnCall(_, var said) when said.text().isBlank() -> refuse(new NothingSaid());
            case ReturnCall(var number, var said) -> write(new CallReturned(number, said));
        };
    }

    @Override public Client after(Event event) {
        return switch (event) {
            case Registered _ -> new Client(true, away, calls, promised, agreed, same);
            case Corrected _ -> this;
            case Called(_, var number) when number != calls + 1 ->
                throw new CorruptBook("call %d follows call %d".formatted(number, calls));
            case Called(_, var number) -> new Client(registered, away, number, promised, agreed, same);
            case CallPromised(var number, _) -> promising(added(promised, number));
            case CallReturned(var number, _) -> promising(removed(promised, number));
            case Consented(var use) -> agreeing(added(agreed, use));
            case ConsentWithdrawn(var use) -> agreeing(removed(agreed, use));
            case MovedAway _ -> new Client(registered, true, calls, promised, agreed, same);
            case CameBack _ -> new Client(registered, false, calls, promised, agreed, same);
            case MergedInto(var kept) -> being(same.into(kept));
            case MergeWithdrawn(var kept) -> being(same.back(kept));
            case Joined(var duplicate) -> being(same.with(duplicate));
            case Parted(var duplicate) -> being(same.without(duplicate));
        };
    }

    private Client promising(List<Long> open) { return new Client(registered, away, calls, open, agreed, same); }

    private Client agreeing(List<Use> uses) { return new Client(registered, away, calls, promised, uses, same); }

    private Client being(Same other) { return new Client(registered, away, calls, promised, agreed, other); }

    private static <T> List<T> added(List<T> before, T one) {
        if (before.contains(one)) throw new CorruptBook("%s is written twice".formatted(one));
        var more = new ArrayList<>(before);
        more.add(one);
        return List.copyOf(more);
    }

    private static <T> List<T> removed(List<T> before, T one) {
        if (!before.contains(one)) throw new CorruptBook("%s is taken away and was not there".formatted(one));
        return before.stream().filter(each -> !each.equals(one)).toList();
    }

    private static boolean nameless(Details details) { return details.name().text().isBlank(); }
}
