package org.lazaret.group.carry;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lazaret.core.journal.Journal;

/// Blobs on their way to the hub, before the entries that need them.
final class Blobs {
    private static final int PIECE = 512 * 1024;
    private static final int REMEMBERED = 100_000;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Cargo cargo;
    private final Consumer<Message> send;
    private final Set<BlobId> stored = new LinkedHashSet<>();
    private final Map<BlobId, Instant> wanted = new LinkedHashMap<>();

    Blobs(Cargo cargo, Consumer<Message> send) {
        this.cargo = cargo;
        this.send = send;
    }

    /// How far entries may go now: to the first that needs what is not stored yet.
    long ready(Journal journal, long from, long to) {
        long first = to;
        for (var need : cargo.needed(journal.origin(), from, to)) {
            if (stored.contains(need.blob())) continue;
            first = Math.min(first, need.position());
            wanted.putIfAbsent(need.blob(), Instant.MIN);
        }
        return first;
    }

    /// Asks the hub for one that is wanted, or brings the beginning anew when no answer came.
    boolean step(Instant now) {
        for (var each : wanted.entrySet()) {
            if (now.isBefore(each.getValue())) continue;
            each.setValue(now.plus(AGAIN));
            var bytes = cargo.find(each.getKey());
            if (bytes.isEmpty()) continue;
            send.accept(new Message.Piece(each.getKey(), bytes.get().length, 0, new byte[0]));
            return true;
        }
        return false;
    }

    void stored(Message.Stored answer, Instant now) {
        var blob = answer.blob();
        if (!wanted.containsKey(blob)) return;
        cargo.find(blob).ifPresent(bytes -> {
            if (answer.have() >= bytes.length) {
                wanted.remove(blob);
                remember(blob);
                return;
            }
            wanted.put(blob, now.plus(AGAIN));
            int at = (int) answer.have();
            var piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE));
            send.accept(new Message.Piece(blob, bytes.length, at, piece));
        });
    }

    private void remember(BlobId blob) {
        stored.add(blob);
        if (stored.size() > REMEMBERED) stored.remove(stored.iterator().next());
    }
}
