package org.lazaret.core.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;

/// How fast bodies are sealed and opened, and what 300,000 subjects cost at a start, in memory and at an erasure.
public final class VaultBench {
    private static final int SUBJECTS = 300_000;
    private static final int BODY = 160;
    private static final byte[] HEADER = """
        {"v":1,"kind":"drugs.dispensed","at":"2026-01-05T09:00:00.000000Z","by":"a-5xk2m9qp","dev":"desk-1",\
        "sub":["5xk2m9qpr7tn3vwy8bcd4fgh6j"],"about":"drugregister/ketamine-100",\
        "key":"abababababababababababababababababababababababababababababababab"}""".getBytes(UTF_8);

    private VaultBench() {}

    /// On one core, on a disk in memory.
    public static List<Figure> figures() {
        var random = new SecureRandom();
        Secrets secrets = count -> {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
        var disk = new SimDisk(new Chance(1));
        var place = new VaultPlace(disk, "vault", new Latch(new SimDisk(new Chance(2)), "latch"));
        var unlock = new Passphrase("bench", Cost.NONE);
        var before = used();
        var vault = FileVault.found(place, unlock, secrets, FileVault.BLOCK);
        var keys = new KeyId[1_024];
        for (int number = 0; number < SUBJECTS; number++) keys[number & 1_023] = vault.take(subject(number));
        while (vault.tidy(SUBJECTS)) {}
        var files = disk.read("vault/keys-1").orElseThrow().length + disk.read("vault/ledger").orElseThrow().length;
        var bytes = used() - before - files;
        var figures = new ArrayList<>(sealing(vault, keys));
        figures.add(
            new Figure("memory of 300,000 subjects", bytes / 1e6, "MB", SUBJECTS * 32 / 1e6, "their bare keys"));
        figures.add(start(place, unlock, secrets));
        figures.add(erasure(vault, files));
        return List.copyOf(figures);
    }

    private static List<Figure> sealing(FileVault vault, KeyId[] keys) {
        var body = new byte[BODY];
        var sealed = new byte[keys.length][];
        for (int key = 0; key < keys.length; key++) sealed[key] = vault.seal(keys[key], HEADER, body);
        var limit = Pace.of(bare(body));
        return List.of(
            new Figure("bodies sealed", Pace.of(number -> vault.seal(keys[(int) number & 1_023], HEADER, body).length),
                "bodies/s", limit, "AES-256-GCM of the same bytes under one key"),
            new Figure("bodies opened", Pace.of(number -> opened(vault, keys, sealed, (int) number & 1_023)),
                "bodies/s", limit, "AES-256-GCM of the same bytes under one key"));
    }

    private static long opened(FileVault vault, KeyId[] keys, byte[][] sealed, int at) {
        if (vault.open(keys[at], HEADER, sealed[at]) instanceof Opened.Body(var body)) return body.length;
        throw new IllegalStateException("what was sealed does not open");
    }

    private static Pace.Once bare(byte[] body) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(new byte[32], "AES");
            return number -> bare(cipher, key, number, body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a JDK without AES-GCM", impossible);
        }
    }

    private static long bare(Cipher cipher, SecretKeySpec key, long number, byte[] body) {
        var nonce = new byte[12];
        for (int at = 0; at < 8; at++) nonce[at] = (byte) (number >>> 8 * at);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(HEADER);
            return cipher.doFinal(body).length;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM failed", impossible);
        }
    }

    private static Figure start(VaultPlace place, Unlock unlock, Secrets secrets) {
        var seconds = quickest(_ -> {
            if (FileVault.open(place, unlock, secrets).learnt() != SUBJECTS)
                throw new IllegalStateException("it does not know every owner");
        });
        return new Figure("keys known at a start", SUBJECTS / seconds, "keys/s", Pace.of(number -> sha((int) number)),
            "SHA-256 of a key");
    }

    private static Figure erasure(FileVault vault, int files) {
        var seconds = quickest(round -> vault.destroy(subject(round)));
        var block = new byte[128 * 1024];
        var blocks = Pace.of(_ -> vault.seal(vault.ours(), HEADER, block).length);
        return new Figure("erasures among 300,000 subjects, without the disk", 1 / seconds, "erasures/s",
            blocks * block.length / files, "sealing the same bytes");
    }

    /// Seconds that the quickest of five rounds took.
    private static double quickest(IntConsumer work) {
        var best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            var start = System.nanoTime();
            work.accept(round);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    private static long sha(int number) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(new byte[]{(byte) number})[0];
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a JDK without SHA-256", impossible);
        }
    }

    private static SubjectId subject(int number) { return new SubjectId("5xk2m9qpr7tn3vwy8b%08d".formatted(number)); }

    private static long used() {
        for (int round = 0; round < 3; round++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
