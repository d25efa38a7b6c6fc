package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;

/// Somebody who sits at a node: opens pages, fills in their forms, and waits for what is on its way from elsewhere.
record Chair(Caller caller) {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (?:https?://[^/]+)?(/\\S*)");
    private static final Duration LONG = Duration.ofSeconds(120);

    /// @param account of one of that site's people
    static Chair at(Node node, String site, String account) {
        var caller = Caller.of(site + ".localhost", node.port());
        caller.post("/who", "account=" + account);
        return new Chair(caller);
    }

    /// Anna Bell, of Hill Street.
    static Chair anna(Node node) { return at(node, "hill-street", "a-anna"); }

    /// Tom Price, of Mill Lane.
    static Chair tom(Node node) { return at(node, "mill-lane", "a-tom"); }

    String page(String path) { return caller.get(path).body(); }

    int status(String path) { return caller.get(path).status(); }

    /// What makes the next form of a page one that is sent once.
    String once(String page) { return found(ONCE, page(page), 1); }

    /// Sends a form as a page shows it.
    Caller.Reply answer(String page, String to, String fields) {
        return caller.post(to, "once=%s&%s".formatted(once(page), fields));
    }

    /// The same for one that is taken.
    ///
    /// @return where it leads
    String sent(String page, String to, String fields) {
        var answer = answer(page, to, fields);
        assertThat(answer.status()).as("%s: %s", to, answer.body()).isLessThan(400);
        var location = LOCATION.matcher(answer.head());
        return location.find() ? location.group(1) : "";
    }

    /// A new client.
    ///
    /// @return their page
    String register(String name) {
        return sent("/clients/new", "/clients", "name=%s&phone=01632+960100&email=&address=".formatted(name.replace(' ',
            '+')));
    }

    /// Margaret Thornton's dog.
    ///
    /// @return its page
    String rex() {
        var client = register("Margaret Thornton");
        return sent(client, client + "/animals", "name=Rex&species=DOG&breed=Collie&sex=MALE&born=&chip=");
    }

    void until(String page, String words) { until(page, body -> body.contains(words), words); }

    void untilNot(String page, String words) { until(page, body -> !body.contains(words), "not: " + words); }

    private void until(String page, Predicate<String> right, String words) {
        long end = System.nanoTime() + LONG.toNanos();
        var body = page(page);
        for (; !right.test(body) && System.nanoTime() < end; body = page(page)) LockSupport.parkNanos(50_000_000);
        assertThat(body).as(words).matches(right);
    }

    /// What a page says there.
    static String found(Pattern pattern, String text, int group) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(group);
    }
}
