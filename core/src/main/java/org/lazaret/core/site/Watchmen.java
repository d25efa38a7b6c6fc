package org.lazaret.core.site;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Told;
import org.lazaret.core.journal.Journal;

/// Leads those who watch over a site through its access journal, a piece at a time, when a page has gone out.
///
/// In the turn. What they say is told by the site itself under a name made of where the cause stands, so that what is
/// seen again after a start is told once.
final class Watchmen {
    /// Gone through in some milliseconds, in which nobody writes.
    private static final int PIECE = 128;

    private final Parts parts;
    private final List<Post> posts;
    private final Journal access;
    private final Watch.Ground ground;

    /// One of them, and how far they are.
    private static final class Post {
        private final int number;
        private final Watch watch;
        private long next;

        Post(int number, Watch watch, long next) {
            this.number = number;
            this.watch = watch;
            this.next = next;
        }
    }

    Watchmen(Parts parts, Works works) {
        this.parts = parts;
        this.access = parts.log().journal("access");
        var watching = parts.house().watching();
        this.ground = new Watch.Ground(works.shelf(), watching.known());
        var makers = watching.watches();
        this.posts = IntStream.range(0, makers.size()).mapToObj(
            each -> new Post(each, makers.get(each).begin(), from(makers.get(each)))).toList();
    }

    /// The first entry that one has to see after a start.
    private long from(Watch.Maker maker) {
        long from = 0;
        long to = access.size();
        if (to == 0) return 0;
        var since = SiteEngine.stampAt(access, to - 1).minus(maker.remembers());
        while (from < to) {
            var middle = (from + to) / 2;
            if (at(middle).isBefore(since)) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    private Instant at(long position) { return SiteEngine.stampAt(access, position); }

    /// Goes through the next piece.
    ///
    /// @param site tells a book in the name of the site
    /// @return false if there is none
    boolean step(BiConsumer<Told<?>, RequestId> site) {
        if (parts.room().kept()) return false; // what is left on the disk is for what people read
        var some = false;
        for (var post : posts) some |= go(post, site);
        return some;
    }

    private boolean go(Post post, BiConsumer<Told<?>, RequestId> site) {
        if (post.next >= access.size()) return false;
        var until = Math.min(post.next + PIECE, access.size());
        var cursor = access.from(post.next);
        while (post.next < until && cursor.next()) {
            post.next++; // also when it throws: nothing waits for ever on one entry
            var looked = Looked.of(cursor.position(), cursor.entry(), parts.vault());
            var told = post.watch.saw(looked, ground);
            for (var each = 0; each < told.size(); each++)
                site.accept(told.get(each), new RequestId(
                    "watch-%d-%d-%d".formatted(post.number, looked.position(), each)));
        }
        return true;
    }
}
