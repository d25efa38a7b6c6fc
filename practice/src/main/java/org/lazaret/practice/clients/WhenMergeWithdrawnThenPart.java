package org.lazaret.practice.clients;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.clients.Client.Part;
import org.lazaret.practice.clients.Client.MergeWithdrawn;

/// A client who was taken for another leads to nobody any more, and the other knows it from the same moment.
public final class WhenMergeWithdrawnThenPart implements Automation<MergeWithdrawn> {
    @Override public Class<MergeWithdrawn> reads() { return MergeWithdrawn.class; }

    @Override public List<Told<?>> then(Entry<? extends MergeWithdrawn> cause, Scene scene) {
        return List.of(new Told<>(cause.event().kept().book(), new Part(ClientId.in(cause.book()))));
    }
}
