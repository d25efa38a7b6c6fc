package org.lazaret.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.drill.attacks.Loot;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.report.Scorecard.Control;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.universe.Live;
import org.lazaret.drill.world.Machine;
import org.lazaret.guard.assessment.Assessing;
import org.lazaret.guard.assessment.Assessment;
import org.lazaret.guard.assessment.Principal;
import org.lazaret.guard.assessment.Question;
import org.lazaret.guard.assessment.Source;
import org.lazaret.guard.assessment.Suspect;
import org.lazaret.practice.staff.Devices;

/// Somebody asks whose data was read, and is answered by the product from the journals of the sites that can be heard;
/// held against what intruders' sockets got by then.
///
/// Every device that is not of the house is suspected at every site, until its owner vouches for it: who works in a
/// drill comes from none.
final class Inquest {
    private final Play play;
    private final List<Answered> answered = new ArrayList<>();

    /// @param assessment none when nobody was suspected
    /// @param loot what intruders had by then
    /// @param seconds how long the answer took on the real machine
    private record Answered(Optional<Assessment> assessment, List<Loot.Piece> loot, double seconds) {
        Set<SubjectId> subjects() {
            var all = new LinkedHashSet<SubjectId>();
            assessment.ifPresent(its -> its.subjects().values().forEach(all::addAll));
            return all;
        }

        String words() {
            return assessment.map(this::words).orElse("asked whose data was read, the assessment suspected nobody");
        }

        private String words(Assessment its) {
            var whole = its.whole() ? "all of them whole" : "not all of them whole";
            return ("asked whose data %d suspects had read, the assessment named %d people and animals from %d "
                + "journals, %s, and %d sites could not be heard").formatted(its.findings().size(), subjects().size(),
                    its.coverage().size(), whole, its.silent().size());
        }
    }

    Inquest(Play play) { this.play = play; }

    /// Asks, at this moment.
    void ask() {
        var machine = new Machine();
        var sources = new ArrayList<Source>();
        for (var site : play.sites()) site.node().live().ifPresent(open -> sources.add(source(site, open)));
        var suspects = suspects(sources);
        var all = play.sites().stream().map(site -> new SiteId(site.post().name())).toList();
        var assessment = suspects.isEmpty()
            ? Optional.<Assessment>empty()
            : Optional.of(Assessing.of(new Question(suspects, all), sources));
        answered.add(new Answered(assessment, play.intrusion().loot(), machine.seconds()));
    }

    private Source source(Premises site, Live open) {
        var parts = open.parts();
        var heads = site.browsers().stream().map(Browser::pins).flatMap(List::stream).toList();
        var access = play.mutation().get().looked(parts.log().journal("access"));
        return Source.open(parts.log().journal("care"), access, parts.vault()).known(heads);
    }

    private List<Suspect> suspects(List<Source> sources) {
        var devices = new LinkedHashSet<DeviceId>();
        for (var source : sources) {
            var house = house(source.site());
            used(source.access()).stream().filter(device -> !house.contains(device)).forEach(devices::add);
        }
        return devices.stream().map(one -> new Suspect(new Principal.Device(one), Instant.MIN, Instant.MAX)).toList();
    }

    private List<DeviceId> house(SiteId site) {
        return play.sites().stream().filter(one -> one.post().name().equals(site.name())).flatMap(
            one -> one.node().live().stream()).flatMap(
                open -> SiteJudging.desk(open).read(Devices.BOOK).enrolled().stream()).map(Devices.Device::id).toList();
    }

    private static Set<DeviceId> used(Journal access) {
        var all = new LinkedHashSet<DeviceId>();
        for (var cursor = access.from(0); cursor.next();) all.add(Header.of(cursor.entry()).dev());
        return all;
    }

    /// Holds what was answered against the truth.
    void judge(List<Found> found, List<Control> controls, Map<String, @Nullable Object> figures) {
        if (answered.isEmpty()) return;
        var last = answered.getLast();
        var truth = play.intrusion().whose(last.loot);
        var assessed = last.subjects();
        var missed = minus(truth, assessed);
        var extra = minus(assessed, truth);
        figures.put("subjects_assessed", assessed.size());
        figures.put("assessment_missed", missed.size());
        figures.put("assessment_extra", extra.size());
        figures.put("assessment_seconds", last.seconds);
        found.add(check(missed, "%s; %d of them by pages that did not arrive: %s".formatted(last.words(), extra.size(),
            extra)));
        var without = minus(assessed, Set.copyOf(truth.stream().limit(1).toList()));
        controls.add(new Control("somebody in an intruder's hands whom the assessment does not name",
            !check(minus(truth, without), "").held(),
            "the same assessment without the first of those whose data was read"));
    }

    private static Found check(Set<SubjectId> missed, String evidence) {
        var wrong = new ArrayList<String>();
        if (!missed.isEmpty())
            wrong.add("the assessment does not name %d whose data intruders have, e.g. %s".formatted(missed.size(),
                missed.iterator().next()));
        return new Found(3, wrong, evidence);
    }

    private static Set<SubjectId> minus(Set<SubjectId> all, Set<SubjectId> some) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
