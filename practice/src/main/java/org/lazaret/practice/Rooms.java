package org.lazaret.practice;

import java.util.List;
import org.lazaret.core.site.House;
import org.lazaret.core.site.Reasons;
import org.lazaret.core.site.Watching;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Covered;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.HatchKey;
import org.lazaret.group.cover.Hatches;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Lent;
import org.lazaret.group.cover.Loans;
import org.lazaret.group.cover.Orders;
import org.lazaret.group.cover.Reported;
import org.lazaret.group.cover.Reports;
import org.lazaret.group.cover.ReportsSent;
import org.lazaret.group.cover.Summaries;
import org.lazaret.group.exposed.Exposures;
import org.lazaret.group.finding.TokenKeys;
import org.lazaret.group.orders.Holds;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.Suspended;
import org.lazaret.group.people.Colleague;
import org.lazaret.group.people.Colleagues;
import org.lazaret.group.people.Outbox;
import org.lazaret.group.second.Sheets;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.bills.Account;
import org.lazaret.practice.bills.Bill;
import org.lazaret.practice.bills.BillLines;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.bills.BillsOf;
import org.lazaret.practice.bills.Payments;
import org.lazaret.practice.bills.PriceList;
import org.lazaret.practice.bills.Prices;
import org.lazaret.practice.bills.WhenBillOpensOrClosesThenNote;
import org.lazaret.practice.bills.WhenDispensedThenNote;
import org.lazaret.practice.bills.WhenSettledThenDone;
import org.lazaret.practice.bills.WhenToPayThenNote;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Consents;
import org.lazaret.practice.clients.Versions;
import org.lazaret.practice.clients.WhenMergeWithdrawnThenPart;
import org.lazaret.practice.clients.WhenMergedThenJoin;
import org.lazaret.practice.decoys.Decoys;
import org.lazaret.practice.decoys.Familiar;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.AppointmentsOf;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.drugs.Discrepancies;
import org.lazaret.practice.drugs.Discrepancy;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.drugs.Given;
import org.lazaret.practice.drugs.LabelRows;
import org.lazaret.practice.drugs.Labels;
import org.lazaret.practice.drugs.RegisterLines;
import org.lazaret.practice.drugs.WhenCountedShortThenReport;
import org.lazaret.practice.exports.Exports;
import org.lazaret.practice.finding.LookUp;
import org.lazaret.practice.finding.LookUps;
import org.lazaret.practice.finding.Ration;
import org.lazaret.practice.finding.WhenLookedUpThenCount;
import org.lazaret.practice.nights.Admission;
import org.lazaret.practice.nights.Admissions;
import org.lazaret.practice.nights.Allowance;
import org.lazaret.practice.nights.AskedForRecord;
import org.lazaret.practice.nights.Asking;
import org.lazaret.practice.nights.Askings;
import org.lazaret.practice.nights.Inquiries;
import org.lazaret.practice.nights.Inquiry;
import org.lazaret.practice.nights.LentUnattended;
import org.lazaret.practice.nights.Referral;
import org.lazaret.practice.nights.Referrals;
import org.lazaret.practice.nights.SeenElsewhere;
import org.lazaret.practice.nights.SeenLastNight;
import org.lazaret.practice.nights.Unattended;
import org.lazaret.practice.nights.WhenAdmittedThenRegister;
import org.lazaret.practice.nights.WhenGrantedThenRefer;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Chronicle;
import org.lazaret.practice.patients.History;
import org.lazaret.practice.patients.Matters;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.premises.Letterheads;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.DeviceRows;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.Employees;
import org.lazaret.practice.staff.Rota;
import org.lazaret.practice.staff.SignInRows;
import org.lazaret.practice.staff.SignIns;
import org.lazaret.practice.staff.StrangerRows;
import org.lazaret.practice.staff.Strangers;
import org.lazaret.practice.staff.WhenHoldEndsThenStop;
import org.lazaret.practice.staff.WhenSuspendedThenStop;
import org.lazaret.practice.visits.Addenda;
import org.lazaret.practice.visits.Consultation;
import org.lazaret.practice.visits.Notes;
import org.lazaret.practice.visits.NotesOf;
import org.lazaret.practice.visits.Notices;
import org.lazaret.practice.visits.Steps;
import org.lazaret.practice.visits.UnderWay;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.Visits;
import org.lazaret.practice.visits.WhenArrivedThenBeginVisit;
import org.lazaret.practice.visits.WhenTakenBackThenExpect;

