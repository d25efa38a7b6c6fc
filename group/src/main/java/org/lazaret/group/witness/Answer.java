package org.lazaret.group.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/// What a witness answers.
///
/// Shape as a message: the status in decimal, a newline, the body. Over HTTP the status is HTTP's.
///
/// Source: C2SP tlog-witness, add-checkpoint.
///
/// @param status 200 cosigned; 400 cannot be read; 403 not signed with a key it trusts; 404 of no journal it knows; 409
///        another size or root than it cosigned last; 422 the proof does not hold
/// @param body of 200 the signature lines; of 409 the size that it cosigned last
public record Answer(int status, String body) {
    private static final int MOST_BYTES = 1 << 14;
    static final int COSIGNED = 200;
    static final int UNREAD = 400;
    static final int UNTRUSTED = 403;
    static final int UNKNOWN = 404;
    static final int CONFLICT = 409;
    static final int UNPROVEN = 422;
    static final int FAILED = 500;

    public byte[] bytes() { return (status + "\n" + body).getBytes(UTF_8); }

    /// @throws IllegalArgumentException saying what is wrong with it
    public static Answer parse(byte[] bytes) {
        var text = bytes.length > MOST_BYTES ? "" : new String(bytes, UTF_8);
        int end = text.indexOf('\n');
        if (end != 3 || !text.substring(0, end).matches("[1-5][0-9]{2}"))
            throw new IllegalArgumentException("not the answer of a witness");
        return new Answer(Integer.parseInt(text.substring(0, end)), text.substring(end + 1));
    }

    /// The lines that it put under the checkpoint; empty if it did not.
    public Optional<String> cosigned() { return status == COSIGNED ? Optional.of(body) : Optional.empty(); }

    /// Whether it has cosigned another past.
    public boolean unproven() { return status == UNPROVEN; }

    /// What it cosigned last, if that is another size than it was thought to be.
    public Optional<Long> conflict() {
        return status == CONFLICT && body.matches("(0|[1-9][0-9]{0,17})\n")
            ? Optional.of(Long.parseLong(body.strip()))
            : Optional.empty();
    }
}
