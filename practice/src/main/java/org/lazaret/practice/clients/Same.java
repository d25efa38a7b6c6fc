package org.lazaret.practice.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.CorruptBook;

/// That one person was written down more than once.
///
/// @param as whom they are kept; empty if it is this book
/// @param joined those who lead here, in the order it was found out
public record Same(Optional<ClientId> as, List<ClientId> joined) {
    static final Same NOBODY = new Same(Optional.empty(), List.of());

    Same into(ClientId kept) {
        if (as.isPresent()) throw new CorruptBook("it leads to another already");
        return new Same(Optional.of(kept), joined);
    }

    Same back(ClientId kept) {
        if (!as.equals(Optional.of(kept))) throw new CorruptBook("it is led back and did not lead there");
        return new Same(Optional.empty(), joined);
    }

    Same with(ClientId duplicate) {
        if (joined.contains(duplicate)) throw new CorruptBook("a client leads here twice");
        var more = new ArrayList<>(joined);
        more.add(duplicate);
        return new Same(as, List.copyOf(more));
    }

    Same without(ClientId duplicate) {
        if (!joined.contains(duplicate)) throw new CorruptBook("a client is led back who did not lead here");
        return new Same(as, joined.stream().filter(each -> !each.equals(duplicate)).toList());
    }
}
