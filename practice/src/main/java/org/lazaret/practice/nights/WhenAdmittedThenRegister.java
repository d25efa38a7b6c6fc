package org.lazaret.practice.nights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.group.cover.Covered;
import org.lazaret.group.cover.Summary;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.nights.Admission.Admitted;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;

/// Who is admitted out of a summary is a client and an animal here from the same moment, with its warnings, and on the
/// table of whoever admitted it. Its weight stays in the summary: nobody has weighed it here.
public final class WhenAdmittedThenRegister implements Automation<Admitted> {
    private static final Personal UNKNOWN = new Personal("");

    @Override public Class<Admitted> reads() { return Admitted.class; }

    @Override public List<Told<?>> then(Entry<? extends Admitted> cause, Scene scene) {
        var admitted = cause.event();
        var summary = scene.read(Covered.of(admitted.covered())).summaries().getFirst();
        var told = new ArrayList<Told<?>>();
        if (!scene.read(admitted.client().book()).registered())
            told.add(new Told<>(admitted.client().book(), new Client.Register(owner(summary))));
        if (scene.read(admitted.animal().book()).owner().isEmpty()) {
            told.add(new Told<>(admitted.animal().book(), new Animal.Register(admitted.client(), animal(summary))));
            for (var line : summary.lines())
                if (line.sort() == Summary.Sort.ALERT && !line.text().text().isBlank())
                    told.add(new Told<>(admitted.animal().book(), new Animal.Warn(line.text())));
        }
        var visit = admitted.visit().book();
        told.add(new Told<>(visit, new Visit.Begin(admitted.animal(), Purpose.CONSULTATION)));
        told.add(new Told<>(visit, new Visit.Move(Stage.WAITING, Stage.CONSULTING)));
        return List.copyOf(told);
    }

    private static org.lazaret.practice.clients.Details owner(Summary summary) {
        return new org.lazaret.practice.clients.Details(summary.owner().name(), summary.owner().phone(), UNKNOWN,
            UNKNOWN);
    }

    private static Details animal(Summary summary) {
        return new Details(summary.name(), Species.named(summary.species()), summary.breed(), Sex.UNKNOWN,
            Optional.empty(), summary.chip()).withChipThatReads();
    }
}
