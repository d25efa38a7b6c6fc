package org.lazaret.guard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.Chance;

/// Whatever was read, and whoever is asked about: the answer is what whoever was there would say.
class NaiveScanTest {
    private static final int READS = 700;
    private static final int SUSPECTS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5}) void nobody_is_missed_and_nobody_is_extra(long seed) {
        var chance = new Chance(seed);
        var clinics = List.of(new Clinic("hill-street"), new Clinic("park-road"), new Clinic("mill-lane"));
        for (var clinic : clinics) fill(clinic, chance);
        var suspects = new ArrayList<Suspect>();
        for (int each = 0; each < SUSPECTS; each++) suspects.add(suspect(chance));
        var sources = clinics.stream().map(Clinic::source).toList();

        var answer = Assessing.of(new Question(suspects, List.of()), sources);

        assertThat(answer.whole()).isTrue();
        for (int each = 0; each < SUSPECTS; each++) held(answer.findings().get(each), clinics);
        assertThat(answer.findings()).extracting(Finding::subjects).anyMatch(Set::isEmpty).anyMatch(
            whom -> whom.size() > 5);
    }

    private static void fill(Clinic clinic, Chance chance) {
        for (int each = 0; each < READS; each++) {
            var whom = new LinkedHashSet<String>();
            for (int more = 0; more <= chance.below(4); more++) whom.add("s" + chance.below(60));
            clinic.on(Duration.ofSeconds(chance.below(90)));
            clinic.reads("a%d@pc-%d".formatted(chance.below(6), chance.below(4)), "/clients/x",
                chance.oneIn(3) ? "none" : "call call/3", whom.toArray(String[]::new));
        }
        clinic.tidies();
    }

    private static Suspect suspect(Chance chance) {
        var who = new AccountId("a" + chance.below(7));
        var device = new DeviceId("pc-" + chance.below(5));
        var principal = switch (chance.below(3)) {
            case 0 -> new Principal.Account(who);
            case 1 -> new Principal.Device(device);
            default -> new Principal.Session(who, device);
        };
        var from = Clinic.NINE.plusSeconds(chance.below(40_000));
        return new Suspect(principal, from, from.plusSeconds(chance.below(20_000)));
    }

    private static void held(Finding finding, List<Clinic> clinics) {
        var times = new LinkedHashMap<SubjectId, Long>();
        var odd = new LinkedHashMap<SubjectId, Long>();
        for (var clinic : clinics)
            for (var read : clinic.reads())
                if (did(finding.suspect(), read)) for (var whom : read.whom()) {
                    times.merge(whom, 1L, Long::sum);
                    odd.merge(whom, read.why().equals("none") ? 1L : 0L, Long::sum);
                }
        assertThat(counted(finding, true)).isEqualTo(times);
        assertThat(counted(finding, false)).isEqualTo(odd);
    }

    private static Map<SubjectId, Long> counted(Finding finding, boolean all) {
        var counted = new LinkedHashMap<SubjectId, Long>();
        finding.affected().forEach(one -> counted.put(one.subject(), all ? one.times() : one.unexplained()));
        return counted;
    }

    private static boolean did(Suspect suspect, Clinic.Read read) {
        Instant at = read.at();
        if (at.isBefore(suspect.from()) || !at.isBefore(suspect.until())) return false;
        return switch (suspect.principal()) {
            case Principal.Account(var who) -> read.who().equals(who.name());
            case Principal.Device(var which) -> read.device().equals(which.name());
            case Principal.Session(var who, var device) ->
                read.who().equals(who.name()) && read.device().equals(device.name());
            default -> false;
        };
    }
}
