package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The commanders of a zone of two sites, three people at the first of them, and what they type.
public record Commanders(Enrolled group) {
    private static final String ONE = "      - {account: a-anna, name: Anna Bell}\n";
    private static final String MORE = """
              - {account: a-ben, name: Ben Cole}
              - {account: a-cat, name: Cat Dean}
        """;

    /// Everyone has come; nothing runs yet.
    public static Commanders of(Path folder) throws IOException {
        var group = Enrolled.in(folder);
        group.sign();
        var file = folder.resolve("node.yaml");
        Files.writeString(file, Files.readString(file).replace(ONE, ONE + MORE));
        return new Commanders(group);
    }

    Typed order(String what, String... more) {
        var typed = new ArrayList<>(List.of("order", what, group.at("new/zones/uk")));
        typed.addAll(List.of(more));
        return Typed.at(typed.toArray(String[]::new));
    }

    String make(String file, String... what) {
        var typed = new ArrayList<>(List.of(what));
        typed.addAll(List.of("--out", group.at(file)));
        done(order("make", typed.toArray(String[]::new)));
        return group.at(file);
    }

    Typed sign(String file, String commander) {
        return order("sign", file, "--medium", group.at("new/officers/uk-commander-%s/keys.sealed".formatted(
            commander)), "--key-file", group.at("safe/" + commander));
    }

    /// By two, as many as are needed.
    ///
    /// @return where it lies
    public String signed(String file, String... what) {
        var order = make(file, what);
        done(sign(order, "bob"));
        done(sign(order, "cy"));
        return order;
    }

    static void done(Typed typed) { assertThat(typed.exit()).as(typed.err()).isZero(); }
}
