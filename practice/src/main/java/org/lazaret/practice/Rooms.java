package org.lazaret.practice;

import java.util.List;
import org.lazaret.core.site.House;
import org.lazaret.practice.clients.ByCall;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Consents;
import org.lazaret.practice.clients.Versions;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.ByAppointment;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.drugs.Discrepancies;
import org.lazaret.practice.drugs.Discrepancy;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.drugs.RegisterLines;
import org.lazaret.practice.drugs.WhenCountedShortThenReport;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.ByOwnersCall;
import org.lazaret.practice.patients.Chronicle;
import org.lazaret.practice.patients.History;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.Employees;

/// The rooms of a practice: every book, table and reason there is. To take a room out, take it out of here.
public final class Rooms {
    private Rooms() {}

    public static House house() {
        return new House(List.of(Client.KIND, Animal.KIND, DrugRegister.KIND, Discrepancy.KIND, Day.KIND,
            Employee.KIND, Credentials.KIND, Devices.KIND),
            List.of(new Clients(), new Versions(), new Calls(), new Consents(), new Animals(), new Weighings(),
                new Warnings(),
                new Chronicle(),
                new RegisterLines(), new Discrepancies(), new Appointments(),
                new Employees()),
            List.of(new WhenCountedShortThenReport()), List.of(new ByAppointment(), new ByCall(), new ByOwnersCall()));
    }

    /// What each room adds to an animal's history.
    public static History history() { return new History(List.of(new Chronicle())); }
}
