package org.lazaret.server.orders;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.OrderBook.Hear;
import org.lazaret.group.orders.OrderBook.Undo;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.pages.Signature;
import org.lazaret.pages.SignedWish;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Orders of the zone's commanders at this site. Whoever works here may bring one, for it proves itself; any two whom
/// it does not name may undo it.
@Controller
@RequestMapping("/orders")
final class OrdersController {
    @GetMapping OrdersPage show(Desk desk) { return page(desk, "", Optional.empty()); }

    @PostMapping OrdersPage bring(@RequestParam String order, RequestId once, Desk desk) {
        var refusal = desk.tell(OrderBook.BOOK, new Hear(order.strip()), once).now().refusal();
        return page(desk, refusal.isPresent() ? order : "", refusal);
    }

    /// For a camera elsewhere: what this site has accepted.
    @GetMapping("/{hash}/picture") ResponseEntity<byte[]> picture(@PathVariable String hash, Desk desk) {
        var png = desk.read(OrderBook.BOOK).find(hash).flatMap(one -> OrderSquare.png(one.line()));
        desk.show("/orders/picture").now();
        return png.map(bytes -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(bytes)).orElseGet(
            () -> ResponseEntity.notFound().build());
    }

    @PostMapping("/{hash}/undoings") OrdersPage undo(@PathVariable String hash, SignedWish wish, Desk desk) {
        return switch (wish.signature()) {
            case Signature.Unsigned(var why) -> page(desk, "", Optional.of(why));
            case Signature.Signed signed -> page(desk, "", desk.tell(OrderBook.BOOK, new Undo(hash, signed.by()),
                wish.once()).now().refusal());
        };
    }

    private static OrdersPage page(Desk desk, String typed, Optional<Refusal> refusal) {
        return new OrdersPage(desk.read(OrderBook.BOOK), desk.read(ZoneDirectory.BOOK), typed, refusal);
    }
}
