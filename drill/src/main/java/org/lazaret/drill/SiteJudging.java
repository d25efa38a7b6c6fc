package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.drill.attacks.Canaries;
import org.lazaret.drill.attacks.Theft;
import org.lazaret.drill.care.Saved;
import org.lazaret.drill.checks.AcknowledgedCheck;
import org.lazaret.drill.checks.AtRisk;
import org.lazaret.drill.checks.CareCheck;
import org.lazaret.drill.checks.ErasureCheck;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.checks.PinsCheck;
import org.lazaret.drill.checks.RegisterCheck;
import org.lazaret.drill.checks.SiteFiles;
import org.lazaret.drill.checks.TablesCheck;
import org.lazaret.drill.report.Scorecard.Control;
import org.lazaret.drill.universe.Computer;
import org.lazaret.drill.universe.Live;
import org.lazaret.drill.universe.Trouble;

/// What a play came to at one site, by the checks: each holds the system against what people there know for
/// themselves.
final class SiteJudging {
    private static final SubjectId NOBODY = new SubjectId("nobody-ever");

    private final Premises premises;
    private final List<Found> found = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private final Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    private Map<String, List<byte[]>> journals = Map.of();

    SiteJudging(Premises premises) { this.premises = premises; }

    void judge() {
        figures.put("acknowledged", premises.notebook().saved().size());
        figures.put("acknowledged_at_risk", premises.notebook().saved().size());
        found.add(CareCheck.check(premises.notebook(), asked(), unexplained()));
        if (premises.weather().wiped()) wiped();
        else premises.node().live().ifPresentOrElse(this::alive, this::dead);
    }

    private CareCheck.Asked asked() {
        var wire = premises.node().computer().wire();
        var hub = premises.centre().map(centre -> wire.sent(Centre.peer(centre.zone()))).orElse(0L);
        return new CareCheck.Asked(hub, wire.sent() - hub);
    }

    private void wiped() {
        figures.put("acknowledged_lost", premises.notebook().saved().size());
        found.add(
            new Found(2, List.of(), "the only disk was wiped: what stood in one place only is lost, as it was said"));
    }

    private void dead() {
        var last = premises.node().troubles().stream().reduce((_, next) -> next).map(Trouble::toString);
        found.add(new Found(2, List.of("the node does not start any more"), last.orElse("it said nothing")));
        files(premises.node().computer().disk().copy());
    }

    private void alive(Live live) {
        while (live.site().step()) {}
        var copy = premises.node().computer().disk().copy();
        files(copy);
        acknowledged(live);
        tables(live, copy);
        thefts(live, copy);
    }

    /// What a stranger sees in the files.
    private void files(DiskCopy copy) {
        journals = SiteFiles.entries(copy, premises.post().name());
        found.add(premises.watch().check(copy));
        controls.add(new Control("a person shown whom no entry names", premises.watch().misses(NOBODY, copy),
            "one page more than there was is held against the access journal"));
        found.add(ErasureCheck.keys(care()));
        pins();
        tampering();
    }

    private List<Trouble> unexplained() {
        return premises.node().troubles().stream().filter(trouble -> !premises.weather().explains(trouble)
            && !premises.rollBack().explains(trouble)).toList();
    }

    private void acknowledged(Live live) {
        var check = new AcknowledgedCheck(premises.notebook());
        var desk = desk(live);
        found.add(check.check(care(), live.parts().vault(), desk));
        found.add(RegisterCheck.check(premises.notebook(), desk));
        figures.put("acknowledged_lost", check.lost());
        if (premises.centre().isPresent()) {
            found.add(premises.wire().check(journals, premises.forked()));
            figures.put("acknowledged_at_risk",
                AtRisk.most(check.positions(), premises.wire().vouched("care")));
        }
        controls.add(new Control("an answer 'saved' for what no journal has", check.misses(new Saved(
            new RequestId("r-never-asked-for"), "client/never", List.of(), List.of())),
            "one answer more than there was"));
    }

