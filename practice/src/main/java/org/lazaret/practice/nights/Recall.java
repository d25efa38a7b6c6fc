package org.lazaret.practice.nights;

import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Cover.Order;
import org.lazaret.group.cover.Cover.Whom;
import org.lazaret.group.cover.Hatches;
import org.lazaret.group.cover.Orders;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animals;

/// When an animal or its owner is erased here, every site that was ever told of it is ordered to erase what it made of
/// that, and what those sites told of it dies in their journals too, with the hatch that opens it.
///
/// Source: UK GDPR, article 19 (who was told of data is told of its erasure).
public record Recall(Marks marks) {
    private static final int MOST = 200;
    private static final String FOUND = """
        select cover, site, 'ANIMAL' as whom from cover_given where %s and %s
        union all
        select cover, site, 'OWNER' as whom from cover_given where %s and %s
        order by site, cover limit %d""".formatted(Animals.gone("cover_given.animal"), Orders.none(Whom.ANIMAL),
        Clients.gone("cover_given.owner"), Orders.none(Whom.OWNER), MOST);

    private record Gone(String cover, String site, Whom whom) {}

    /// Orders what one site has yet to be told.
    ///
    /// @return false when nothing waits, or the disk is full
    public boolean step(Desk desk) {
        var gone = desk.look(new Look<>(Gone.class, FOUND, List.of()));
        if (gone.isEmpty()) return false;
        var site = new SiteId(gone.getFirst().site());
        var orders = gone.stream().filter(each -> each.site().equals(site.name())).map(
            each -> new Order(marks.order(each.cover(), each.whom()), each.cover(), each.whom())).toList();
        var names = orders.stream().map(Order::name).toList();
        boolean shut = !desk.read(Hatches.BOOK).heeds(site) || told(desk, Hatches.BOOK, new Hatches.Destroy(site,
            names));
        return shut && told(desk, Cover.BOOK, new Cover.OrderErasure(site, orders));
    }

    private static <B extends Book<B, C, E>, C, E> boolean told(Desk desk, BookId<B, C, E> book, C command) {
        return desk.tell(book, command, new RequestId("recall-" + desk.fresh())).now().refusal().isEmpty();
    }
}
