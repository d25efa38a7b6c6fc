package org.lazaret.core.book;

import java.util.List;

/// When this is written, then that book is told: in the same act, so it happens with its cause or not at all.
///
/// What an automation tells may not be refused: what must refuse is checked before by the scene, what only counts never
/// does.
public interface Automation<E> {
    Class<E> reads();

    List<Told<?>> then(Entry<? extends E> cause, Scene scene);
}
