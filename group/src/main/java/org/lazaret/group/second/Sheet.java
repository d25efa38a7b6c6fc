package org.lazaret.group.second;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.lazaret.core.journal.Merkle;
import org.lazaret.core.vault.Derived;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Key;

/// What a practice keeps on paper, away from its computers: with it the second place opens, and without it nothing
/// there does. It also names the key that signed the site's journals, so that nobody can lay others in their place.
///
/// Shape: as an enrolment code; its secret is of 120 random bits, too many to guess, so there is no cost to each guess.
public record Sheet(Code code) {
    private static final String PURPOSE = "sheet/1";

    /// @param signing the public key that signs the site's journals
    public static Sheet make(Secrets secrets, byte[] signing) { return new Sheet(Code.make(secrets, mark(signing))); }

    /// Nothing, if a letter was mistyped.
    public static Optional<Sheet> parse(String typed) { return Code.parse(typed).map(Sheet::new); }

    private static String mark(byte[] signing) { return HexFormat.of().formatHex(Merkle.leaf(signing).bytes()); }

    public String text() { return code.text(); }

    /// Whether this is the key that signed the journals of its site.
    public boolean names(byte[] signing) {
        var mark = HexFormat.of().parseHex(mark(signing));
        return Arrays.equals(code.hash(), Arrays.copyOf(mark, code.hash().length));
    }

    /// What is sealed to the sheet opens with this: 32 bytes.
    byte[] box() { return Derived.seed(code.secret(), PURPOSE); }

    /// To which the site seals; it says nothing about the sheet.
    public Key key() { return Key.ofBox(box()); }

    @Override public String toString() { return "•"; }
}
