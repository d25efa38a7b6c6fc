package org.lazaret.practice.premises;

import java.util.List;

/// A country, or the part of one, that has public holidays of its own.
public enum Part {
    ENGLAND_AND_WALES("gb", "eng"), SCOTLAND("gb", "sct"), NORTHERN_IRELAND("gb", "nir"), IRELAND("ie"), NETHERLANDS(
        "nl"), CAPITAL_TERRITORY("au", "act"), NEW_SOUTH_WALES("au", "nsw"), NORTHERN_TERRITORY("au",
            "nt"), QUEENSLAND("au", "qld"), SOUTH_AUSTRALIA("au",
                "sa"), TASMANIA("au", "tas"), VICTORIA("au", "vic"), WESTERN_AUSTRALIA("au", "wa");

    private final List<String> code;

    Part(String... code) { this.code = List.of(code); }

    /// As ISO 3166 has it, e.g. `gb`.
    String country() { return code.getFirst(); }

    /// What leads to the part within the calendar of its country, e.g. `sct`; nothing where the country is one.
    String[] within() { return code.stream().skip(1).toArray(String[]::new); }
}
