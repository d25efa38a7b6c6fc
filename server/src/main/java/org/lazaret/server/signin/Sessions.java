package org.lazaret.server.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.DraftId;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.Secrets;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Leaving;

/// Who signed in and is still there. The node keeps the hash of each token, sealed with the employee's key in the
/// site's scratch file, so that people go on where they were when a node comes back.
///
/// A token is `ACCOUNT.SECRET`; the secret holds 256 bits of chance and is new each time someone signs in.
final class Sessions {
    static final Duration SHIFT = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9-]{1,63}\\.[0-9a-f]{64}");

    private final Directory directory;
    private final DoorBook book;
    private final Secrets chance;
    private final Clock clock;
    private final Map<String, Kept> open = new ConcurrentHashMap<>();
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    Sessions(Directory directory, DoorBook book, Secrets secrets, Clock clock) {
        this.directory = directory;
        this.book = book;
        this.chance = secrets;
        this.clock = clock;
    }

    /// Someone who signed in.
    ///
    /// @param locked since nobody was at the screen: nothing is shown until they say again that it is them
    /// @param secrets a hash of what they proved it with: a session does not outlive its owner's password
    record Kept(AccountId who, DeviceId device, Instant since, Instant seen, boolean locked, String secrets) {
        Kept seen(Instant now) { return new Kept(who, device, since, now, locked, secrets); }

        Kept locked(boolean now) { return new Kept(who, device, since, seen, now, secrets); }

        Personal text() {
            return new Personal("%s %s %s %s %s".formatted(device.name(), since, seen, locked, secrets));
        }

        static Kept of(AccountId who, Personal text) {
            var parts = text.text().split(" ");
            return new Kept(who, new DeviceId(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]),
                Boolean.parseBoolean(parts[3]), parts[4]);
        }
    }

    /// @return the token
    String begin(AccountId who, DeviceId device) {
        var token = who.name() + "." + HexFormat.of().formatHex(chance.bytes(32));
        var now = clock.now();
        keep(token, new Kept(who, device, now, now, false, secrets(who)));
        return token;
    }

    /// Empty if there is none, it is over, it began on another device, or its owner no longer works here.
    ///
    /// @param byHand whether someone asks, and not a page by itself
    Optional<Kept> find(String token, DeviceId device, boolean byHand) {
        if (!TOKEN.matcher(token).matches()) return Optional.empty();
        var hash = hash(token);
        var there = Optional.ofNullable(open.get(hash)).or(() -> kept(token));
        return there.filter(kept -> kept.device.equals(device)).flatMap(
            kept -> still(new Token(token, hash), kept, byHand));
    }

    private record Token(String text, String hash) {}

    private Optional<Kept> still(Token token, Kept kept, boolean byHand) {
        var now = clock.now();
        if (now.isAfter(kept.since.plus(SHIFT)) || directory.roles(kept.who).isEmpty()) {
            open.putIfAbsent(token.hash, kept); // it may have begun before this start
            end(token.text, now.isAfter(kept.since.plus(SHIFT)) ? Leaving.OVER : Leaving.ENDED);
            return Optional.empty();
        }
        var next = now.isAfter(kept.seen.plus(IDLE)) ? kept.locked(true) : byHand ? kept.seen(now) : kept;
        if (next.locked != kept.locked || now.isAfter(lastNoted(token).plus(NOTED_EVERY)))
            keep(token.text, next);
        else
            open.put(token.hash, next);
        return Optional.of(next);
    }

    private Instant lastNoted(Token token) { return noted.getOrDefault(token.hash, Instant.EPOCH); }

    void lock(String token) { change(token, kept -> kept.locked(true)); }

    void unlock(String token) { change(token, kept -> kept.locked(false).seen(clock.now())); }

    /// Every session of someone, as if nobody had been at the screen.
    void lockAll(AccountId who) {
        open.forEach((hash, kept) -> {
            if (!kept.who.equals(who)) return;
            open.replace(hash, kept.locked(true));
            directory.desk().keep(named(who, hash), kept.locked(true).text());
        });
    }

    private void change(String token, UnaryOperator<Kept> how) {
        Optional.ofNullable(open.get(hash(token))).ifPresent(kept -> keep(token, how.apply(kept)));
    }

    void end(String token, Leaving why) {
        var ended = Optional.ofNullable(open.remove(hash(token)));
        noted.remove(hash(token));
        directory.desk().cut(draft(token));
        ended.ifPresent(kept -> book.left(kept, why));
    }

    /// Ends every session of someone but one.
    void endOthers(AccountId who, String mine) {
        endAll((hash, kept) -> kept.who.equals(who) && !hash.equals(hash(mine)));
    }

    /// Ends every session of someone, and every one that began on a device.
    void endAll(List<AccountId> accounts, List<DeviceId> devices) {
        endAll((_, kept) -> accounts.contains(kept.who) || devices.contains(kept.device));
    }

    private void endAll(BiPredicate<String, Kept> which) {
        for (var each : open.entrySet())
            if (which.test(each.getKey(), each.getValue())) {
                var ended = Optional.ofNullable(open.remove(each.getKey()));
                directory.desk().cut(named(each.getValue().who, each.getKey()));
                ended.ifPresent(kept -> book.left(kept, Leaving.ENDED));
            }
    }

    private Optional<Kept> kept(String token) {
        return directory.desk().draft(draft(token)).map(text -> Kept.of(owner(token), text)).filter(
            kept -> kept.secrets.equals(secrets(kept.who)));
    }

    private String secrets(AccountId who) {
        var there = directory.credentials(EmployeeId.of(who));
        return hash(there.password().map(Personal::text).orElse("none"));
    }

    private void keep(String token, Kept kept) {
        directory.desk().keep(draft(token), kept.text());
        open.put(hash(token), kept);
        noted.put(hash(token), clock.now());
    }

    private static DraftId draft(String token) { return named(owner(token), hash(token)); }

    private static DraftId named(AccountId who, String hash) {
        return new DraftId("session-" + hash, new SubjectId(who.name()));
    }

    private static AccountId owner(String token) { return new AccountId(token.substring(0, token.indexOf('.'))); }

    static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
