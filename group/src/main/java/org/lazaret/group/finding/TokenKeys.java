package org.lazaret.group.finding;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Addressed;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.finding.TokenKeys.Command;
import org.lazaret.group.finding.TokenKeys.Event;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.ZoneDirectory;

/// Under which key this site makes tokens, and to whom it has sent one that it made.
///
/// A key is outlived when a site leaves the zone or comes back to it: then only a key counts whose maker knew of that.
/// Of two that sites made at the same time the one counts whose maker came into the zone first, at every site.
///
/// Source: NIST SP 800-57 Part 1 Rev. 5, section 5.3.4 (a key is replaced when one who had it may be an intruder).
///
/// @param causes why a key was outlived, each named once: their number is that of the keys that were
/// @param held the newest of each maker; those of before are not kept
/// @param sent to whom this site has sent its own
public record TokenKeys(List<String> causes, List<TokenKey> held, List<Sent> sent)
    implements
        Book<TokenKeys, Command, Event> {
    public static final Kind<TokenKeys, Command, Event> KIND = new Kind<>("tokens", new TokenKeys(List.of(),
        List.of(), List.of()), Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one that a site has.
    public static final BookId<TokenKeys, Command, Event> BOOK = KIND.of("site");

    /// The kind of entry by which a key is sent.
    public static final String SENT = "tokens.key-sent";

    /// @param box to which it was sealed: a site that came back opens no older letter
    /// @param key its name
    public record Sent(SiteId to, String box, long key) {}

    public sealed interface Command {}
    /// What is made with the key of now is worth nothing any more.
    ///
    /// @param cause by which every site of the zone calls it, e.g. an order's number: the same again does nothing
    public record Replace(String cause) implements Command {}
    /// This site makes one.
    ///
    /// @param secret 32 random bytes, hexadecimal
    public record Make(SiteId own, String secret) implements Command {}
    /// @param from who sealed it, as its journal proves
    public record Hear(SiteId from, TokenKey key) implements Command {}
    /// @param sealed to that site's box; nobody else reads it
    public record Send(Sent what, String sealed) implements Command {}

    public sealed interface Event {}
    public record KeyOutlived(String cause) implements Event {}
    public record KeyMade(TokenKey key) implements Event {}
    public record KeyHeard(TokenKey key) implements Event {}
    public record KeySent(SiteId to, String box, long key, String sealed) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }

    public record KeyStands(long generation) implements Refusal {}
    public record KeyOfAnother(String maker, String from) implements Refusal {}
    public record KeyMakerNotInZone(String site) implements Refusal {}
    public record KeyNotNewer(long generation, long known) implements Refusal {}

    /// That of the next key.
    public long generation() { return causes.size() + 1L; }

    /// The key that counts now; nothing until its maker has sent it.
    public Optional<TokenKey> current(ZoneDirectory zone) {
        return held.stream().filter(key -> key.generation() == generation() && place(zone, key.maker()) >= 0).min(
            Comparator.comparing(key -> place(zone, key.maker())));
    }

    /// In which order sites came into the zone; -1 for one that is not in it.
    public static int place(ZoneDirectory zone, SiteId site) {
        return zone.sites().stream().map(Newcomer::site).toList().indexOf(site);
    }

    /// Who has yet to be sent the key that this site made.
    public Optional<Newcomer> owed(ZoneDirectory zone, SiteId own) {
        return current(zone).filter(key -> key.maker().equals(own)).flatMap(
            key -> zone.sites().stream().filter(site -> !site.site().equals(own) && !sent.contains(new Sent(site.site(),
                site.keys().box().hex(), key.name()))).findFirst());
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        var zone = scene.read(ZoneDirectory.BOOK);
        return switch (command) {
            case Replace(var cause) when causes.contains(cause) -> write();
            case Replace(var cause) -> write(new KeyOutlived(cause));
            case Make(var own, _) when place(zone, own) < 0 -> refuse(new KeyMakerNotInZone(own.name()));
            case Make _ when current(zone).isPresent() -> refuse(new KeyStands(generation()));
            case Make(var own, var secret) -> write(new KeyMade(new TokenKey(generation(), own, secret)));
            case Hear(var from, var key) when !key.maker().equals(from) ->
                refuse(new KeyOfAnother(key.maker().name(), from.name()));
            case Hear(var from, _) when place(zone, from) < 0 -> refuse(new KeyMakerNotInZone(from.name()));
            case Hear(_, var key) when newest(key.maker()) >= key.generation() ->
                refuse(new KeyNotNewer(key.generation(), newest(key.maker())));
            case Hear(_, var key) -> write(new KeyHeard(key));
            case Send(var what, _) when sent.contains(what) -> write();
            case Send(var what, var sealed) -> write(new KeySent(what.to(), what.box(), what.key(), sealed));
        };
    }

    /// No key of before counts, whoever made it.
    private long newest(SiteId maker) {
        return held.stream().filter(key -> key.maker().equals(maker)).mapToLong(
            TokenKey::generation).findFirst().orElse(
                generation() - 1);
    }

    @Override public TokenKeys after(Event event) {
        return switch (event) {
            case KeyOutlived(var cause) -> new TokenKeys(and(causes.stream(), cause), held.stream().filter(
                key -> key.generation() > generation()).toList(), sent);
            case KeyMade(var key) -> with(key);
            case KeyHeard(var key) -> with(key);
            case KeySent(var to, var box, var key, _) -> new TokenKeys(causes, held, and(sent.stream().filter(
                one -> !one.to().equals(to)), new Sent(to, box, key)));
        };
    }

    private TokenKeys with(TokenKey key) {
        var others = held.stream().filter(one -> !one.maker().equals(key.maker()));
        return new TokenKeys(causes, and(others, key), sent);
    }

    private static <T> List<T> and(Stream<T> some, T one) {
        var all = new ArrayList<>(some.toList());
        all.add(one);
        return List.copyOf(all);
    }
}
