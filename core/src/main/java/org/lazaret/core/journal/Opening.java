package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.List;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;

/// A log on its way to being open.
record Opening(LogPlace place, Segments segments, Marks marks, List<LiveJournal> journals, Recovery recovery) {
    private static final byte[] NO_CHAIN = new byte[32];

    static void own(LogPlace place) {
        if (place.disk().own(place.path("lock")) instanceof Io.Failed(var why))
            throw new DiskFault("cannot own the log in '%s': %s".formatted(place.folder(), why));
    }

    /// Its last act makes it a log; whatever is interrupted before that is begun again.
    static void found(LogPlace place, List<LogId> origins, Signer signer) {
        var segments = new Segments(place);
        var numbers = segments.numbers();
        if (!numbers.isEmpty() && SegmentHeader.parse(segments.read(numbers.getFirst())).isPresent())
            throw new IllegalStateException("there is a log already in '%s'".formatted(place.folder()));
        for (var origin : origins) {
            var key = new VerifierKey(origin.origin(), signer.publicKey());
            done(new LiveJournal(origin, place, segments, signer).found(key));
        }
        done(segments.growWhole(1));
        var header = new SegmentHeader(1, 0, NO_CHAIN, SegmentHeader.starts(origins, new long[origins.size()])).bytes();
        done(segments.put(1, 0, ByteBuffer.wrap(header)));
        segments.close();
    }

    private static void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("cannot found a log: " + why);
    }

    /// @throws DamagedFile when there is none, or its oldest segment, a key, a checkpoint or a tile it needs is
    /// damaged
    static Opening of(LogPlace place, Signer signer) {
        var segments = new Segments(place);
        var oldest = oldest(segments);
        var journals = oldest.origins().stream().map(
            origin -> new LiveJournal(origin, place, segments, signer)).toList();
        for (var journal : journals) journal.load(new VerifierKey(journal.origin().origin(), signer.publicKey()));
        checkStarts(oldest, journals, segments);
        var marks = new Marks(place.disk().open(place.path("log/mark")));
        return new Opening(place, segments, marks, journals, new Recovery(segments, marks, journals, oldest));
    }

    /// The header of the oldest segment.
    static SegmentHeader oldest(Segments segments) {
        var numbers = segments.numbers();
        if (numbers.isEmpty()) throw new DamagedFile(segments.path(1), 0, "there is no segment");
        int number = numbers.getFirst();
        var bytes = segments.read(number);
        if (number > 1 && new FrameReader(bytes).end(0) == 0) // in reserve only: those before it are gone
            throw new DamagedFile(segments.path(number - 1), 0, "the file is missing");
        return SegmentHeader.parse(bytes).filter(header -> header.segment() == number).orElseThrow(
            () -> new DamagedFile(segments.path(number), 0, "the segment's header is not what was written"));
    }

    static void checkStarts(SegmentHeader oldest, List<LiveJournal> journals, Segments segments) {
        var sizes = oldest.sizes();
        for (int each = 0; each < sizes.length; each++) {
            var journal = journals.get(each);
            if (sizes[each] > journal.signed())
                throw new DamagedFile(segments.path(oldest.segment()), 0,
                    "entries %d to %d of %s are neither in tiles nor in the log".formatted(journal.signed(),
                        sizes[each] - 1, journal.origin().origin()));
        }
    }

    LogOpened recover() { return recovery.run(); }

    /// To be asked after recovery.
    LogWriter writer() {
        var origins = journals.stream().map(LiveJournal::origin).toList();
        return new LogWriter(segments, marks, origins, recovery.end());
    }
}
