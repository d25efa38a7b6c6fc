package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lazaret.core.vault.Derived;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Plan.Expected;
import org.lazaret.group.zones.Plan.Holder;
import org.lazaret.group.zones.Statement.Founded;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statement.Invited;
import org.lazaret.group.zones.Statement.Said;

/// The first day of a zone: every key is made, the first statements are signed, and each goes into the folder of
/// whoever will hold it.
public final class Foundation {
    /// What a folder's statements are called, one a line.
    public static final String STATEMENTS = "zone.statements";
    /// What an officer's sealed keys are called.
    public static final String KEYS = "keys.sealed";
    private static final int AT_ONCE = 100;

    private final Plan plan;
    private final Instant now;
    private final Secrets secrets;
    private final List<Written> files = new ArrayList<>();
    private final List<Medium> media;
    private final List<String> said = new ArrayList<>();
    private ZoneDirectory directory = ZoneDirectory.KIND.blank();

    private Foundation(Plan plan, Instant now, Secrets secrets) {
        this.plan = plan;
        this.now = now;
        this.secrets = secrets;
        this.media = plan.officers().stream().map(each -> Medium.make(plan.zone(), each.office(), each.name(),
            secrets)).toList();
    }

    /// A file to be written, before any is.
    ///
    /// @param secret whether only its owner may read it
    public record Written(String path, byte[] bytes, boolean secret) {}

    /// @throws IllegalArgumentException when too few sign, or one alone could open
    public static List<Written> of(Plan plan, Instant now, Secrets secrets) {
        return new Foundation(plan, now, secrets).files();
    }

    private List<Written> files() {
        var hub = secrets.bytes(32);
        say(statement(hub), Office.ROOT);
        var codes = plan.sites().stream().map(_ -> Code.make(secrets, directory.root())).toList();
        for (int from = 0; from < codes.size(); from += AT_ONCE) invite(codes, from);
        officers();
        hub(hub);
        for (int at = 0; at < codes.size(); at++) site(plan.sites().get(at), codes.get(at));
        put("zones/" + plan.zone().name() + "/" + STATEMENTS, statements(), false);
        return List.copyOf(files);
    }

    private Statement statement(byte[] seed) {
        var hub = new Hub(Key.ofSigner(Derived.seed(seed, "witness/1")), Key.ofSigner(Derived.seed(seed, "wire/1")),
            plan.hub());
        var quorum = new Quorum(1, holders(Office.QUORUM), plan.needed().quorum());
        var charter = new Charter(plan.group(), plan.zone(), new Signers(holders(Office.ROOT), plan.needed().roots()),
            new Signers(holders(Office.COMMANDER), plan.needed().commanders()), quorum, hub);
        return new Statement(plan.zone(), 1, List.of(), now, new Founded(charter));
    }

    private List<Officer> holders(Office office) {
        return media.stream().filter(medium -> medium.office() == office).map(Medium::officer).toList();
    }

    private void invite(List<Code> codes, int from) {
        var some = new ArrayList<Invitation>();
        for (int at = from; at < Math.min(codes.size(), from + AT_ONCE); at++) {
            var site = plan.sites().get(at);
            some.add(new Invitation(site.site(), site.trade(), codes.get(at).key()));
        }
        say(new Invited(some), Office.COMMANDER);
    }

    private void say(Said what, Office by) { say(directory.next(now, what), by); }

    /// Signed by all who are there on the first day; and looked at as every site will.
    private void say(Statement statement, Office by) {
        var envelope = statement.envelope();
        for (var medium : media) if (medium.office() == by) envelope = envelope.signed(medium.seed());
        var line = envelope.line();
        directory = Statements.hear(directory, envelope.hash(), line);
        said.add(line);
    }

    private void officers() {
        for (int at = 0; at < media.size(); at++) {
            var medium = media.get(at);
            var folder = folder(plan.officers().get(at));
            put(folder + KEYS, medium.sealed(plan.officers().get(at).unlock(), secrets), true);
            put(folder + STATEMENTS, statements(), false);
        }
    }

    private String folder(Holder holder) {
        return "officers/%s-%s-%s/".formatted(plan.zone().name(), holder.office().name().toLowerCase(Locale.ROOT),
            holder.name());
    }

    private void hub(byte[] seed) {
        var folder = "hubs/" + plan.zone().name() + "/";
        put(folder + "seed", seed, true);
        put(folder + STATEMENTS, statements(), false);
        var port = plan.hub().replaceFirst(".*:", "");
        put(folder + "hub.yaml", """
            # The hub of the zone %s, which the zone's sites reach at %s.
            zone: %s
            address: 0.0.0.0
            port: %s
            folder: data
            seed: seed
            statements: %s
            """.formatted(plan.zone().name(), plan.hub(), plan.zone().name(), port, STATEMENTS).getBytes(UTF_8), false);
    }

    private void site(Expected expected, Code code) {
        var folder = "sites/" + expected.site().name() + "/";
        put(folder + "code.txt", """
            Enrolment code of %s in the zone %s of %s. It is good once.

                %s

            Bring this page and the file %s to the machine of %s, and nowhere else.
            """.formatted(expected.site().name(), plan.zone().name(), plan.group(), code.text(), STATEMENTS,
            expected.site().name()).getBytes(UTF_8), true);
        put(folder + STATEMENTS, statements(), false);
    }

    private byte[] statements() { return Statements.file(said); }

    private void put(String path, byte[] bytes, boolean secret) { files.add(new Written(path, bytes, secret)); }
}
