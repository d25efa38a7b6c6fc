package org.lazaret.practice.drugs.web;

import org.lazaret.core.site.Desk;
import org.lazaret.practice.drugs.Discrepancies;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.web.DrugsPage.Register;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All registers at the desk.
@Controller
final class DrugsController {
    @GetMapping("/drugs") DrugsPage show(@RequestParam(defaultValue = "") String animal, Desk desk) {
        return new DrugsPage(Drug.ALL.stream().map(drug -> register(drug, desk)).toList(),
            desk.look(Discrepancies.open()),
            animal);
    }

    static Register register(Drug drug, Desk desk) {
        var book = desk.read(drug.id().register());
        return new Register(drug, book.balance(), book.useBy(), desk.read(Doses.of(drug.id())));
    }
}
