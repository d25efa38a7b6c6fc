package org.lazaret.group.carry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.LogId;
import org.lazaret.group.finding.Token;

/// A message on its way into bytes: numbers of eight bytes, the higher first; text and bytes after their length in
/// four.
final class Written {
    static final int VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private Written(int kind) {
        bytes.write(VERSION);
        bytes.write(kind);
    }

    static byte[] of(Message message) {
        return switch (message) {
            case Message.Ask(var journal, var ask) -> new Written(1).journal(journal).number(ask).done();
            case Message.Offer(var journal, var old, var note, var proof) ->
                new Written(2).journal(journal).number(old).put(note).hashes(proof).done();
            case Message.Entries(var journal, var pack) -> new Written(3).journal(journal).number(pack.start()).number(
                pack.size()).hashes(pack.proof()).entries(pack.entries()).done();
            case Message.Holds(var journal, var note, var at, var answers, var gap) ->
                new Written(4).journal(journal).put(note).number(at.next()).number(at.expected()).number(
                    answers).number(gap ? 1 : 0).done();
            case Message.Refused(var journal, var position, var what) ->
                new Written(5).journal(journal).number(position).put(what.getBytes(UTF_8)).done();
            case Message.Slow(var millis) -> new Written(6).number(millis).done();
            case Message.Piece(var blob, var length, var at, var part) ->
                new Written(7).blob(blob).number(length).number(at).put(part).done();
            case Message.Stored(var blob, var count) -> new Written(8).blob(blob).number(count).done();
            case Message.Grown(var journal, var size) -> new Written(9).journal(journal).number(size).done();
            case Message.Pull(var journal, var from) -> new Written(10).journal(journal).number(from).done();
            case Message.Delivery(var journal, var note, var items, var upTo) ->
                new Written(11).journal(journal).put(note).number(upTo).items(items).done();
            case Message.Learn(var number) -> new Written(12).number(number).done();
            case Message.Heed(var number) -> new Written(21).number(number).done();
            case Message.Ordered(var after, var orders) -> new Written(22).number(after).all(orders).done();
            case Message.Brought(var order) -> new Written(23).put(order.getBytes(UTF_8)).done();
            case Message.Shown(var journal, var note) -> new Written(14).journal(journal).put(note).done();
            case Message.Another(var journal, var note) -> new Written(15).journal(journal).put(note).done();
            case Message.Said(var after, var statements) -> new Written(13).number(after).all(statements).done();
            case Message.OfTokens about -> of(about);
        };
    }

    private static byte[] of(Message.OfTokens message) {
        return switch (message) {
            case Message.Find(var ask, var token) -> new Written(16).number(ask).tokens(List.of(token)).done();
            case Message.Finds(var ask, var sites, var again) ->
                new Written(17).number(ask).number(again).all(sites).done();
            case Message.Compare(var key) -> new Written(18).number(key).done();
            case Message.Compared(var key, var digests) -> new Written(19).number(key).put(digests).done();
            case Message.Tokens(var key, var part, var tokens) ->
                new Written(20).number(key).number(part).tokens(tokens).done();
        };
    }

    private Written tokens(List<Token> tokens) {
        tokens.forEach(token -> bytes.writeBytes(token.bytes()));
        return this;
    }

    private Written number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
        return this;
    }

    private Written put(byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
        bytes.writeBytes(part);
        return this;
    }

    private Written journal(LogId journal) { return put(journal.origin().getBytes(UTF_8)); }

    private Written blob(BlobId blob) {
        bytes.writeBytes(HexFormat.of().parseHex(blob.hex()));
        return this;
    }

    private Written hashes(List<Hash> hashes) {
        bytes.write(hashes.size());
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return this;
    }

    private Written entries(List<byte[]> entries) {
        for (var entry : entries) {
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return this;
    }

    private Written items(List<Message.Item> items) {
        for (var item : items) number(item.position()).put(item.entry()).hashes(item.proof());
        return this;
    }

    private Written all(List<String> words) {
        words.forEach(each -> put(each.getBytes(UTF_8)));
        return this;
    }

    private byte[] done() { return bytes.toByteArray(); }
}
