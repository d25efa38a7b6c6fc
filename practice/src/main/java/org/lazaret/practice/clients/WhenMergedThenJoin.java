package org.lazaret.practice.clients;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.clients.Client.Join;
import org.lazaret.practice.clients.Client.MergedInto;

/// The client to whom a duplicate leads knows of it from the same moment.
public final class WhenMergedThenJoin implements Automation<MergedInto> {
    @Override public Class<MergedInto> reads() { return MergedInto.class; }

    @Override public List<Told<?>> then(Entry<? extends MergedInto> cause, Scene scene) {
        return List.of(new Told<>(cause.event().kept().book(), new Join(ClientId.in(cause.book()))));
    }
}
