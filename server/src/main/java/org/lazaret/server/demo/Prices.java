package org.lazaret.server.demo;

import java.time.LocalDate;
import java.util.List;
import org.lazaret.practice.bills.Country;
import org.lazaret.practice.bills.Item;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.bills.PriceList;
import org.lazaret.practice.bills.Sort;
import org.lazaret.practice.bills.Unit;

/// What the shown practice charges, in pounds.
final class Prices {
    static final List<String> SOLD_BESIDE = List.of("flea-spot-on", "worming-tablet", "meloxicam-oral", "ear-cleaner",
        "nail-clip", "dental-chews");

    private record Ware(String code, String name, Sort sort, Unit unit, String price) {}

    private static final List<Ware> WARES = List.of(
        new Ware("consultation", "Consultation", Sort.SERVICE, Unit.EACH, "52.50"),
        new Ware("vaccination", "Vaccination with health check", Sort.SERVICE, Unit.EACH, "58"),
        new Ware("nurse", "Nurse appointment", Sort.SERVICE, Unit.EACH, "18"),
        new Ware("operation", "Operation, routine", Sort.SERVICE, Unit.EACH, "285"),
        new Ware("recheck", "Re-examination", Sort.SERVICE, Unit.EACH, "38"),
        new Ware("ketamine-100", "Ketamine injection", Sort.MEDICINE, Unit.ML, "9.80"),
        new Ware("methadone-10", "Methadone injection", Sort.MEDICINE, Unit.ML, "14.20"),
        new Ware("buprenorphine-0-3", "Buprenorphine injection", Sort.MEDICINE, Unit.ML, "16.40"),
        new Ware("phenobarbital-60", "Phenobarbital 60 mg", Sort.MEDICINE, Unit.TABLET_IN_HALVES, "0.48"),
        new Ware("gabapentin-100", "Gabapentin 100 mg", Sort.MEDICINE, Unit.CAPSULE, "0.55"),
        new Ware("flea-spot-on", "Flea treatment, one pipette", Sort.MEDICINE, Unit.EACH, "11.95"),
        new Ware("worming-tablet", "Worming tablet", Sort.MEDICINE, Unit.TABLET, "6.50"),
        new Ware("meloxicam-oral", "Meloxicam oral suspension, 32 ml", Sort.MEDICINE, Unit.EACH, "24.75"),
        new Ware("ear-cleaner", "Ear cleaner, 100 ml", Sort.GOODS, Unit.EACH, "12.60"),
        new Ware("nail-clip", "Nail clip", Sort.SERVICE, Unit.EACH, "15"),
        new Ware("dental-chews", "Dental chews, a week's", Sort.FOOD, Unit.EACH, "8.40"));

    private Prices() {}

    static void enter(Staff staff, LocalDate day) {
        staff.tell(Staff.SAM, PriceList.BOOK, new PriceList.Begin(Country.UK, "GB 123 4567 89"));
        for (var ware : WARES)
            staff.tell(Staff.SAM, PriceList.BOOK, new PriceList.Enter(
                new Item(ware.code, ware.name, ware.sort, ware.unit), Money.of(ware.price), day));
    }
}
