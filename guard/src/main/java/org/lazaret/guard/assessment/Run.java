package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;

/// Numbers of some headers, sorted, in a file that is never changed; beside it `NAME.top`, written last, with each
/// 512th of them and which headers they are.
///
/// Shape of `top`: how many stretches, each as its origin's length (two bytes), origin, position and count (eight
/// each); how many numbers; each 512th.
final class Run {
    /// The low bits of a number: which header of the run.
    static final long LOCAL = (1L << 27) - 1;
    static final int BLOCK = 512;
    /// So many blocks are read at once where one was not enough.
    private static final int MORE = 8;
    private static final String NAME = "\\d{12}-\\d{1,9}\\.top";
    private static final int PIECE = 1 << 15;

    private final Where where;
    private final Span span;
    private final List<Batches.Batch> batches;
    private final DiskFile file;
    private final long count;
    private final long[] top;

    record Where(Disk disk, String folder) {
        String path(Span span) { return "%s/%012d-%d".formatted(folder, span.base, span.headers); }
    }

    /// @param base number of its first header among all
    record Span(long base, int headers) {}

    private Run(Where where, Span span, ByteBuffer top) {
        this.where = where;
        this.span = span;
        this.batches = batches(span.base, top);
        this.count = top.getLong();
        this.top = new long[top.remaining() / Long.BYTES];
        top.asLongBuffer().get(this.top);
        this.file = where.disk.open(where.path(span));
    }

    /// Those that follow one another from the first header on, the oldest first; of two that begin alike the larger.
    static List<Run> all(Where where) {
        var runs = new ArrayList<Run>();
        long next = 0;
        for (var span : spans(where)) {
            if (span.base != next) { // what a merge was made of, or what follows a run that is gone
                where.disk.delete(where.path(span) + ".top");
                where.disk.delete(where.path(span));
                continue;
            }
            runs.add(new Run(where, span, ByteBuffer.wrap(where.disk.read(where.path(span) + ".top").orElseThrow())));
            next = span.base + span.headers;
        }
        return runs;
    }

    private static List<Span> spans(Where where) {
        return where.disk.list(where.folder).stream().filter(name -> name.matches(NAME)).map(name -> {
            var parts = name.substring(0, name.length() - 4).split("-");
            return new Span(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }).sorted((one, other) -> one.base == other.base
            ? Integer.compare(other.headers, one.headers)
            : Long.compare(one.base, other.base)).toList();
    }

    /// @param numbers sorted
    static Run write(Where where, Span span, List<Batches.Batch> batches, long[] numbers) {
        var writer = new RunWriter(where, span, numbers.length);
        for (long number : numbers) writer.add(number);
        return new Run(where, span, writer.end(batches));
    }

    static void done(Io io, String path) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("cannot use %s: %s".formatted(path, why));
    }

    private static List<Batches.Batch> batches(long base, ByteBuffer from) {
        var batches = new ArrayList<Batches.Batch>();
        long next = base;
        for (int left = from.getInt(); left > 0; left--) {
            var origin = new byte[from.getShort()];
            from.get(origin);
            var batch = new Batches.Batch(next, new LogId(new String(origin, UTF_8)), from.getLong(), from.getLong());
            batches.add(batch);
            next += batch.count();
        }
        return batches;
    }

    /// One in place of many, which go when it is durable.
    static Run merge(Where where, List<Run> some) {
        var batches = new ArrayList<Batches.Batch>();
        for (var run : some) batches.addAll(run.batches);
        var span = new Span(some.getFirst().span.base, some.stream().mapToInt(Run::headers).sum());
        var readers = some.stream().map(run -> run.new Reader(run.span.base - span.base)).toList();
        var writer = new RunWriter(where, span, (int) some.stream().mapToLong(run -> run.count).sum());
        for (var least = least(readers); least.left(); least = least(readers)) writer.add(least.take());
        var merged = new Run(where, span, writer.end(batches));
        some.forEach(Run::delete);
        return merged;
    }

    private static Reader least(List<Reader> readers) {
        var least = readers.getFirst();
        for (var reader : readers) if (reader.left() && (!least.left() || reader.number < least.number)) least = reader;
        return least;
    }

    /// Reads a run from its first number to its last.
    private final class Reader {
        private final long moved;
        private long[] piece = new long[0];
        private long next;
        private int at;
        private long number;

        /// @param moved how much further its headers are in the run that is written
        Reader(long moved) {
            this.moved = moved;
            take();
        }

        boolean left() { return at <= piece.length; }

        long take() {
            long taken = number;
            if (at == piece.length && next < count) {
                piece = numbers(next, (int) Math.min(PIECE, count - next));
                next += piece.length;
                at = 0;
            }
            if (at < piece.length) number = piece[at] + moved;
            at++;
            return taken;
        }
    }

    private void delete() {
        close();
        where.disk.delete(where.path(span) + ".top");
        where.disk.delete(where.path(span));
    }

    int headers() { return span.headers; }

    long base() { return span.base; }

    long end() { return span.base + span.headers; }

    List<Batches.Batch> batches() { return batches; }

    /// Which headers of the run bear a mark, in their order.
    List<Long> find(long mark) {
        int above = Arrays.binarySearch(top, mark);
        int block = Math.max(0, above >= 0 ? above - 1 : -above - 2);
        var found = new ArrayList<Long>();
        int length = BLOCK;
        for (long from = (long) block * BLOCK; from < count; from += length, length = MORE * BLOCK) {
            var numbers = numbers(from, (int) Math.min(length, count - from));
            for (var number : numbers) if ((number & ~LOCAL) == mark) found.add(number & LOCAL);
            if (numbers[numbers.length - 1] > (mark | LOCAL)) break;
        }
        return found;
    }

    private long[] numbers(long from, int length) {
        var bytes = ByteBuffer.allocate(length * Long.BYTES);
        done(file.read(from * Long.BYTES, bytes), where.path(span));
        var numbers = new long[length];
        LongBuffer longs = bytes.flip().asLongBuffer();
        longs.get(numbers);
        return numbers;
    }

    void close() { file.close(); }
}
