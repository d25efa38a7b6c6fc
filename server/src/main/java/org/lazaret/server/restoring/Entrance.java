package org.lazaret.server.restoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.lazaret.core.book.Personal;
import org.lazaret.core.world.Secrets;
import org.lazaret.pages.Cookies;
import org.lazaret.server.signin.FirstCode;

/// Who may see the pages of a restoring, before there is anyone to sign in: whoever typed the code that stands on the
/// screen of this computer. A code lets one browser in; the next one stands there then.
public final class Entrance {
    /// Where it is typed.
    public static final String PATH = "/restore/code";
    private static final String COOKIE = "lazaret-restoring";
    private static final String NEXT = "This code lets a browser in, once: %s";
    private static final int A_DAY = 86_400;

    private final Secrets secrets;
    private final Consumer<String> say;
    private final Set<String> tokens = new CopyOnWriteArraySet<>();
    private final AtomicReference<FirstCode> code;

    /// @param say told each code
    public Entrance(Secrets secrets, Consumer<String> say) {
        this.secrets = secrets;
        this.say = say;
        this.code = new AtomicReference<>(new FirstCode(secrets));
    }

    /// Tells the code that is good now.
    public void welcome() { say.accept(NEXT.formatted(code.get().code())); }

    public boolean knows(HttpServletRequest request) { return tokens.contains(Cookies.value(request, COOKIE)); }

    /// @return whether it was the code
    boolean enter(String typed, HttpServletRequest request, HttpServletResponse response) {
        var good = code.get();
        if (!good.fits(new Personal(typed)) || !code.compareAndSet(good, new FirstCode(secrets))) return false;
        var token = HexFormat.of().formatHex(secrets.bytes(16));
        tokens.add(token);
        response.addCookie(Cookies.lasting(COOKIE, token, A_DAY, request));
        welcome();
        return true;
    }
}
