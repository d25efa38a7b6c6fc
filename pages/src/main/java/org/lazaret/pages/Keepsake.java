package org.lazaret.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.site.Desk;

/// What a device remembers of a site's journals, as a cookie: a node that was rolled back is found out by the first
/// device that comes back.
///
/// Shape: `ORIGIN:SIZE:ROOT` for each journal, joined by `|`, the root in base64url, e.g.
/// `hill/high-street/care/1:12:kC…`.
public final class Keepsake {
    private static final String NAME = "lazaret-heads";
    private static final int LONGEST_AGE = 400 * 24 * 60 * 60;
    private static final Pattern HEAD = Pattern.compile("([a-z0-9/.-]{1,200}):(\\d{1,18}):([A-Za-z0-9_-]{43})");

    private Keepsake() {}

    /// What this request's device remembers. A cookie that is none of ours counts as none.
    public static List<Head> of(HttpServletRequest request) {
        var found = new ArrayList<Head>();
        for (var part : Cookies.value(request, NAME).split("\\|")) {
            var head = HEAD.matcher(part);
            if (head.matches()) found.add(head(head.group(1), head.group(2), head.group(3)));
        }
        return found;
    }

    static void give(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        visit.desk().ifPresent(desk -> response.addCookie(Cookies.lasting(NAME, text(desk), LONGEST_AGE, request)));
    }

    private static String text(Desk desk) {
        return String.join("|", desk.heads().stream().map(Keepsake::text).toList());
    }

    private static String text(Head head) {
        var root = Base64.getUrlEncoder().withoutPadding().encodeToString(head.root().bytes());
        return head.origin().origin() + ":" + head.size() + ":" + root;
    }

    private static Head head(String origin, String size, String root) {
        return new Head(new LogId(origin), Long.parseLong(size), new Hash(Base64.getUrlDecoder().decode(root)));
    }
}
