package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.carry.BlobId;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Sha;

/// What a site whose machines are gone asks of the officers of its zone: to open these copies of its keys, for whoever
/// has the key of this asking and for nobody else.
///
/// Shape: a file of one line of JSON. Its number is read out over the telephone: it stands for every byte of the file.
///
/// @param wanted one copy of each block, of one life of the site
public record Plea(Asker by, List<Wanted> wanted) {
    private static final Codec<Plea> CODEC = Codec.of(Plea.class);
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int NUMBER = 20;
    private static final int BITS = 5;

    /// Who asks.
    ///
    /// @param root the hash of the zone's first statement, as the asking machine found it
    /// @param box what is answered is sealed to it; its other half never leaves that machine
    /// @param at by the clock of that machine
    public record Asker(String root, SiteId site, Key box, Instant at) {}

    /// A copy that is to be opened.
    ///
    /// @param blob the name of its file at the hub
    /// @param front its head and its shares, in base 64
    public record Wanted(BlobId blob, String front) {
        static Wanted of(BlobId blob, Copy copy) {
            return new Wanted(blob, Base64.getEncoder().encodeToString(copy.front()));
        }

        /// Without what is sealed in it.
        Copy copy() { return Copy.parseFront(Base64.getDecoder().decode(front)); }
    }

    /// @throws IllegalArgumentException when nothing is asked, or more than one copy of a block, or another site's
    public Plea {
        wanted = List.copyOf(wanted);
        var heads = wanted.stream().map(each -> each.copy().head()).toList();
        if (heads.isEmpty()) throw new IllegalArgumentException("a request that asks for nothing");
        if (heads.stream().anyMatch(head -> !head.of().site().equals(by.site)))
            throw new IllegalArgumentException("a request of %s for the keys of another".formatted(by.site.name()));
        // Older copies have keys that were erased since: nobody has a reason to ask for those.
        if (heads.stream().map(CopyHead::block).distinct().count() < heads.size()
            || heads.stream().map(CopyHead::of).distinct().count() > 1)
            throw new IllegalArgumentException("a request for two copies of the same keys");
    }

    public byte[] file() { return CODEC.write(this); }

    /// @throws CorruptBook when it is no request of a site, or asks for what none may
    public static Plea read(byte[] file) {
        try {
            return CODEC.read(new String(file, UTF_8).strip().getBytes(UTF_8));
        } catch (IllegalArgumentException unfit) {
            throw new CorruptBook(String.valueOf(unfit.getMessage()));
        }
    }

    List<Copy> copies() { return wanted.stream().map(Wanted::copy).toList(); }

    /// How many officers must answer.
    public int needed() { return copies().stream().mapToInt(copy -> copy.head().to().needed()).max().orElseThrow(); }

    String hash() { return HexFormat.of().formatHex(Sha.of(file())); }

    /// For the telephone: five groups of four letters of Crockford's base 32, of which nobody finds a second request
    /// that has the same. E.g. `4F2K-9QWD-7TRM-01HX-C3VB`.
    public String number() {
        var hash = new BigInteger(1, Arrays.copyOf(Sha.of(file()), 13)); // 104 bits, of which 100 are read out
        var letters = new StringBuilder();
        for (int at = NUMBER - 1; at >= 0; at--)
            letters.append(LETTERS.charAt(hash.shiftRight(4 + BITS * at).intValue() & 31));
        return letters.toString().replaceAll("(.{4})(?=.)", "$1-");
    }

    /// Whether somebody means this number, however they typed it.
    public boolean isNumber(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replaceAll("[IL]", "1");
        return letters.equals(number().replace("-", ""));
    }
}
