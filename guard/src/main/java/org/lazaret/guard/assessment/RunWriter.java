package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import org.lazaret.core.world.DiskFile;

/// Writes a run, number by number; when it is durable its top is put beside it.
final class RunWriter {
    private static final int BYTES = 1 << 20;

    private final Run.Where where;
    private final String path;
    private final DiskFile file;
    private final ByteBuffer piece = ByteBuffer.allocate(BYTES);
    private final long[] top;
    private final int count;
    private int written;
    private long at;

    /// @param count how many numbers it will have
    RunWriter(Run.Where where, Run.Span span, int count) {
        this.where = where;
        this.path = where.path(span);
        this.file = where.disk().open(path);
        this.count = count;
        this.top = new long[(count + Run.BLOCK - 1) / Run.BLOCK];
    }

    /// None is less than the one before.
    void add(long number) {
        if (written % Run.BLOCK == 0) top[written / Run.BLOCK] = number;
        written++;
        piece.putLong(number);
        if (!piece.hasRemaining()) flush();
    }

    private void flush() {
        int bytes = piece.position();
        Run.done(file.write(at, piece.flip()), path);
        piece.clear();
        at += bytes;
    }

    /// @return the top
    ByteBuffer end(List<Batches.Batch> batches) {
        flush();
        Run.done(file.sync(), path);
        file.close();
        var bytes = top(batches);
        Run.done(where.disk().replace(path + ".top", bytes), path);
        return ByteBuffer.wrap(bytes);
    }

    private byte[] top(List<Batches.Batch> batches) {
        int size = batches.stream().mapToInt(one -> one.journal().origin().length() + 18).sum();
        var bytes = ByteBuffer.allocate(4 + size + Long.BYTES * (top.length + 1)).putInt(batches.size());
        for (var batch : batches) {
            var origin = batch.journal().origin().getBytes(UTF_8);
            bytes.putShort((short) origin.length).put(origin).putLong(batch.position()).putLong(batch.count());
        }
        bytes.putLong(count);
        for (long number : top) bytes.putLong(number);
        return bytes.array();
    }
}
