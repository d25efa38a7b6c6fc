package org.lazaret.pages;

import java.util.List;

/// A page that says why there is no other, and what to do instead.
///
/// @param code names its words: `sorry.CODE` and `sorry.CODE-why`
/// @param detail in place of `{0}` in them, or empty
public record Sorry(int status, String code, String detail) implements Page {
    private static final List<String> STEPS = List.of("sorry.down-1", "sorry.down-2", "sorry.down-3", "sorry.down-4");
    private static final List<String> ELSEWHERE = List.of("sorry.elsewhere-1", "sorry.elsewhere-2",
        "sorry.elsewhere-3");

    @Override public String title(Words words) { return words.say(Sorry.class, "sorry." + code); }

    @Override public String path() { return "/"; }

    @Override public boolean notice() { return true; }

    /// Whether its detail is for whoever looks after the computer: in English, as the program found it.
    public boolean forKeeper() { return !detail.isEmpty() && (code.equals("stopped") || code.equals("superseded")); }

    /// What to do until the site is back; where it goes on elsewhere, it does not come back here. Nothing where it is
    /// there.
    public List<String> steps() {
        if (status != 503) return List.of();
        return code.equals("superseded") ? ELSEWHERE : STEPS;
    }
}
