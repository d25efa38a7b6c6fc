package org.lazaret.practice.decoys;

import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;

/// How somebody is made up at a manager's desk: they are on the list before they are anywhere else, so that nobody
/// comes upon them first.
///
/// @param once the wish, which also names the client: a form sent twice makes one
public record Making(Desk desk, RequestId once) {
    /// Why nobody was made up.
    public Optional<Refusal> now() {
        var client = ClientId.by(once);
        var refused = tell(Decoys.BOOK, new Decoys.Make(client, new AnimalId(desk.fresh())), "");
        return refused.isPresent() ? refused : desk.read(Decoys.BOOK).of(client.name()).flatMap(this::registered);
    }

    /// By another chance than their number, which stands in the address of their page.
    private Optional<Refusal> registered(Decoys.Decoy decoy) {
        var made = MadeUp.of(desk.fresh());
        return tell(decoy.owner().book(), new Client.Register(made.client()), "-client").or(
            () -> tell(decoy.pet().book(), new Animal.Register(decoy.owner(), made.animal()), "-animal"));
    }

    private <B extends Book<B, C, E>, C, E> Optional<Refusal> tell(BookId<B, C, E> book, C command, String part) {
        return desk.tell(book, command, new RequestId(once.name() + part)).now().refusal();
    }
}
