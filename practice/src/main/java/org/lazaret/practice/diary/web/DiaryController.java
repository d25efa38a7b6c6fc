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
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.patients.Animals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The diary at the desk: read a day, agree on an appointment, say who is here.
@Controller
@RequestMapping("/diary")
final class DiaryController {
    @GetMapping DiaryPage today(@RequestParam(defaultValue = "") String animal, Today today, Desk desk) {
        return page(today.day(), animal, desk, Optional.empty());
    }

    @GetMapping("/{day}") DiaryPage day(@PathVariable LocalDate day, @RequestParam(defaultValue = "") String animal,
        Desk desk) {
        return page(day, animal, desk, Optional.empty());
    }

    @PostMapping("/{day}/appointments") DiaryPage agree(@PathVariable LocalDate day, @ModelAttribute AgreeForm form,
        RequestId once, Desk desk) {
        return tell(day, form.on(day), once, desk);
    }

    @PostMapping("/{day}/appointments/{number}/arrivals") DiaryPage arrive(@PathVariable LocalDate day,
        @PathVariable long number, RequestId once, Desk desk) {
        return tell(day, new Arrive(number), once, desk);
    }

    @PostMapping("/{day}/appointments/{number}/cancellations") DiaryPage callOff(@PathVariable LocalDate day,
        @PathVariable long number, RequestId once, Desk desk) {
        return tell(day, new CallOff(number), once, desk);
    }

    private static DiaryPage tell(LocalDate day, Command command, RequestId once, Desk desk) {
        return page(day, "", desk, desk.tell(new DayId(day).book(), command, once).now().refusal());
    }

    private static DiaryPage page(LocalDate day, String chosen, Desk desk, Optional<Refusal> refusal) {
        var appointments = desk.look(Appointments.of(new DayId(day)));
        return new DiaryPage(day, appointments, patients(appointments, desk), ChoicePage.of(chosen, desk), refusal);
    }

    private static List<Animals.Row> patients(List<Appointments.Row> appointments, Desk desk) {
        var named = appointments.stream().map(Appointments.Row::animal).distinct().toList();
        return named.isEmpty() ? List.of() : desk.look(Animals.among(named));
    }
}
