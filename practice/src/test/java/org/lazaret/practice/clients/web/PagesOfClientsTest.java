package org.lazaret.practice.clients.web;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.Golden;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Details;

/// How the pages look on which a client is registered.
class PagesOfClientsTest {
    private static final ClientId ANN = new ClientId("ann1");
    private static final Details SMITH = new Details(new Personal("Ann <Smith>"), new Personal("01603 555123"),
        new Personal("ann@example.org"), new Personal("1 High St, Norwich NR1 3AB"));

    @Test void a_client_who_is_typed_and_one_who_has_no_name() {
        Golden.check(NewClientPage.blank(), "NewClientPage.blank");
        Golden.check(new NewClientPage(SMITH, Optional.of(new Client.NameMissing())), "NewClientPage.refused");
    }

    @Test void a_client_who_may_be_the_same_and_nobody() {
        var rows = new Tabled().written(ANN.book(), new Client.Registered(SMITH)).look(Clients.of(ANN));
        Golden.check(new AlikePage(rows), "AlikePage.one");
        Golden.check(new AlikePage(List.of()), "AlikePage.none");
    }
}
