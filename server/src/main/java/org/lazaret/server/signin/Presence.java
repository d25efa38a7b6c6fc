package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.world.Secrets;
import org.lazaret.pages.Cookies;
import org.lazaret.pages.Rights;
import org.lazaret.pages.Signing;
import org.lazaret.practice.staff.Duties;
import org.lazaret.practice.staff.Leaving;
import org.lazaret.practice.staff.Means;

/// Who is at the other end of a request, as its door knows them: on which device, and with which session.
public final class Presence implements Signing {
    private static final String ATTRIBUTE = Presence.class.getName();
    private static final String SESSION = "lazaret-session";
    private static final String DEVICE = "lazaret-device";
    private static final int LONGEST_AGE = 400 * 24 * 60 * 60;
    private static final int NAME_LETTERS = 32;
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

    private final Door door;
    private final HttpServletRequest request;
    private Optional<DeviceId> device;
    private final Optional<Sessions.Kept> session;

    private Presence(Door door, HttpServletRequest request) {
        this.door = door;
        this.request = request;
        this.device = device(Cookies.value(request, DEVICE));
        this.session = device.flatMap(here -> door.sessions().find(token(), here, byHand()));
    }

    /// @throws Directory.Closed when the site lets nobody in
    public static Presence at(Door door, HttpServletRequest request) {
        var presence = new Presence(door, request);
        request.setAttribute(ATTRIBUTE, presence);
        presence.begin(request);
        return presence;
    }

    static Presence of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Presence presence) return presence;
        throw new IllegalStateException("nobody looked who asks for " + request.getRequestURI());
    }

    Door door() { return door; }

    /// Whoever signed in and is at the screen.
    public Optional<AccountId> who() { return session.filter(kept -> !kept.locked()).map(Sessions.Kept::who); }

    public DeviceId device() { return device.orElseThrow(); }

    /// Whoever signed in, and whose screen is locked.
    Optional<AccountId> locked() { return session.filter(Sessions.Kept::locked).map(Sessions.Kept::who); }

    public Rights rights(Duties duties) {
        var roles = who().map(door.directory()::roles);
        return route -> duties.anyone(route) || roles.filter(mine -> duties.may(mine, route)).isPresent();
    }

    boolean ofTheHouse() { return device.flatMap(door.directory()::device).isPresent(); }

    /// A challenge for a passkey on this device.
    String challenge() { return device.map(door.passkeys()::ask).orElse(""); }

    Passkeys.Answer answer(String json) {
        var origin = request.getScheme() + "://" + request.getHeader("Host");
        return new Passkeys.Answer(caller().device(), origin, request.getServerName(), json);
    }

    /// A colleague's PIN, typed beside whoever sits here: nobody signs in by it, and nobody is signed out.
    @Override public Optional<Refusal> check(AccountId colleague, Personal pin) {
        return switch (door.byPin(colleague, pin, caller())) {
            case Proof.Proven _ -> Optional.empty();
            case Proof.Unproven(var why) -> Optional.of(why);
        };
    }

    /// A device that never came before counts by its address alone.
    Caller caller() {
        var name = device.orElse(new DeviceId("address-" + request.getRemoteAddr()));
        return new Caller(name, ofTheHouse(), request.getRemoteAddr());
    }

    /// Gives a device that has none a secret of its own, by whose hash it is named.
    void name(Secrets secrets, HttpServletResponse response) {
        if (device.isPresent()) return;
        var secret = HexFormat.of().formatHex(secrets.bytes(32));
        device = device(secret);
        response.addCookie(Cookies.lasting(DEVICE, secret, LONGEST_AGE, request));
    }

    /// Whoever proved it sits down, with a token that nobody saw before; whoever sat here before is signed out.
    void sit(AccountId who, Means by, Secrets secrets, HttpServletResponse response) {
        end(session.filter(kept -> !kept.who().equals(who)).isPresent() ? Leaving.CHANGED : Leaving.ENDED);
        name(secrets, response);
        var token = door.sessions().begin(who, device());
        door.book().came(who, device(), by, ofTheHouse());
        response.addCookie(Cookies.lasting(SESSION, token, (int) Sessions.SHIFT.toSeconds(), request));
    }

    void leave(HttpServletResponse response) {
        end(Leaving.BY_HAND);
        response.addCookie(Cookies.lasting(SESSION, "", 0, request));
    }

    private void end(Leaving why) {
        if (session.isPresent()) door.sessions().end(token(), why);
    }

    void lock() {
        if (session.isPresent()) door.sessions().lock(token());
    }

    void unlock(Means by) {
        door.sessions().unlock(token());
        locked().ifPresent(who -> door.book().unlocked(who, device(), by));
    }

    void endOthers() { session.ifPresent(kept -> door.sessions().endOthers(kept.who(), token())); }

    /// What a page asks for by itself keeps nobody's screen open.
    boolean byHand() {
        return request.getHeader("Lazaret-By-Itself") == null && !request.getRequestURI().equals("/changes");
    }

    private String token() { return Cookies.value(request, SESSION); }

    private static Optional<DeviceId> device(String secret) {
        if (!SECRET.matcher(secret).matches()) return Optional.empty();
        return Optional.of(new DeviceId("d-" + Sessions.hash(secret).substring(0, NAME_LETTERS)));
    }
}
