package org.lazaret.practice.diary.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Today;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.Day.Arrive;
import org.lazaret.practice.diary.Day.CallOff;
import org.lazaret.practice.diary.Day.Command;
import org.lazaret.practice.diary.Day.Expect;
import org.lazaret.practice.diary.Day.Miss;
import org.lazaret.practice.diary.Day.Move;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.premises.Premises;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The diary at the desk: read a day, agree on an appointment, move it, say who is here and who is not.
@Controller
@RequestMapping("/diary")
final class DiaryController {
    private static final String ONE = "/{day}/appointments/{number}";

    @GetMapping DiaryPage today(@ModelAttribute Choosing chosen, Today today, Desk desk) {
        return page(today.day(), chosen, Optional.empty(), desk);
    }

    @GetMapping("/{day}") DiaryPage day(@PathVariable LocalDate day, @ModelAttribute Choosing chosen, Desk desk) {
        return page(day, chosen, Optional.empty(), desk);
    }

    @GetMapping("/days") DiaryPage day(@RequestParam LocalDate day, Desk desk) {
        return page(day, Choosing.NOTHING, Optional.empty(), desk);
    }

    @PostMapping("/{day}/appointments") DiaryPage agree(@PathVariable LocalDate day, @ModelAttribute BookingForm form,
        RequestId once, Desk desk) {
        return booked(day, form, told(day, form.agree(day), once, desk), desk);
    }

    @PostMapping("/{day}/squeezes") DiaryPage squeezeIn(@PathVariable LocalDate day, @ModelAttribute BookingForm form,
        RequestId once, Desk desk) {
        return booked(day, form, told(day, form.squeezeIn(day), once, desk), desk);
    }

    @PostMapping(ONE + "/moves") DiaryPage move(@ModelAttribute At at, @ModelAttribute MoveForm form, RequestId once,
        Desk desk) {
        var minutes = desk.look(Appointments.of(new DayId(at.day()))).stream().filter(
            row -> row.number() == at.number()).mapToLong(Appointments.Row::minutes).findFirst().orElse(0);
        var slot = new Slot(at.day().atTime(form.time()), (int) minutes, form.vet());
        return tell(at, new Move(at.number(), slot), once, desk);
    }

    @PostMapping(ONE + "/arrivals") DiaryPage arrive(@ModelAttribute At at, RequestId once, Desk desk) {
        return tell(at, new Arrive(at.number()), once, desk);
    }

    @PostMapping(ONE + "/absences") DiaryPage miss(@ModelAttribute At at, RequestId once, Desk desk) {
        return tell(at, new Miss(at.number()), once, desk);
    }

    @PostMapping(ONE + "/cancellations") DiaryPage callOff(@ModelAttribute At at, RequestId once, Desk desk) {
        return tell(at, new CallOff(at.number()), once, desk);
    }

    @PostMapping(ONE + "/expectations") DiaryPage expect(@ModelAttribute At at, RequestId once, Desk desk) {
        return tell(at, new Expect(at.number()), once, desk);
    }

    private static DiaryPage tell(At at, Command command, RequestId once, Desk desk) {
        return page(at.day(), Choosing.NOTHING, told(at.day(), command, once, desk), desk);
    }

    private static Optional<Refusal> told(LocalDate day, Command command, RequestId once, Desk desk) {
        return desk.tell(new DayId(day).book(), command, once).now().refusal();
    }

    /// What was typed stays where it was refused.
    private static DiaryPage booked(LocalDate day, BookingForm form, Optional<Refusal> refusal, Desk desk) {
        var page = page(day, Choosing.NOTHING, refusal, desk);
        return refusal.isEmpty() ? page : page.with(form.typed(), ChoicePage.of(form.animal().name(), desk));
    }

    private static DiaryPage page(LocalDate day, Choosing chosen, Optional<Refusal> refusal, Desk desk) {
        var appointments = desk.look(Appointments.of(new DayId(day)));
        var moving = appointments.stream().filter(
            row -> chosen.moving().equals(Optional.of(row.number())) && row.state() == State.EXPECTED).findFirst();
        return new DiaryPage(day, appointments, patients(appointments, desk), chosen.typed(),
            ChoicePage.of(chosen.animal().orElse(""), desk), moving, new Hours(day, desk.read(Premises.BOOK)), refusal);
    }

    private static List<Animals.Row> patients(List<Appointments.Row> appointments, Desk desk) {
        var named = appointments.stream().map(Appointments.Row::animal).distinct().toList();
        return named.isEmpty() ? List.of() : desk.look(Animals.among(named));
    }
}
