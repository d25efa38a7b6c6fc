package org.lazaret.practice.drugs;

import java.util.List;
import java.util.Optional;

/// A controlled drug as the practice keeps it.
///
/// Source: Misuse of Drugs Regulations 2001 (SI 2001/3998), schedules 2 and 3 (gabapentin and tramadol in 3); a
/// register of schedule 3 is kept by choice.
///
/// @param strength of one unit, e.g. `100 mg/ml`, `60 mg`
/// @param measure what it is counted in
/// @param schedule 2 or 3
/// @param daysBroached how long an opened bottle may be used
public record Drug(DrugId id, String name, String strength, Measure measure, int schedule,
    int daysBroached) {
    /// Every drug that has a register, by name.
    public static final List<Drug> ALL = List.of(
        drug("alfentanil-0-5", "Alfentanil", "0.5 mg/ml", 2),
        drug("buprenorphine-0-3", "Buprenorphine", "0.3 mg/ml", 3),
        drug("fentanyl-0-05", "Fentanyl", "0.05 mg/ml", 2),
        drug("fentanyl-patch-25", "Fentanyl", "25 µg/h", 2).in(Measure.PATCH),
        drug("gabapentin-100", "Gabapentin", "100 mg", 3).in(Measure.CAPSULE),
        drug("ketamine-100", "Ketamine", "100 mg/ml", 2),
        drug("methadone-10", "Methadone", "10 mg/ml", 2),
        drug("midazolam-5", "Midazolam", "5 mg/ml", 3),
        drug("morphine-10", "Morphine", "10 mg/ml", 2),
        drug("morphine-granules-20", "Morphine granules", "20 mg", 2).in(Measure.SACHET),
        drug("pentobarbital-200", "Pentobarbital", "200 mg/ml", 3),
        drug("pethidine-50", "Pethidine", "50 mg/ml", 2),
        drug("phenobarbital-60", "Phenobarbital", "60 mg", 3).in(Measure.TABLET_IN_HALVES),
        drug("phenobarbital-powder", "Phenobarbital powder", "1 g/g", 3).in(Measure.GRAM),
        drug("tramadol-50", "Tramadol", "50 mg", 3).in(Measure.TABLET));

    private static final int FOUR_WEEKS = 28;

    public static Optional<Drug> of(DrugId id) { return ALL.stream().filter(drug -> drug.id.equals(id)).findFirst(); }

    private static Drug drug(String id, String name, String strength, int schedule) {
        return new Drug(new DrugId(id), name, strength, Measure.ML, schedule, FOUR_WEEKS);
    }

    private Drug in(Measure other) { return new Drug(id, name, strength, other, schedule, daysBroached); }
}