/// The rooms of a practice: every book, table and reason there is. To take a room out, take it out of here.
public final class Rooms {
    private Rooms() {}

    public static House house() {
        return new House(List.of(Client.KIND, Animal.KIND, DrugRegister.KIND, Discrepancy.KIND, Doses.KIND,
            Labels.KIND, Day.KIND,
            Employee.KIND, Rota.KIND, Credentials.KIND, Devices.KIND, SignIns.KIND, Strangers.KIND,
            Visit.KIND, Consultation.KIND,
            PriceList.KIND, Account.KIND, Bill.KIND, Premises.KIND, ZoneDirectory.KIND,
            Colleague.KIND, Outbox.KIND, Sheets.KIND, Cover.KIND, Hatches.KIND, HatchKey.KIND, Covered.KIND,
            Exposures.KIND, OrderBook.KIND, Holds.KIND, Decoys.KIND,
            Exports.KIND, Homeward.KIND, Reported.KIND,
            Admission.KIND,
            Lent.KIND, Referral.KIND,
            Asking.KIND, Inquiry.KIND, Unattended.KIND,
            Allowance.KIND, TokenKeys.KIND, LookUp.KIND, Ration.KIND),
            List.of(new Clients(), new Versions(), new Calls(), new Consents(), new Animals(), new Weighings(),
                new Warnings(), new Chronicle(), new RegisterLines(), new Discrepancies(), new LabelRows(),
                new Appointments(),
                new Employees(), new SignInRows(), new StrangerRows(), new DeviceRows(),
                new Visits(), new Steps(), new Notes(), new Addenda(),
                new Prices(), new Bills(), new BillLines(), new Payments(), new Letterheads(), new Colleagues(),
                new Givens(), new Summaries(), new Orders(), new ReportsSent(), new Reports(), new Admissions(),
                new Loans(), new Referrals(), new Askings(), new Inquiries(), new LookUps()),
            List.of(new WhenMergedThenJoin(), new WhenMergeWithdrawnThenPart(), new WhenCountedShortThenReport(),
                new WhenArrivedThenBeginVisit(), new WhenTakenBackThenExpect(),
                new WhenDispensedThenNote(), new WhenBillOpensOrClosesThenNote(), new WhenToPayThenNote(),
                new WhenSettledThenDone(), new WhenAdmittedThenRegister(), new WhenGrantedThenRefer(),
                new WhenSuspendedThenStop(), new WhenHoldEndsThenStop(), new WhenLookedUpThenCount()),
            new Reasons(List.of(Visits.REASON, Appointments.REASON, Calls.REASON, Animals.OWNERS_CALL, Bills.REASON,
                Admissions.REASON, Loans.REASON, SeenElsewhere.REASON)),
            List.of(new Suspended()), new Watching(List.of(), new Familiar()));
    }

    /// What each room adds to an animal's history.
    public static History history() {
        return new History(
            List.of(new Chronicle(), new AppointmentsOf(), new NotesOf(), new Given(), new SeenElsewhere()));
    }

    /// What each room says to whoever looks at the waiting board.
    public static Notices notices() {
        return new Notices(List.of(new SeenLastNight(), new AskedForRecord(), new LentUnattended()));
    }

    /// What each room has open with a client.
    public static Matters matters() {
        return new Matters(List.of(new UnderWay(), new AppointmentsOf(), new BillsOf()));
    }
}
