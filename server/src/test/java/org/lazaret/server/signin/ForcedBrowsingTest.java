package org.lazaret.server.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.server.signin.HillStreet.location;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Caller.Reply;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// Every route is asked for by every role and by nobody, with nonsense, with too much, and with the requests
/// that attack other programs: what may not be is not, nothing that went on inside is told, and no byte of a
/// record leaves without an entry in the access journal.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForcedBrowsingTest {
    private static final String HOST = "hill-street.localhost";
    private static final List<String> ROLES = List.of("vet", "nurse", "student", "assistant", "reception", "manager");
    private static final String CONFIG = """
        group: hill
        port: 0
        sites:
          - {site: hill-street, name: Hill Street, folder: hill-street, latch: latch/hill-street,
             unlock: {key-file: keys/hill-street}, zone: Europe/London, people: [%s,
             {account: a-all, name: All Roles}]}
        """;
    /// Nobody but a client who was registered bears this name.
    private static final String CANARY = "Quillfeather";
    private static final Pattern INSIDE = Pattern.compile("Exception|\\bat (org|java|jakarta)\\.|\\.java:\\d+|Tomcat"
        + "|SQLITE|stack trace|Whitelabel");
    /// An open page asks for this by itself: it is answered by the lock, which the page shows above what was typed.
    private static final String BY_ITSELF = "GET /changes";
    /// These change who sits there, or answer without an end.
    private static final Set<String> NOT_ASKED = Set.of("GET /changes", "POST /who/out", "POST /who/lock", "POST /who",
        "POST /who/pin", "POST /who/password");
    private static final List<String> NONSENSE = List.of("%00", "%FF%FE", "..%2f..%2fetc%2fpasswd", "%3Cscript%3E",
        "'%20or%201=1--", "$%7Bjndi:ldap://x%7D", "9".repeat(400), "%E2%80%AE", "-1", "null", "%0d%0aX-Evil:%201");

    private static final String FORM = "amount=%1$s&name=%1$s&text=%1$s&pin=%1$s&found=%1$s&day=%1$s&weight=%1$s"
        + "&q=%1$s&roles=%1$s&animal=%1$s&client=%1$s&witness=%1$s&from=%1$s&account=%1$s&code=%1$s";

    private Node node;
    private Caller all;

    /// A line of the table, read by this test's own eyes.
    private record Row(String method, String path, List<String> cells) {
        boolean open() { return cells.equals(List.of("anyone")); }

        boolean may(String role) {
            return open() || cells.equals(List.of("everyone")) || cells.get(ROLES.indexOf(role)).equals("x");
        }

        String route() { return method + " " + path; }

        String asked(String value) { return path.replaceAll("\\{[a-z]+}", Matcher.quoteReplacement(value)); }
    }

    @BeforeAll void open(@TempDir Path folder) throws IOException {
        var people = ROLES.stream().map("{account: a-%1$s, name: %1$s, roles: %1$s}"::formatted).toList();
        var file = Files.writeString(folder.resolve("node.yaml"), CONFIG.formatted(String.join(", ", people)));
        node = Node.demonstrate(NodeFile.read(file));
        all = signedIn("all");
        var form = "once=%s&name=%s&phone=01632+960112&email=&address=";
        all.post("/clients", form.formatted(HillStreet.once(all, "/clients/new"), CANARY));
    }

    @AfterAll void close() { node.close(); }

    @Test void every_route_is_open_to_the_roles_of_the_table_and_to_no_other() throws IOException {
        var softly = new SoftAssertions();
        for (var role : ROLES) {
            var someone = signedIn(role);
            for (var row : rows()) {
                if (NOT_ASKED.contains(row.route())) continue;
                var status = ask(someone, row, row.asked("2026-01-05"), "once=" + "b".repeat(26)).status();
                softly.assertThat(status).as("%s as %s", row.route(), role).isLessThan(500);
                softly.assertThat(status == 403).as("%s as %s: %d", row.route(), role, status).isEqualTo(
                    !row.may(role));
            }
        }
        softly.assertAll();
    }

    @Test void nobody_gets_anywhere_but_to_the_door() throws IOException {
        var softly = new SoftAssertions();
        for (var row : rows()) {
            if (row.open()) continue;
            var reply = ask(Caller.of(HOST, node.port()), row, row.asked("2026-01-05"), "");
            if (row.route().equals(BY_ITSELF)) {
                softly.assertThat(reply.status()).as(row.route()).isEqualTo(423);
                softly.assertThat(reply.body()).contains("id=\"lock\"").doesNotContain(CANARY);
                continue;
            }
            softly.assertThat(reply.status()).as(row.route()).isEqualTo(303);
            softly.assertThat(location(reply)).as(row.route()).isEqualTo("/who");
        }
        softly.assertAll();
    }

    @Test void nonsense_is_answered_with_a_plain_sentence_on_every_route() throws IOException {
        var softly = new SoftAssertions();
        for (var row : rows()) {
            if (NOT_ASKED.contains(row.route())) continue;
            for (var wrong : NONSENSE) {
                var form = "once=%1$s&amount=%1$s&name=%1$s&text=%1$s&pin=%1$s".formatted(wrong);
                var reply = harmless(softly, row.route() + " " + wrong,
                    () -> ask(all, row, row.asked(wrong), form));
                softly.assertThat(reply.body()).as("%s %s: words of ours", row.route(), wrong).doesNotContain(
                    "HTTP Status 404");
            }
        }
        softly.assertAll();
    }

    @Test void more_than_any_form_holds_is_refused_on_every_route() throws IOException {
        var softly = new SoftAssertions();
        for (var row : rows()) {
            if (!row.method.equals("POST") || NOT_ASKED.contains(row.route())) continue;
            harmless(softly, row.route() + " long", () -> all.post(row.asked("x"), "name=" + "a".repeat(150_000)));
            harmless(softly, row.route() + " many", () -> all.post(row.asked("x"), "a=b&".repeat(2_000)));
        }
        softly.assertAll();
    }

    @Test void requests_that_attack_other_programs_get_nothing_here() throws IOException {
        var softly = new SoftAssertions();
        var asked = 0;
        for (var attack : attacks()) {
            harmless(softly, attack.toString(), () -> send(attack, attack.uri));
            harmless(softly, attack.toString(), () -> send(attack, "/search?q=" + attack.query()));
            asked++;
        }
        softly.assertAll();
        assertThat(asked).as("requests in the files").isGreaterThan(300);
    }

    private interface Asking { Reply ask(); }

    /// A failure inside, a word of what went on there, or a record without its access entry is none of these.
    private Reply harmless(SoftAssertions softly, String what, Asking asking) {
        var before = access();
        var reply = asking.ask();
        softly.assertThat(reply.status()).as(what).isLessThan(500);
        softly.assertThat(INSIDE.matcher(reply.body()).find()).as("%s tells what went on inside", what).isFalse();
        if (reply.body().contains(CANARY))
            softly.assertThat(access()).as("%s shows a record unseen", what).isGreaterThan(before);
        return reply;
    }

    private long access() { return node.served().getFirst().site().health().access(); }

    private static Reply ask(Caller caller, Row row, String path, String form) {
        return row.method.equals("POST")
            ? caller.post(path, form)
            : caller.get(path + (form.isEmpty()
                ? ""
                : "?"
                    + form));
    }

    private Caller signedIn(String role) {
        var caller = Caller.of(HOST, node.port());
        assertThat(caller.post("/who", "account=a-" + role).status()).isEqualTo(303);
        return caller;
    }

    private static List<Row> rows() throws IOException {
        var table = Path.of("..", "practice", "src", "main", "java", "org", "lazaret", "practice", "staff",
            "roles.txt");
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(table)) {
            var words = List.of(line.strip().split("\\s+"));
            if (!line.matches("(GET|POST) .*")) continue;
            rows.add(new Row(words.get(0), words.get(1), words.subList(2, words.size())));
        }
        assertThat(rows).as("lines of roles.txt").hasSizeGreaterThan(50);
        return rows;
    }

    /// A request of the OWASP Core Rule Set's regression tests (Apache-2.0).
    private record Attack(String rule, String method, String uri, String data) {
        String query() { return uri.substring(uri.indexOf('?') + 1).replace(' ', '+') + "&" + data; }

        @Override public String toString() { return rule + " " + method + " " + uri; }
    }

    private Reply send(Attack attack, String path) {
        var clean = path.replaceAll("[\\r\\n ]", "+");
        if (!clean.startsWith("/")) clean = "/" + clean;
        return attack.method.equals("POST") ? all.post(clean, attack.data) : all.get(clean);
    }

    /// Shape of the file: rule, method, URI and body, the last two percent-encoded.
    private static List<Attack> attacks() throws IOException {
        var file = Path.of("src", "test", "resources", "org", "lazaret", "server", "signin", "crs-requests.tsv");
        return Files.readAllLines(file).stream().map(line -> line.split("\t", -1)).map(
            cells -> new Attack(cells[0], cells[1], decoded(cells[2]), decoded(cells[3]))).toList();
    }

    private static String decoded(String cell) { return URLDecoder.decode(cell.replace("+", "%2B"), UTF_8); }
}
