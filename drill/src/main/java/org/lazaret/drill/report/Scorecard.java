package org.lazaret.drill.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run came to: every figure of the contract by its name, null where it was not exercised.
///
/// @param figures by name, in the contract's order
/// @param controls what was shown to be able to fail
/// @param mutants mechanisms that were broken on purpose
public record Scorecard(Map<String, @Nullable Object> figures, List<Promised> promises, List<Control> controls,
    List<String> mutants) {
    /// The figures that every scorecard has, in their order.
    public static final List<String> FIGURES = List.of("scenario", "seed", "sites", "staff", "zones", "days",
        "wall_seconds", "peak_rss_mb", "care_scheduled", "care_done", "care_done_during_outage", "care_refused_wrongly",
        "care_p50_ms", "care_p99_ms", "care_p99_ms_during_outage", "acknowledged", "acknowledged_lost",
        "acknowledged_at_risk", "detected_after_seconds", "reads_before_detection", "alerts_on_twin", "contain_p50_ms",
        "contain_p99_ms", "contained_sites", "reachable_sites", "bytes_after_acceptance", "orders_forged",
        "orders_forged_accepted", "orders_valid_accepted", "tampering_tried", "tampering_found",
        "tampering_false_alarms", "subjects_disclosed_truth", "subjects_assessed", "assessment_missed",
        "assessment_extra", "assessment_seconds", "plaintext_bytes_from_hub", "rebuilt_entries",
        "rebuild_entries_per_s", "journals_proven", "journals_compared", "restored_sites", "restore_seconds",
        "rehomed_sites", "rehome_pause_p99_ms", "rehome_refused_care", "other_zones_changed");

    /// A promise of the design and what became of it.
    ///
    /// @param number from 1 to 9
    /// @param claimed by the scenario: it must be held
    public record Promised(int number, String promise, boolean claimed, Result result, String evidence) {}

    /// How a promise came out.
    public enum Result {
        HELD("held"), BROKEN("broken"), NOT_TRIED("not tried");

        private final String words;

        Result(String words) { this.words = words; }

        @Override public String toString() { return words; }
    }

    /// A check that was shown something it must find.
    public record Control(String control, boolean found, String evidence) {}

    public Scorecard {
        for (var name : figures.keySet())
            if (!FIGURES.contains(name)) throw new IllegalArgumentException("no scorecard has a figure " + name);
        figures = complete(figures);
    }

    private static Map<String, @Nullable Object> complete(Map<String, @Nullable Object> some) {
        var complete = new LinkedHashMap<String, @Nullable Object>();
        FIGURES.forEach(name -> complete.put(name, some.get(name)));
        return complete;
    }

    /// Whether every promise that the scenario claims is held, and every check was able to fail.
    public boolean holds() {
        return promises.stream().filter(Promised::claimed).allMatch(one -> one.result == Result.HELD)
            && controls.stream().allMatch(Control::found);
    }

    /// The claimed promises that are not held.
    public List<Promised> failed() {
        return promises.stream().filter(one -> one.claimed && one.result != Result.HELD).toList();
    }
}
