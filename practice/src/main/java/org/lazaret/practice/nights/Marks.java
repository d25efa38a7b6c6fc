package org.lazaret.practice.nights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.book.Codec;
import org.lazaret.core.vault.Derived;
import org.lazaret.group.cover.Cover.Whom;
import org.lazaret.group.cover.Loan;
import org.lazaret.group.cover.Report;
import org.lazaret.group.cover.Summary;

/// Names and marks that tell nobody else what they stand for.
///
/// @param seal 32 secret bytes of this site
public record Marks(byte[] seal) {
    private static final Codec<Summary> CODEC = Codec.of(Summary.class);
    private static final Codec<Report> REPORTS = Codec.of(Report.class);
    private static final Codec<Loan.Terms> TERMS = Codec.of(Loan.Terms.class);
    private static final int LETTERS = 36;

    /// How things stood.
    String of(Summary summary) {
        return HexFormat.of().formatHex(Derived.seed(seal, "mark/1\n" + new String(CODEC.write(summary), UTF_8)));
    }

    /// How things stood in a visit.
    String of(List<Report.Line> lines) {
        var report = new Report("", "", 0, Instant.EPOCH, lines);
        return HexFormat.of().formatHex(Derived.seed(seal, "report/1\n" + new String(REPORTS.write(report), UTF_8)));
    }

    /// How a record stood that was lent, and on what terms.
    String of(Loan.Terms terms) {
        return HexFormat.of().formatHex(Derived.seed(seal, "loan/1\n" + new String(TERMS.write(terms), UTF_8)));
    }

    /// How a grant is called elsewhere.
    String grant(String animal, long number) { return name("grant/1\n" + animal + "\n" + number); }

    /// How an animal's cover is called elsewhere; in another round otherwise.
    String cover(String animal, long round) { return name("cover/1\n" + animal + "\n" + round); }

    /// How a visit of one animal is called at home.
    String report(String visit, String animal) { return name("visit/1\n" + visit + "\n" + animal); }

    /// How an order to erase what was made of a cover is called.
    String order(String cover, Whom whom) { return name("order/1\n" + cover + "\n" + whom); }

    private String name(String what) { return new BigInteger(1, Derived.seed(seal, what)).toString(LETTERS); }
}
