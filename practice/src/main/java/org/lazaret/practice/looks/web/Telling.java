package org.lazaret.practice.looks.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Looked;
import org.lazaret.core.site.Looks;
import org.lazaret.core.site.Sought;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.practice.staff.DeviceRows;

/// What the access journal tells, in the words of a page.
///
/// @param labels where each device of the house stands or stood
public record Telling(Looks looks, Map<DeviceId, String> labels) {
    private static final List<String> KNOWN = List.of("none", "visit", "appointment", "call", "bill", "night",
        "referral");
    /// Where books of each kind are read.
    private static final Map<String, String> PAGES = Map.of("visit", "/visits/", "day", "/diary/", "bill", "/bills/",
        "lent", "/covered/", "reported", "/nights/");
    /// Where what another site asks is read.
    private static final String ASKED = "/asks/q";
    private static final int LETTERS = 8;

    static Telling of(Sought sought, Desk desk) {
        var labels = new LinkedHashMap<DeviceId, String>();
        for (var row : desk.look(DeviceRows.enrolled())) labels.putIfAbsent(row.device(), row.label());
        return new Telling(desk.looked(sought), labels);
    }

    public List<Looked> lines() { return looks.found(); }

    /// Behind which position the earlier ones are; empty if there are none.
    public Optional<Long> rest() {
        return looks.more() ? Optional.of(looks.found().getLast().position()) : Optional.empty();
    }

    /// Whether nothing was behind it and it was about somebody else.
    public boolean odd(Looked looked) { return !looked.explained() && !ownFile(looked) && !asked(looked); }

    /// Whether it was to answer what another site asks.
    private static boolean asked(Looked looked) { return looked.page().startsWith(ASKED); }

    private static boolean ownFile(Looked looked) {
        return looked.whom().equals(List.of(new SubjectId(looked.who().name())));
    }

    public String why(Looked looked, Page page, Pen pen) {
        if (!looked.explained() && ownFile(looked)) return pen.say(page, "why.self");
        if (!looked.explained() && asked(looked)) return pen.say(page, "why.asked");
        return KNOWN.contains(looked.kind())
            ? pen.say(page, "why." + looked.kind())
            : pen.say(page, "why.other", looked.kind());
    }

    /// Where what explains it is read; empty if it has no page of its own.
    public String because(Looked looked) {
        if (!looked.explained()) return asked(looked) ? looked.page() : "";
        var about = looked.why().substring(looked.why().indexOf(' ') + 1).split("/", 2);
        var page = PAGES.get(about[0]);
        if (page == null) return "";
        return page + (about[0].equals("reported") ? about[1].replaceFirst("-(?=[^-]*$)", "/") : about[1]);
    }

    /// A device by where it stands; one that is not of the house by the first letters of its name.
    public String where(Looked looked, Page page, Pen pen) {
        var name = looked.device().name();
        if (name.equals("node")) return pen.say(page, "looks.node");
        return Optional.ofNullable(labels.get(looked.device())).orElseGet(() -> pen.say(page, "looks.unknown") + " ("
            + name.substring(0, Math.min(LETTERS, name.length())) + ")");
    }

    /// Which page it was, without the long names in it.
    public String page(Looked looked) { return looked.page().replaceAll("[a-z0-9]{20,}", "…"); }
}
