package org.lazaret.practice.drugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.drugs.Discrepancy.Explained;
import org.lazaret.practice.drugs.Discrepancy.Reported;
import org.lazaret.practice.drugs.DrugRegister.Broached;
import org.lazaret.practice.drugs.DrugRegister.Corrected;
import org.lazaret.practice.drugs.DrugRegister.Counted;
import org.lazaret.practice.drugs.DrugRegister.Destroyed;
import org.lazaret.practice.drugs.DrugRegister.Dispensed;
import org.lazaret.practice.drugs.DrugRegister.DispensedLate;
import org.lazaret.practice.drugs.DrugRegister.Received;
import org.lazaret.practice.drugs.DrugRegister.StockDestroyed;
import org.lazaret.practice.drugs.RegisterLines.Line;
import org.lazaret.practice.drugs.RegisterLines.What;
import org.lazaret.practice.patients.AnimalId;

/// The registers as an inspector reads them.
class RegisterRowsTest {
    private static final DrugId KETAMINE = new DrugId("ketamine-100");
    private static final DrugId METHADONE = new DrugId("methadone-10");
    private static final AnimalId REX = new AnimalId("rex");
    private static final AccountId ANNA = new AccountId("anna");
    private static final LocalDate USE_BY = LocalDate.of(2026, 2, 2);
    private static final Batch BATCH = new Batch("B4711", LocalDate.of(2027, 1, 31));

    private final Tabled tables = new Tabled();

    @Test void each_line_says_what_came_in_what_went_out_and_what_is_left() {
        tables.written(KETAMINE.register(), new Received(ml("10"), "Covetrus", Optional.of(BATCH), ml("10")),
            new Broached(USE_BY, ml("10")), new Dispensed(ml("2"), REX, ml("8")),
            new DispensedLate(ml("1"), REX, USE_BY, ml("7")), new Corrected(3, ml("0.5"), Mistake.MISREAD, ml("7.5")),
            new Counted(ml("-0.2"), ANNA, ml("7.3")), new Destroyed(ml("0.3"), Waste.BROKEN, ANNA, ml("7")),
            new Destroyed(ml("1"), Waste.RETURNED, ANNA, ml("7")),
            new StockDestroyed(ml("7"), Waste.OUT_OF_DATE, "RCVS 1234567", ml("0")));

        assertThat(tables.look(RegisterLines.of(KETAMINE, 200)).reversed()).containsExactly(
            line(1, What.RECEIVED, "Covetrus/B4711 2027-01-31", "10", "0", "10"),
            line(2, What.BROACHED, "/2026-02-02", "0", "0", "10"),
            line(3, What.DISPENSED, "rex/", "0", "2", "8"),
            line(4, What.DISPENSED, "rex/2026-02-02", "0", "1", "7"),
            line(5, What.CORRECTED, "3/MISREAD", "0.5", "0", "7.5"),
            line(6, What.COUNTED, "anna/", "0", "0.2", "7.3"),
            line(7, What.DESTROYED, "anna/BROKEN", "0", "0.3", "7"),
            line(8, What.DESTROYED, "anna/RETURNED", "1", "1", "7"),
            line(9, What.DESTROYED, "RCVS 1234567/OUT_OF_DATE", "0", "7", "0"));
    }

    @Test void every_line_adds_up_on_paper() {
        each_line_says_what_came_in_what_went_out_and_what_is_left();
        var before = 0L;
        for (var line : tables.look(RegisterLines.of(KETAMINE, 200)).reversed()) {
            before += line.received().thousandths() - line.dispensed().thousandths();
            assertThat(line.balance().thousandths()).as("line %d", line.line()).isEqualTo(before);
        }
    }

    @Test void a_register_stays_whole_when_an_animal_is_erased() {
        tables.written(KETAMINE.register(), new Dispensed(ml("2"), REX, ml("-2"))).erased(REX.subject());
        assertThat(tables.look(RegisterLines.of(KETAMINE, 200))).hasSize(1);
    }

    @Test void each_balance_is_that_of_its_last_line() {
        tables.written(KETAMINE.register(), new Received(ml("10"), "x", Optional.empty(), ml("10")),
            new Broached(LocalDate.of(2026, 1, 1), ml("10")), new Broached(USE_BY, ml("10")),
            new Counted(ml("0"), ANNA, ml("10")), new Dispensed(ml("4"), REX, ml("6")));
        tables.at(Tabled.NINE.plus(Duration.ofDays(1))).written(METHADONE.register(),
            new Dispensed(ml("1"), REX, ml("-1")));

        var balances = tables.look(Balances.all());
        assertThat(balances).containsExactly(
            new Balances.Balance("drugregister/ketamine-100", ml("6"), Optional.of(Tabled.NINE), Optional.of(USE_BY)),
            new Balances.Balance("drugregister/methadone-10", ml("-1"), Optional.empty(), Optional.empty()));
        assertThat(balances).extracting(Balances.Balance::isShort).containsExactly(false, true);
        assertThat(balances.getFirst().isTooOld(USE_BY)).isFalse();
        assertThat(balances.getFirst().isTooOld(USE_BY.plusDays(1))).isTrue();
    }

    @Test void a_discrepancy_is_open_until_it_is_explained() {
        tables.written(Discrepancy.of(KETAMINE), new Reported(3, ml("-0.2")), new Reported(6, ml("0.1")),
            new Explained(3, Cause.SPILT));

        assertThat(tables.look(Discrepancies.open())).extracting(Discrepancies.Row::line).containsExactly(6L);
        assertThat(tables.look(Discrepancies.open()).getFirst().drug()).isEqualTo(KETAMINE);
        assertThat(tables.look(Discrepancies.of(KETAMINE))).extracting(Discrepancies.Row::cause).containsExactly(
            Optional.empty(), Optional.of(Cause.SPILT));
    }

    @Test void every_drug_is_in_the_list_once_and_known_by_its_name() {
        assertThat(Drug.ALL).extracting(Drug::id).doesNotHaveDuplicates();
        assertThat(Drug.of(KETAMINE)).map(Drug::schedule).contains(2);
        assertThat(Drug.of(new DrugId("water"))).isEmpty();
    }

    /// @param said whom, a stroke, and why
    private static Line line(long number, What what, String said, String... amounts) {
        var whomAndWhy = said.split("/", -1);
        var in = List.of(amounts).stream().map(RegisterRowsTest::ml).toList();
        return new Line("drugregister/ketamine-100", number, Tabled.NINE, Tabled.TOM, what, whomAndWhy[0],
            whomAndWhy[1], in.get(0), in.get(1), in.get(2));
    }

    private static Amount ml(String millilitres) { return Amount.of(millilitres); }
}
