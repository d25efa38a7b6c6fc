package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site comes into its zone by files alone: from the code on paper to the copies of its keys.
class EnrolmentTest {
    private static final String SITE = "hill-street";

    @TempDir private Path folder = Path.of("");
    private Enrolled group;

    @BeforeEach void found() throws IOException { group = Enrolled.founded(folder); }

    private Typed come(String code, String statements) { return group.come(SITE, code, statements); }

    @Test void from_the_code_on_paper_to_the_copies_of_its_keys() throws IOException {
        var asked = come(group.code("new", SITE), "new");
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).contains("Bring ", "hill-street.request");
        assertThat(group.hear().out()).contains("not enrolled yet");
        var signed = group.sign(SITE, "bob", "di");
        assertThat(signed.err()).isEmpty();
        assertThat(signed.out()).contains("hill-street, practice, asks to be enrolled in the zone uk",
            "It is enrolled");
        assertThat(group.hear().out()).contains("Hill Street took 1 statements; its zone is at 3. It is enrolled.");
        assertThat(group.hear().out()).contains("took 0 statements");
        group.node().close();
        assertThat(folder.resolve("data/hill-street/copies/1-1-0")).isRegularFile();
        assertThat(Typed.at("verify", group.at("data")).exit()).isZero();
    }

    @Test void one_commander_fewer_enrols_nobody_and_writes_nothing() throws IOException {
        come(group.code("new", SITE), "new");
        var before = Files.readString(folder.resolve("new/zones/uk/zone.statements"));
        var signed = group.sign(SITE, "bob");
        assertThat(signed.exit()).isEqualTo(1);
        assertThat(signed.err()).contains("TooFewSigned");
        assertThat(Files.readString(folder.resolve("new/zones/uk/zone.statements"))).isEqualTo(before);
        assertThat(group.sign(SITE, "bob", "cy").exit()).isZero();
        assertThat(group.sign(SITE, "bob", "cy").err()).contains("CameAlready");
    }

    @Test void another_zones_statements_do_not_fit_the_code() throws IOException {
        group.found("other", "safe2/");
        var asked = come(group.code("new", SITE), "other");
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains("not those of the code", "OtherRoot");
        assertThat(folder.resolve("hill-street.request")).doesNotExist();
        assertThat(folder.resolve("data")).as("nothing was opened").doesNotExist();
    }

    @Test void a_mistyped_code_is_told_at_once() throws IOException {
        var code = group.code("new", SITE);
        var wrong = (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
        var asked = come(wrong, "new");
        assertThat(asked.err()).contains("a letter of the code is wrong");
    }
}
