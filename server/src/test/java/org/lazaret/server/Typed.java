package org.lazaret.server;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A command that was typed: its exit code, and what it said.
record Typed(int exit, String out, String err) {
    static Typed at(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Lazaret.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Typed(Lazaret.run(line, arguments), out.toString(), err.toString());
    }
}
