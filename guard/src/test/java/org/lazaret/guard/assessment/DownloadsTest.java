package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.SubjectId;

/// What leaves the house as a file: safe to open in a spreadsheet, and to be checked without this program.
class DownloadsTest {
    private static final Pattern PROVEN = Pattern.compile("\"entry\":\"([^\"]+)\",\"proof\":\"([^\"]+)\"");
    private static final SubjectId ANN = new SubjectId("ann");

    private final Clinic hill = new Clinic("hill-street");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "\u200b=1",
        "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "=cmd|' /C calc'!A0"}) void a_formula_is_text(
            String name) {
        assertThat(line(name)).contains(",\"'" + name + "\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Bell", "Zoë", "O'Hara = Smith", "1+1", "Müller-Lüdenscheidt", ""}) void a_name_stays(
        String name) {
        assertThat(line(name)).contains(",\"" + name + "\",");
    }

    @Test void a_quotation_mark_ends_no_cell() {
        assertThat(line("Ann \"x\",=1\r\nBell")).contains(",\"Ann \"\"x\"\",=1\r\nBell\",");
    }

    private String line(String name) {
        hill.reads("tom", "/clients/ann", "ann");
        var csv = new String(Listing.csv(asked().findings().getFirst(), Map.of(ANN, new Names.Named(Sort.CLIENT,
            new Personal(name), "/clients/ann"))), UTF_8);
        assertThat(csv).startsWith("\uFEFF\"subject\",\"sort\",\"name\"").endsWith("\r\n");
        return csv.substring(csv.indexOf("\r\n") + 2);
    }

    @Test void evidence_is_checked_by_somebody_else_entry_by_entry() {
        for (int each = 0; each < 40; each++) hill.reads(each % 2 == 0 ? "tom" : "eve", "/clients/" + each, "s" + each);
        hill.tidies();

        var json = new String(Evidence.json(asked(), List.of(hill.source())), UTF_8);

        var proven = PROVEN.matcher(json);
        int count = 0;
        while (proven.find()) {
            var entry = Base64.getDecoder().decode(proven.group(1));
            var proof = proven.group(2).replace("\\n", "\n").getBytes(UTF_8);
            assertThat(Plain.proves(proof, entry)).isTrue();
            assertThat(new String(entry, UTF_8)).contains("\"by\":\"tom\"", "\"sub\":[\"s" + 2 * count++ + "\"]");
        }
        assertThat(count).isBetween(16, 20);
        assertThat(json).startsWith("{\"whole\":true,\"silent\":[]").contains("\"readings\":[{", "\"doubts\":[",
            hill.key("access").line(), "\"kind\":\"CONTACT\"", "\"page\":\"/clients/38\"");
    }

    @Test void every_kind_of_suspect_and_doubt_is_written() {
        hill.reads("tom", "/clients/ann", "ann");
        var cut = new OddJournal(hill.journal("access"), 0, position -> position);
        var all = new Question(List.of(suspect(new Principal.OpenNode(hill.source().site())),
            suspect(new Principal.LockedDisk(hill.source().site())), suspect(new Principal.Hub()),
            suspect(new Principal.Session(new AccountId("tom"), new DeviceId("pc-1")))),
            List.of());
        var source = hill.tidies().source().access(cut).known(List.of(new Head(cut.origin(), 1,
            hill.journal("access").root(1))));

        assertThat(new String(Evidence.json(Assessing.of(all, List.of(source)), List.of(source)), UTF_8)).contains(
            "\"whole\":false", "\"open_node\":\"hill-street\"", "\"locked_disk\":\"hill-street\"", "\"hub\":true",
            "\"account\":\"tom\",\"device\":\"pc-1\"", "Missing[");
    }

    private Assessment asked() {
        return Assessing.of(new Question(List.of(suspect(new Principal.Account(new AccountId("tom")))), List.of()),
            List.of(hill.source()));
    }

    private static Suspect suspect(Principal principal) { return new Suspect(principal, Instant.MIN, Instant.MAX); }
}
