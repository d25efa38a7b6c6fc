package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.LockedVault;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Plan.Expected;
import org.lazaret.group.zones.Plan.Holder;
import org.lazaret.group.zones.Plan.Needed;
import org.lazaret.group.zones.Statement.Invited;

class FoundationTest {
    private final Chance chance = new Chance(3);
    private final Secrets secrets = count -> {
        var bytes = new byte[count];
        for (int at = 0; at < count; at++) bytes[at] = (byte) chance.below(256);
        return bytes;
    };
    private final Map<String, byte[]> files = new TreeMap<>();

    private static Unlock words(String name) { return new Passphrase("words of " + name, Cost.NONE); }

    private static Holder holder(Office office, String name) { return new Holder(office, name, words(name)); }

    private void found(int sites, Needed needed) {
        var officers = List.of(holder(Office.ROOT, "ann"), holder(Office.ROOT, "bob"), holder(Office.COMMANDER, "cy"),
            holder(Office.COMMANDER, "di"), holder(Office.COMMANDER, "ed"), holder(Office.QUORUM, "fay"),
            holder(Office.QUORUM, "gus"), holder(Office.QUORUM, "hal"));
        var expected = IntStream.range(0, sites).mapToObj(number -> new Expected(new SiteId("site-" + number),
            Trade.PRACTICE)).toList();
        Foundation.of(new Plan("hill-vets", new Zone("uk"), "hub.example:8443", officers, needed, expected), Uk.NINE,
            secrets).forEach(file -> files.put(file.path(), file.bytes()));
    }

    private Medium medium(String office, String name) {
        return Medium.open(files.get("officers/uk-%s-%s/keys.sealed".formatted(office, name)), words(name));
    }

    private Code code(String site) {
        var line = new String(files.get("sites/%s/code.txt".formatted(site)), UTF_8).lines().filter(
            each -> each.startsWith("    ")).findFirst().orElseThrow();
        return Code.parse(line).orElseThrow();
    }

    @Test void everyone_gets_what_they_hold_and_nothing_else() {
        found(2, new Needed(2, 2, 2));
        assertThat(files.keySet()).containsExactly("hubs/uk/hub.yaml", "hubs/uk/seed", "hubs/uk/zone.statements",
            "officers/uk-commander-cy/keys.sealed", "officers/uk-commander-cy/zone.statements",
            "officers/uk-commander-di/keys.sealed", "officers/uk-commander-di/zone.statements",
            "officers/uk-commander-ed/keys.sealed", "officers/uk-commander-ed/zone.statements",
            "officers/uk-quorum-fay/keys.sealed", "officers/uk-quorum-fay/zone.statements",
            "officers/uk-quorum-gus/keys.sealed", "officers/uk-quorum-gus/zone.statements",
            "officers/uk-quorum-hal/keys.sealed", "officers/uk-quorum-hal/zone.statements",
            "officers/uk-root-ann/keys.sealed", "officers/uk-root-ann/zone.statements",
            "officers/uk-root-bob/keys.sealed", "officers/uk-root-bob/zone.statements", "sites/site-0/code.txt",
            "sites/site-0/zone.statements", "sites/site-1/code.txt", "sites/site-1/zone.statements",
            "zones/uk/zone.statements");
    }

    @Test void a_sites_code_and_the_statements_are_enough_to_know_the_zone() {
        found(3, new Needed(2, 2, 2));
        var code = code("site-1");
        var directory = Statements.read(code.root(), files.get("sites/site-1/zone.statements"));
        assertThat(directory.charter().zone()).isEqualTo(new Zone("uk"));
        assertThat(directory.invited()).extracting(Statement.Invitation::code).contains(code.key());
        assertThat(directory.charter().hub().address()).isEqualTo("hub.example:8443");
    }

    @Test void statements_of_another_founding_do_not_fit_the_code() {
        found(1, new Needed(2, 2, 2));
        var code = code("site-0");
        found(1, new Needed(2, 2, 2));
        assertThatThrownBy(() -> Statements.read(code.root(), files.get("sites/site-0/zone.statements"))).isInstanceOf(
            Statements.NotHeard.class).hasMessageContaining("OtherRoot");
    }

    @Test void five_hundred_sites_are_invited_in_statements_that_fit_an_entry() {
        found(500, new Needed(2, 2, 2));
        var lines = Statements.lines(files.get("zones/uk/zone.statements"));
        assertThat(lines).hasSize(6).allMatch(line -> line.length() < ZoneDirectory.LONGEST);
        assertThat(Statements.read(code("site-499").root(), files.get("zones/uk/zone.statements")).invited()).hasSize(
            500);
    }

    @Test void a_medium_opens_with_its_own_words_only_and_holds_the_key_that_the_zone_names() {
        found(0, new Needed(2, 2, 2));
        var root = Dsse.parse(Statements.lines(files.get("zones/uk/zone.statements")).getFirst()).hash();
        var charter = Statements.read(root, files.get("zones/uk/zone.statements")).charter();
        assertThat(charter.commanders().officers()).contains(medium("commander", "di").officer());
        assertThat(charter.roots().officers()).contains(medium("root", "bob").officer());
        assertThat(charter.quorum().officers()).contains(medium("quorum", "hal").officer());
        var bytes = files.get("officers/uk-root-ann/keys.sealed");
        assertThatThrownBy(() -> Medium.open(bytes, words("bob"))).isInstanceOf(LockedVault.class);
        for (int at = bytes.length - 60; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> Medium.open(changed, words("ann"))).isInstanceOf(LockedVault.class);
        }
    }

    @Test void officers_sign_what_comes_later_with_what_is_on_their_media() {
        found(1, new Needed(2, 2, 2));
        var directory = Statements.read(code("site-0").root(), files.get("zones/uk/zone.statements"));
        var next = directory.next(Uk.NINE, new Invited(List.of())).envelope().signed(medium("commander", "cy").seed());
        assertThat(directory.decide(new ZoneDirectory.Accept(next.line())).refusal()).contains(
            new ZoneDirectory.TooFewSigned(1, 2));
        var more = next.signed(medium("commander", "ed").seed());
        assertThat(directory.decide(new ZoneDirectory.Accept(more.line())).refusal()).isEmpty();
    }

    @Test void what_is_too_weak_founds_nothing() {
        assertThatThrownBy(() -> found(0, new Needed(1, 2, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> found(0, new Needed(2, 1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> found(0, new Needed(2, 2, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void an_old_box_is_gone_from_a_medium_that_was_renewed() {
        var old = Medium.make(new Zone("uk"), Office.QUORUM, "fay", secrets);
        var renewed = old.renewed(secrets);
        assertThat(renewed.keys()).extracting(Medium.Held::generation).containsExactly(1, 2);
        var after = renewed.without(2);
        var read = Medium.open(after.sealed(words("fay"), secrets), words("fay"));
        assertThat(read.keys()).hasSize(1);
        assertThat(read.seed()).isEqualTo(renewed.seed()).isNotEqualTo(old.seed());
    }
}
