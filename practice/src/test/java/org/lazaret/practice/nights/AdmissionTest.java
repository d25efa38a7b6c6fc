package org.lazaret.practice.nights;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Covered;
import org.lazaret.group.cover.Summary;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.nights.Admission.Admit;
import org.lazaret.practice.nights.Admission.Admitted;
import org.lazaret.practice.nights.Admission.CoveredNoMore;
import org.lazaret.practice.nights.Admission.SummaryNameless;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.VisitId;

/// The law of an animal that comes from another site: it must be covered here, and known by name.
class AdmissionTest {
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SubjectId COVERED = Covered.subject(HILL, "rex");
    private static final ClientId ANN = new ClientId("ann");
    private static final AnimalId REX = new AnimalId("rex1");
    private static final VisitId VISIT = new VisitId("visit1");
    private static final Admit ADMIT = new Admit(COVERED, ANN, REX, VISIT);
    private static final Personal NOTHING = new Personal("");

    private static Story<Admission, Admission.Command, Admission.Event> story(String name, String owner) {
        var summary = new Summary(new Personal(name), "DOG", NOTHING, NOTHING, new Summary.Owner(new Personal(owner),
            NOTHING), Optional.empty(), List.of());
        return Story.of(Admission.KIND).with(Covered.of(COVERED), new Covered(List.of(HILL), "rex", 1, List.of(
            summary)));
    }

    @Test void where_it_comes_from_is_written_down_with_what_it_is_here() {
        var story = story("Rex", "Ann").when(ADMIT);
        story.then(new Admitted(HILL, "rex", COVERED, ANN, REX, VISIT));
        story.when(ADMIT).then(new Admitted(HILL, "rex", COVERED, ANN, REX, VISIT));
    }

    @Test void nobody_comes_who_is_covered_no_more_or_has_no_name() {
        Story.of(Admission.KIND).when(ADMIT).thenRefused(new CoveredNoMore());
        story(" ", "Ann").when(ADMIT).thenRefused(new SummaryNameless());
        story("Rex", "").when(ADMIT).thenRefused(new SummaryNameless());
    }

    @Test void no_animal_is_made_of_a_client_who_leads_to_another() {
        var merged = Client.KIND.blank().after(new Client.Registered(new org.lazaret.practice.clients.Details(
            NOTHING, NOTHING, NOTHING, NOTHING))).after(new Client.MergedInto(new ClientId("bea")));
        story("Rex", "Ann").with(ANN.book(), merged).when(ADMIT).thenRefused(new Client.LeadsElsewhere());
    }
}
