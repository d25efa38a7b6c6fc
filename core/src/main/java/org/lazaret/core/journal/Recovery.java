package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.List;
import org.lazaret.core.journal.LogScan.Spot;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;

/// Opens a log after whatever happened to it, and makes its end fit to go on from.
///
/// Whole frames at the end are kept even if nobody was answered. Bytes after them are cut if no answer can rest on
/// them. All else that is not as it was written is damage, and nothing is changed.
final class Recovery {
    private final Segments segments;
    private final Marks marks;
    private final List<LiveJournal> journals;
    private final LogScan scan;

    /// @param oldest the header of the oldest segment
    Recovery(Segments segments, Marks marks, List<LiveJournal> journals, SegmentHeader oldest) {
        this.segments = segments;
        this.marks = marks;
        this.journals = journals;
        this.scan = new LogScan(segments, journals, oldest, marks);
    }

    LogEnd end() { return scan.end(); }

    LogOpened run() {
        scan.run();
        checkAcknowledged();
        checkTiles();
        checkNothingVouchedFor();
        done(rewrite(scan.unsure()), "write its end again");
        var opened = new LogOpened(cut(), scan.frames() - scan.acknowledged());
        done(marks.write(scan.frames(), end().chain().last()), "write its mark");
        done(marks.sync(), "sync its mark");
        return opened;
    }

    private void checkAcknowledged() {
        if (scan.frames() < scan.acknowledged())
            throw damaged("act %d is not what was written, and %d acts were acknowledged".formatted(
                scan.frames(), scan.acknowledged()));
        if (!scan.agreed())
            throw damaged("these acts are others than those that were acknowledged");
    }

    private void checkTiles() {
        var sizes = end().sizes();
        for (int each = 0; each < sizes.length; each++) {
            var journal = journals.get(each);
            if (sizes[each] < journal.size())
                throw damaged("the log ends at entry %d of %s, whose checkpoint covers %d".formatted(sizes[each],
                    journal.origin().origin(), journal.size()));
        }
    }

    /// A frame further on that was written after this place had been acknowledged makes it damage, not a torn end.
    private void checkNothingVouchedFor() {
        boolean vouched = new FrameReader(scan.bytes()).vouchedFor(end().at(), scan.frames());
        for (int number : later()) {
            var bytes = segments.read(number);
            int header = SegmentHeader.parse(bytes).map(its -> its.bytes().length).orElse(0);
            vouched |= new FrameReader(bytes).vouchedFor(header, scan.frames()); // a header looks like a frame
        }
        if (vouched)
            throw damaged("act %d is not what was written, and later acts are there".formatted(scan.frames()));
    }

    private List<Integer> later() {
        return segments.numbers().stream().filter(number -> number > end().segment()).toList();
    }

    /// What was written before a crash may stand in the machine's memory alone, and a sync that failed once never
    /// tells again. So all that may not be durable is written anew before anyone reads it.
    private Io rewrite(Spot from) {
        Io put = Io.DONE;
        for (int number = from.segment(); put instanceof Io.Done && number <= end().segment(); number++) {
            boolean last = number == end().segment();
            var bytes = last ? scan.bytes() : segments.read(number);
            int begin = number == from.segment() ? from.at() : 0;
            int until = last ? end().at() : new FrameReader(bytes).end(begin);
            if (until > begin) put = segments.put(number, begin, ByteBuffer.wrap(bytes, begin, until - begin));
        }
        return put;
    }

    private long cut() {
        int at = end().at();
        int torn = new FrameReader(scan.bytes()).end(at) - at;
        if (torn > 0) done(segments.put(end().segment(), at, ByteBuffer.allocate(torn)), "cut its end");
        long cut = torn;
        for (int number : later()) {
            int more = new FrameReader(segments.read(number)).end(0);
            if (more > 0) done(segments.delete(number), "cut its end");
            cut += more;
        }
        return cut;
    }

    private DamagedLog damaged(String what) {
        return new DamagedLog(segments.path(scan.broken().segment()), scan.broken().at(), what);
    }

    private static void done(Io io, String what) {
        if (io instanceof Io.Failed(var why))
            throw new DiskFault("cannot open the log, nor %s: %s".formatted(what, why));
    }
}
