package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.SiteId;

/// What officers say together, once and for every site of their zone.
///
/// @param number 1, 2, 3 … without a gap
/// @param heads the hashes of the newest statements that its signers knew; none before the first
/// @param at by the clock of who wrote it
public record Statement(Zone zone, long number, List<String> heads, Instant at, Said said) {
    public static final String TYPE = "application/vnd.lazaret.statement+json";
    private static final Codec<Statement> CODEC = Codec.of(Statement.class);

    /// What can be said.
    public sealed interface Said {}
    /// The zone is there. Signed by its roots, and believed by who has its hash from an officer's hand.
    public record Founded(Charter charter) implements Said {}
    /// These sites may come, each with the code whose key is named.
    public record Invited(List<Invitation> sites) implements Said {}
    /// This site has come.
    ///
    /// @param proof the code's signature under what the site says of itself, in hexadecimal
    /// @param own the site's own
    public record Enrolled(Newcomer newcomer, String proof, String own) implements Said {
        public Enrolled {
            HexFormat.of().parseHex(proof);
            HexFormat.of().parseHex(own);
        }

        boolean provenBy(Key code) { return code.verifies(newcomer.text(), HexFormat.of().parseHex(proof)); }

        boolean ownKey() { return newcomer.keys().signing().verifies(newcomer.text(), HexFormat.of().parseHex(own)); }
    }
    /// This site goes on with other keys: it came back on a clean machine.
    ///
    /// @param left how many entries of its care journal came back: the new one begins with them
    /// @param own the new key's signature under all this, in hexadecimal
    public record Readmitted(Newcomer newcomer, long left, String own) implements Said {
        public Readmitted { HexFormat.of().parseHex(own); }

        /// What the site's new key signs.
        static byte[] text(Newcomer newcomer, long left) {
            var text = new ByteArrayOutputStream();
            text.writeBytes("lazaret readmission 1\n%d\n".formatted(left).getBytes(UTF_8));
            text.writeBytes(newcomer.text());
            return text.toByteArray();
        }

        boolean ownKey() {
            return newcomer.keys().signing().verifies(text(newcomer, left), HexFormat.of().parseHex(own));
        }
    }
    /// Others command from here on. Signed by the roots, as what follows.
    public record Appointed(Signers commanders) implements Said {}
    /// Others open copies from here on, or the same with new boxes.
    public record Entrusted(Quorum quorum) implements Said {}
    /// The hub has other keys, or is elsewhere.
    public record Moved(Hub hub) implements Said {}

    /// @param code the key that the code gives
    public record Invitation(SiteId site, Trade trade, Key code) {}

    /// Ready to be signed.
    public Dsse envelope() { return Dsse.of(TYPE, CODEC.write(this)); }

    /// What an envelope says, whoever signed it.
    ///
    /// @throws CorruptBook when that is no statement
    public static Statement of(Dsse envelope) {
        if (!envelope.payloadType().equals(TYPE))
            throw new CorruptBook("an envelope holds %s where a statement belongs".formatted(envelope.payloadType()));
        var read = CODEC.read(envelope.bytes());
        if (!Base64.getEncoder().encodeToString(CODEC.write(read)).equals(envelope.payload()))
            throw new CorruptBook("a statement is written in one way, and this is another");
        return read;
    }

    @Override public String toString() { return new String(CODEC.write(this), UTF_8); }
}
