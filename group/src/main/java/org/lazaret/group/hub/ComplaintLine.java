package org.lazaret.group.hub;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.world.PeerId;

/// A complaint as a line of a file.
record ComplaintLine(Instant at, String site, String journal, What what, List<String> shown) {
    private static final Codec<ComplaintLine> CODEC = Codec.of(ComplaintLine.class);

    /// What was not taken.
    sealed interface What {}
    record Wrong(long position, String words) implements What {}
    record Forked(Known ours, Known theirs, boolean proven) implements What {}
    record Older(Known ours, Known theirs) implements What {}

    /// @param root in hexadecimal
    record Known(long size, String root) {
        static Known of(Head head) { return new Known(head.size(), head.root().toString()); }

        Head of(LogId journal) { return new Head(journal, size, new Hash(HexFormat.of().parseHex(root))); }
    }

    static byte[] write(Complaint complaint) {
        var what = switch (complaint.what()) {
            case Taking.Wrong(var position, var words) -> new Wrong(position, words);
            case Taking.Forked(var ours, var theirs, var proven) ->
                new Forked(Known.of(ours), Known.of(theirs), proven);
            case Taking.Older(var ours, var theirs) -> new Older(Known.of(ours), Known.of(theirs));
            case Taking.Taken _,Taking.Behind _ -> throw new IllegalArgumentException("it was taken");
        };
        return CODEC.write(new ComplaintLine(complaint.at(), complaint.site().name(), complaint.journal().origin(),
            what, complaint.shown()));
    }

    /// @throws CorruptBook when it is none
    static Complaint read(byte[] line) {
        try {
            return CODEC.read(line).complaint();
        } catch (IllegalArgumentException bad) {
            throw new CorruptBook("no complaint: " + bad.getMessage());
        }
    }

    private Complaint complaint() {
        var log = new LogId(journal);
        return new Complaint(at, new PeerId(site), log, switch (what) {
            case Wrong(var position, var words) -> new Taking.Wrong(position, words);
            case Forked(var ours, var theirs, var proven) -> new Taking.Forked(ours.of(log), theirs.of(log), proven);
            case Older(var ours, var theirs) -> new Taking.Older(ours.of(log), theirs.of(log));
        }, shown);
    }
}
