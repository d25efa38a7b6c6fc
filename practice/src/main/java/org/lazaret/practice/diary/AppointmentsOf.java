package org.lazaret.practice.diary;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.diary.Appointments.Row;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Chapter;
import org.lazaret.practice.patients.Matter;
import org.lazaret.practice.patients.Told;

/// The appointments in an animal's history, and those that a client has to come.
public final class AppointmentsOf implements Chapter, Matter {
    /// What is said of an appointment.
    public enum Line { APPOINTMENT, TO_COME }

    @Override public List<Told> of(AnimalId animal, int most, Rows rows) {
        return rows.look(new Look<>(Row.class, """
            select * from appointment where animal = ? order by begins desc, book, number limit ?""",
            List.of(animal.name(), (long) most))).stream().map(row -> told(Line.APPOINTMENT, row)).toList();
    }

    @Override public List<Told> of(ClientId client, Rows rows) {
        return rows.look(new Look<>(Row.class, """
            select * from appointment
            where (owner = ? or owner in
            """ + Clients.LEADING + """
            ) and state = 'EXPECTED' order by begins desc, book, number
            limit 20""", List.of(client, client))).stream().map(row -> told(Line.TO_COME, row)).toList();
    }

    private static Told told(Line what, Row row) {
        return new Told(row.begins(), Optional.of(row.vet()), what, List.of(row.purpose(), row.state()),
            "/diary/" + row.starts().toLocalDate());
    }
}
