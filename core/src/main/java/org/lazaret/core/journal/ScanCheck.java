package org.lazaret.core.journal;

import java.util.List;
import org.lazaret.core.journal.LogScan.Spot;
import org.lazaret.core.world.DamagedFile;

/// Whether what a scan of a log found is all that there must be, and what follows its end is nothing but what a crash
/// left.
final class ScanCheck {
    private final Segments segments;
    private final List<LiveJournal> journals;
    private final LogScan scan;

    ScanCheck(Segments segments, List<LiveJournal> journals, LogScan scan) {
        this.segments = segments;
        this.journals = journals;
        this.scan = scan;
    }

    /// To be asked after the scan has run.
    ///
    /// @throws DamagedFile when anything acknowledged is not what was written
    void check() {
        checkAcknowledged();
        checkTiles();
        checkNothingVouchedFor();
    }

    private void checkAcknowledged() {
        if (scan.frames() < scan.acknowledged())
            throw damaged("act %d is not what was written, and %d acts were acknowledged".formatted(
                scan.frames(), scan.acknowledged()));
        if (!scan.agreed())
            throw damaged("these acts are others than those that were acknowledged");
    }

    private void checkTiles() {
        var sizes = scan.end().sizes();
        for (int each = 0; each < sizes.length; each++) {
            var journal = journals.get(each);
            if (sizes[each] < journal.size())
                throw damaged("the log ends at entry %d of %s, whose checkpoint covers %d".formatted(sizes[each],
                    journal.origin().origin(), journal.size()));
        }
    }

    /// A frame further on that was written after this place had been acknowledged makes it damage, not a torn end.
    private void checkNothingVouchedFor() {
        boolean vouched = new FrameReader(scan.bytes()).vouchedFor(scan.end().at(), scan.frames());
        for (int number : later()) {
            var bytes = segments.read(number);
            int header = SegmentHeader.parse(bytes).map(its -> its.bytes().length).orElse(0);
            vouched |= new FrameReader(bytes).vouchedFor(header, scan.frames()); // a header looks like a frame
        }
        if (vouched)
            throw damaged("act %d is not what was written, and later acts are there".formatted(scan.frames()));
    }

    /// Segments behind the one in which the log ends.
    List<Integer> later() {
        return segments.numbers().stream().filter(number -> number > scan.end().segment()).toList();
    }

    private DamagedFile damaged(String what) {
        return new DamagedFile(segments.path(scan.broken().segment()), scan.broken().at(), what);
    }
}
