package org.lazaret.practice.pages;

import java.util.List;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.patients.AnimalId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which animal a form means, as its name or chip is typed.
@Controller
final class ChoiceController {
    private static final int MOST = 8;

    @GetMapping("/animals/choices") ChoicePage choose(@RequestParam(defaultValue = "") String typed, Desk desk) {
        var found = typed.isBlank()
            ? List.<AnimalId>of()
            : desk.find(typed, MOST).stream().filter(
                hit -> hit.kind().equals("animal")).map(hit -> new AnimalId(hit.subject().name())).toList();
        return ChoicePage.of(found, desk);
    }
}
