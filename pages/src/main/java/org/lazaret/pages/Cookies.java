package org.lazaret.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/// Cookies as this house bakes them: for this site alone, out of reach of scripts.
public final class Cookies {
    private Cookies() {}

    /// Empty if the request has none of that name.
    public static String value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return "";
        for (var cookie : cookies) if (cookie.getName().equals(name)) return cookie.getValue();
        return "";
    }

    public static Cookie lasting(String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
