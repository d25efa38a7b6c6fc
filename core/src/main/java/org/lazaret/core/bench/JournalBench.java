package org.lazaret.core.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.DiskLog;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.journal.JournalCheck.Result;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.LogPlace;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;

/// How fast a journal that lies on a disk is verified, beside SHA-256 alone of the same bytes.
public final class JournalBench {
    private static final LogId CARE = new LogId("bench/site/care/1");
    private static final int GROUP = 1_024;
    private static final int BODY = 200;
    private static final int ROUNDS = 5;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private JournalBench() {}

    /// Writes a journal of so many entries to the disk and verifies it, on one core.
    ///
    /// @param disk an empty one
    /// @param entries at least 100,000 tell something
    public static List<Figure> verification(Disk disk, int entries) {
        var signer = signer();
        var key = new VerifierKey(CARE.origin(), signer.publicKey());
        try (var log = DiskLog.found(new LogPlace(disk, "site", LogSize.standard()), List.of(CARE), signer)) {
            write(log, entries);
            var all = bundles(disk, "site/care/tile/entries/");
            var limit = fastest(entries, () -> digest().digest(all)[0]);
            return List.of(
                figure("hashes alone", limit,
                    fastest(entries, () -> sound(JournalCheck.log(disk, "site/care", key)))),
                figure("headers parsed", limit,
                    fastest(entries, () -> sound(JournalCheck.journal(disk, "site/care")))),
                figure("by a cursor", limit, fastest(entries, () -> read(log))));
        }
    }

    private static Figure figure(String how, double limit, double value) {
        return new Figure("journal verified, " + how, value, "entries/s", limit, "SHA-256 of the same bytes");
    }

    private static void write(DiskLog log, int entries) {
        for (int from = 0; from < entries; from += GROUP) {
            for (int each = from; each < Math.min(from + GROUP, entries); each++)
                log.append(List.of(new Line("care", entry(each))));
            log.gather();
            var flushed = log.flush();
            log.settle(flushed);
            if (flushed instanceof Io.Failed(var why)) throw new IllegalStateException(why);
            while (log.tidy()) Thread.onSpinWait();
        }
    }

    private static byte[] entry(int number) {
        var header = new Header(1, "visits.recorded", START.plusMillis(number), new AccountId("a-5xk2m9qpr7tn"),
            new DeviceId("d-3vwy8bcd4fgh"), List.of(new SubjectId("s-5xk2m9qpr7tn3vwy8bcd4fgh6j")),
            "visit/5xk2m9qpr7tn3vwy8bcd4fgh6j", List.of(), "", new KeyId("%064x".formatted(number)));
        var entry = new ByteArrayOutputStream();
        entry.writeBytes(header.line());
        entry.write('\n');
        var body = new byte[BODY];
        Arrays.fill(body, (byte) number);
        entry.writeBytes(body);
        return entry.toByteArray();
    }

    private static byte[] bundles(Disk disk, String folder) {
        var all = new ByteArrayOutputStream();
        for (var name : disk.list(folder.substring(0, folder.length() - 1))) {
            if (name.endsWith("/")) all.writeBytes(bundles(disk, folder + name));
            else all.writeBytes(disk.read(folder + name).orElseThrow());
        }
        return all.toByteArray();
    }

    private static long sound(Result result) {
        return switch (result) {
            case Result.Sound(var head) -> head.size();
            case Result.Damaged(var file, var offset, var what) ->
                throw new IllegalStateException("%s, byte %d: %s".formatted(file, offset, what));
        };
    }

    private static long read(DiskLog log) {
        long bytes = 0;
        var cursor = log.journal("care").from(0);
        while (cursor.next()) bytes += cursor.entry().length;
        return bytes;
    }

    private static double fastest(int entries, LongSupplier once) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            if (once.getAsLong() == Long.MIN_VALUE) throw new IllegalStateException("nothing has so many");
            best = Math.min(best, System.nanoTime() - start);
        }
        return entries * 1e9 / best;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static Signer signer() {
        var secret = Arrays.copyOf("known to all".getBytes(UTF_8), 32);
        var key = new byte[32];
        Ed25519.generatePublicKey(secret, 0, key, 0);
        return new Signer() {
            @Override public byte[] sign(byte[] text) {
                var signature = new byte[64];
                Ed25519.sign(secret, 0, text, 0, text.length, signature, 0);
                return signature;
            }

            @Override public byte[] publicKey() { return key.clone(); }
        };
    }
}
