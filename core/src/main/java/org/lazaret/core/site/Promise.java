package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.world.Commit;
import org.lazaret.core.world.Pending;
import org.lazaret.core.world.Stopped;
import org.lazaret.core.world.Turns;

/// An answer on its way. Kept or broken in the site's turn; waited for outside it.
final class Promise<T> implements Pending<T> {
    private final Turns turns;
    private final Commit commit;
    private final List<Consumer<T>> next = new ArrayList<>();
    private volatile @Nullable T value;
    private volatile @Nullable String broken;

    Promise(Turns turns, Commit commit) {
        this.turns = turns;
        this.commit = commit;
    }

    void keep(T answer) {
        value = answer;
        next.forEach(each -> each.accept(answer));
        next.clear();
    }

    void breakIt(String why) {
        if (value == null) broken = why;
    }

    @Override public boolean done() { return value != null || broken != null; }

    @Override public T now() {
        if (!done()) turns.await(this, commit);
        var answer = value;
        if (answer != null) return answer;
        throw new Stopped(String.valueOf(broken));
    }

    @Override public void then(Consumer<T> callback) {
        var answer = value;
        if (answer != null) callback.accept(answer);
        else next.add(callback);
    }
}