    /// A desk for whoever checks.
    static Desk desk(Live live) {
        var session = new Session(new AccountId("a-check"), new DeviceId("check"), List.of());
        return switch (live.site().enter(session)) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, var detail) -> throw new IllegalStateException(code + ": " + detail);
        };
    }

    private List<byte[]> care() { return journals.getOrDefault("care", List.of()); }

    private void pins() {
        var seen = premises.browsers().stream().flatMap(browser -> browser.seen().stream()).distinct().toList();
        var check = PinsCheck.check(journals, seen);
        found.add(check);
        figures.put("journals_compared", journals.size());
        figures.put("journals_proven", check.held() ? journals.size() : 0);
        var never = seen.stream().limit(1).map(head -> new Head(head.origin(), head.size() + 1, head.root())).toList();
        controls.add(new Control("a head that no journal ever had", !PinsCheck.check(journals, never).held(),
            "one head with an entry more than it had"));
    }

    private void tables(Live live, DiskCopy copy) {
        var rows = live.parts().tables().dump();
        var rebuilt = rebuilt(copy);
        found.add(TablesCheck.check(rows, rebuilt));
        controls.add(new Control("a row that is missing", !TablesCheck.check(rows, rows.subList(1, rows.size())).held(),
            "the same tables without their first row"));
    }

    /// Every row of tables that are made from the journal alone; none if the program does not start there.
    private List<String> rebuilt(DiskCopy copy) {
        try {
            var twin = Computer.twin(premises.agenda(), copy, premises.node().computer().latch().copy());
            try (var tables = premises.program().open(twin).parts().tables()) {
                figures.put("rebuilt_entries", tables.followed());
                return tables.dump();
            }
        } catch (RuntimeException doesNotStart) {
            return List.of();
        }
    }

    private void thefts(Live live, DiskCopy end) {
        var check = new ErasureCheck();
        found.add(check.check(care(), live.parts().vault(), premises.notebook()));
        if (premises.thefts().isEmpty()) return;
        var canaries = new Canaries(
            premises.notebook().words().keySet().stream().filter(word -> word.length() >= 9).toList());
        var thefts = new ArrayList<>(premises.thefts());
        thefts.add(new Theft(end, premises.notebook().erased().size()));
        var thief = new Thief(premises, canaries);
        found.add(thief.check(thefts, ErasureCheck.wanted(care())));
        controls.add(new Control("a disk with its key file and its latch",
            thief.opens(end, premises.node().computer().latch().copy()), "it opens"));
        var open = String.join("\n", premises.watch().texts()).getBytes(UTF_8);
        controls.add(new Control("words of people on pages of the unlocked node", !canaries.in(open).isEmpty(),
            "%d of them found in %d bytes".formatted(canaries.in(open).size(), open.length)));
        figures.put("subjects_disclosed_truth",
            thefts.stream().mapToInt(theft -> theft.readable(canaries).size()).sum());
    }

    private void tampering() {
        var tampering = premises.tampering();
        var rollBack = premises.rollBack();
        var tried = tampering.tried() + rollBack.tried();
        if (tried == 0) return;
        figures.put("tampering_tried", tried);
        figures.put("tampering_found", tampering.found() + rollBack.found());
        var alarms = unexplained().size() + premises.notebook().turnedAway().getOrDefault("rewritten", 0);
        figures.put("tampering_false_alarms", alarms);
        var wrong = new ArrayList<>(tampering.silent());
        if (rollBack.found() < rollBack.tried()) wrong.add("a journal was rolled back, and no device was told");
        found.add(new Found(2, wrong,
            "%d bits turned: %d found, %d shown to change nothing; %d of %d roll-backs found".formatted(
                tampering.tried(), tampering.found(), tampering.harmless(), rollBack.found(), rollBack.tried())));
    }

    List<Found> found() { return found; }

    List<Control> controls() { return controls; }

    Map<String, @Nullable Object> figures() { return figures; }

    Map<String, List<byte[]>> journals() { return journals; }
}
