package org.lazaret.drill.checks;

import java.util.ArrayList;
import org.lazaret.core.site.Desk;
import org.lazaret.drill.care.Notebook;

/// Whether the registers of controlled drugs have what is in the safe, drop for drop, and a line for each told.
public final class RegisterCheck {
    private RegisterCheck() {}

    public static Found check(Notebook notebook, Desk desk) {
        var wrong = new ArrayList<String>();
        notebook.safe().forEach((drug, microlitres) -> {
            var register = desk.read(drug.register());
            if (register.balance().thousandths() != microlitres)
                wrong.add("the register of %s has %s and the safe %d µl".formatted(drug.name(), register.balance(),
                    microlitres));
            if (register.lines() != notebook.lines().get(drug))
                wrong.add("the register of %s has %d lines, and %d were told".formatted(drug.name(), register.lines(),
                    notebook.lines().get(drug)));
        });
        return new Found(9, wrong,
            "%d registers agree with the safe, with %d lines; the diary is on the site's own disk; ".formatted(
                notebook.safe().size(), notebook.lines().values().stream().mapToLong(Long::longValue).sum())
                + "the downtime pack is not built yet");
    }
}
