package org.lazaret.group.carry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Package;
import org.lazaret.group.finding.Buckets;
import org.lazaret.group.finding.Token;

/// A message as it came, of which nothing is believed: every length is bounded by what is there.
final class Heard {
    private static final int MOST_NAME = 200;
    private static final int MOST_WORDS = 2_000;
    private static final int MOST_STATEMENT = 1 << 16;
    private static final int MOST_HASHES = 63;

    private final ByteBuffer from;

    private Heard(byte[] bytes) { this.from = ByteBuffer.wrap(bytes); }

    static Message of(byte[] bytes) {
        if (bytes.length < 2 || bytes.length > Message.MOST_BYTES)
            throw new IllegalArgumentException("a message of %d bytes".formatted(bytes.length));
        if (bytes[0] != Written.VERSION)
            throw new IllegalArgumentException("a message of version %d".formatted(bytes[0]));
        var heard = new Heard(bytes);
        heard.from.position(2);
        var message = heard.message(bytes[1]);
        if (heard.from.hasRemaining())
            throw new IllegalArgumentException("%d bytes after a message".formatted(heard.from.remaining()));
        return message;
    }

    private Message message(int kind) {
        return switch (kind) {
            case 1 -> new Message.Ask(journal(), number());
            case 2 -> new Message.Offer(journal(), number(), bytes(), hashes());
            case 3 -> new Message.Entries(journal(), entries());
            case 4 -> new Message.Holds(journal(), bytes(), new Message.Progress(number(), number()), number(),
                flag());
            case 5 -> new Message.Refused(journal(), position(), words(MOST_WORDS));
            case 6 -> new Message.Slow(number());
            case 7 -> new Message.Piece(blob(), number(), number(), bytes());
            case 8 -> new Message.Stored(blob(), number());
            case 9 -> new Message.Grown(journal(), number());
            case 10 -> new Message.Pull(journal(), number());
            case 11 -> delivery();
            case 12 -> new Message.Learn(number());
            case 13 -> new Message.Said(number(), statements());
            case 14 -> new Message.Shown(journal(), bytes());
            case 15 -> new Message.Another(journal(), bytes());
            case 16 -> new Message.Find(number(), token());
            case 17 -> finds();
            case 18 -> new Message.Compare(number());
            case 19 -> new Message.Compared(number(), digests());
            case 20 -> new Message.Tokens(number(), part(), tokens());
            case 21 -> new Message.Heed(number());
            case 22 -> new Message.Ordered(number(), statements());
            case 23 -> new Message.Brought(words(MOST_STATEMENT));
            default -> throw new IllegalArgumentException("a message of kind %d".formatted(kind));
        };
    }

    private Message delivery() {
        var journal = journal();
        var note = bytes();
        long upTo = number();
        var items = new ArrayList<Message.Item>();
        while (from.hasRemaining()) items.add(new Message.Item(number(), bytes(), hashes()));
        return new Message.Delivery(journal, note, List.copyOf(items), upTo);
    }

    private List<String> statements() {
        var statements = new ArrayList<String>();
        while (from.hasRemaining()) statements.add(words(MOST_STATEMENT));
        return List.copyOf(statements);
    }

    private Message finds() {
        long ask = number();
        long again = number();
        var sites = new ArrayList<String>();
        while (from.hasRemaining()) sites.add(words(MOST_NAME));
        return new Message.Finds(ask, List.copyOf(sites), again);
    }

    private Token token() { return Token.of(take(Token.LENGTH)); }

    private List<Token> tokens() {
        var tokens = new ArrayList<Token>(from.remaining() / Token.LENGTH);
        while (from.hasRemaining()) tokens.add(token());
        return List.copyOf(tokens);
    }

    private long part() {
        long part = number();
        if (part >= Buckets.COUNT) throw new IllegalArgumentException("tokens of a part %d".formatted(part));
        return part;
    }

    private byte[] digests() {
        var digests = bytes();
        if (digests.length != Buckets.COUNT * Buckets.DIGEST)
            throw new IllegalArgumentException("digests of %d bytes".formatted(digests.length));
        return digests;
    }

    private Package entries() {
        long start = number();
        long size = number();
        var proof = hashes();
        var entries = new ArrayList<byte[]>();
        while (from.hasRemaining()) {
            if (entries.size() == Package.MOST || from.remaining() < 2)
                throw new IllegalArgumentException("%d entries and bytes after them".formatted(entries.size()));
            entries.add(take(from.getShort() & 0xffff));
        }
        return new Package(start, size, List.copyOf(entries), proof);
    }

    /// Never negative.
    private long number() {
        long number = position();
        if (number < 0) throw new IllegalArgumentException("a number below zero: " + number);
        return number;
    }

    private long position() {
        if (from.remaining() < 8) throw new IllegalArgumentException("a message ends where a number belongs");
        return from.getLong();
    }

    private byte[] bytes() {
        if (from.remaining() < 4) throw new IllegalArgumentException("a message ends where a length belongs");
        return take(from.getInt());
    }

    private byte[] take(int length) {
        if (length < 0 || length > from.remaining())
            throw new IllegalArgumentException("%d bytes where %d are left".formatted(length, from.remaining()));
        var part = new byte[length];
        from.get(part);
        return part;
    }

    private String words(int most) {
        var part = bytes();
        if (part.length > most) throw new IllegalArgumentException("words of %d bytes".formatted(part.length));
        var words = new String(part, UTF_8);
        if (!Arrays.equals(words.getBytes(UTF_8), part)) throw new IllegalArgumentException("words that are not UTF-8");
        return words;
    }

    private boolean flag() {
        long number = number();
        if (number > 1) throw new IllegalArgumentException("neither yes nor no: " + number);
        return number == 1;
    }

    private LogId journal() {
        var name = words(MOST_NAME);
        if (!name.matches("([a-z0-9][a-z0-9-]{0,63}/){3}[1-9][0-9]{0,8}"))
            throw new IllegalArgumentException("not the origin of a journal");
        return new LogId(name);
    }

    private BlobId blob() { return new BlobId(HexFormat.of().formatHex(take(32))); }

    private List<Hash> hashes() {
        int count = take(1)[0];
        if (count < 0 || count > MOST_HASHES)
            throw new IllegalArgumentException("a proof of %d hashes".formatted(count));
        var hashes = new ArrayList<Hash>(count);
        for (int each = 0; each < count; each++) hashes.add(new Hash(take(32)));
        return List.copyOf(hashes);
    }
}
