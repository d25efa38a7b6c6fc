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
    private final LogScan scan;
    private final ScanCheck check;

    /// @param oldest the header of the oldest segment
    Recovery(Segments segments, Marks marks, List<LiveJournal> journals, SegmentHeader oldest) {
        this.segments = segments;
        this.marks = marks;
        this.scan = new LogScan(segments, journals, new LogScan.Known(oldest, marks.read()));
        this.check = new ScanCheck(segments, journals, scan);
    }

    LogEnd end() { return scan.end(); }

    LogOpened run() {
        scan.run();
        check.check();
        done(rewrite(scan.unsure()), "write its end again");
        var opened = new LogOpened(cut(), scan.frames() - scan.acknowledged());
        done(marks.write(scan.frames(), end().chain().last()), "write its mark");
        done(marks.sync(), "sync its mark");
        return opened;
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
        for (int number : check.later()) {
            int more = new FrameReader(segments.read(number)).end(0);
            if (more > 0) done(segments.delete(number), "cut its end");
            cut += more;
        }
        return cut;
    }

    private static void done(Io io, String what) {
        if (io instanceof Io.Failed(var why))
            throw new DiskFault("cannot open the log, nor %s: %s".formatted(what, why));
    }
}
