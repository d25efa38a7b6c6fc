package org.lazaret.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.bills.BillLines;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.visits.Visits;

/// What every page of an animal or a client asks is found by an index: nothing grows slower with the years.
class PlansTest {
    private static final ClientId SMITH = new ClientId("smith1");
    private static final AnimalId REX = new AnimalId("rex1");

    private final Set<String> asked = new LinkedHashSet<>();
    private final Rows rows = this::note;

    private <R extends Record> List<R> note(Look<R> look) {
        asked.add(look.sql());
        return List.of();
    }

    @Test void no_question_about_an_animal_or_a_client_reads_a_whole_table() throws SQLException {
        Rooms.history().of(REX, 30, rows);
        Rooms.matters().of(SMITH, rows);
        Rooms.house().reasons().why(List.of(REX.subject(), SMITH.subject()), Tabled.NINE, rows);
        for (var look : List.of(Clients.of(SMITH), Clients.leadingTo(SMITH), Clients.among(List.of(SMITH)),
            Calls.of(SMITH), Calls.answers(SMITH),
            Animals.of(REX), Animals.of(SMITH), Animals.livingWith(List.of(SMITH)), Animals.among(List.of(REX)),
            Warnings.of(REX), Weighings.of(REX), Visits.of(REX), Visits.board(), Visits.onBoard(),
            BillLines.medicines(REX, Tabled.NINE))) rows.look(look);
        asked.add("select 1 where '' in " + Visits.TOUCHED);
        asked.add("select 1 where '' in " + Bills.TOUCHED);

        try (var database = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            make(database);
            for (var question : asked)
                assertThat(plan(database, question)).as(question).isNotEmpty().noneMatch(PlansTest::readsAll);
        }
    }

    /// What is worked out for this question, the list that came with it, and an index of only the visits under
    /// way, may be read whole.
    private static boolean readsAll(String step) {
        return step.startsWith("SCAN") && !step.startsWith("SCAN (subquery") && !step.startsWith("SCAN json_each")
            && !step.equals("SCAN asked") && !step.contains("visit_under_way") && !step.equals("SCAN CONSTANT ROW");
    }

    private static void make(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var projection : Rooms.house().projections())
                for (var each : projection.schema().split(";")) if (!each.isBlank()) statement.execute(each);
        }
    }

    private static List<String> plan(Connection database, String question) throws SQLException {
        var steps = new ArrayList<String>();
        try (var asked = database.prepareStatement("explain query plan " + question);
            var answer = asked.executeQuery()) {
            while (answer.next()) steps.add(answer.getString("detail"));
        }
        return steps;
    }
}
