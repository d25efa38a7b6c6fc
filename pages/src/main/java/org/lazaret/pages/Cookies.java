package org.lazaret.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/// Cookies as this house bakes them: for this site alone, out of reach of scripts, and over TLS under a name that
/// no other site can give (`__Host-`).
public final class Cookies {
    private static final String THIS_HOST_ONLY = "__Host-";

    private Cookies() {}

    /// Empty if the request has none of that name.
    public static String value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return "";
        for (var cookie : cookies) if (cookie.getName().equals(full(name, request))) return cookie.getValue();
        return "";
    }

    /// @param seconds until it is forgotten; 0 for at once
    public static Cookie lasting(String name, String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(full(name, request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private static String full(String name, HttpServletRequest request) {
        return request.isSecure() ? THIS_HOST_ONLY + name : name;
    }
}
