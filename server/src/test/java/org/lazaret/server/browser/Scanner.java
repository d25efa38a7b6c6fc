package org.lazaret.server.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A scanner: a keyboard that is faster than any hand. Each key says itself when it was pressed, so that a machine that
/// has much to do does not make a slow typist of it.
final class Scanner {
    private static final double BETWEEN_KEYS = 0.004;
    private static final int ENTER = 13;

    private final CDPSession keyboard;
    private double at = System.currentTimeMillis() / 1e3;

    private Scanner(Page page) { this.keyboard = page.context().newCDPSession(page); }

    /// Scans a code and ends it with Enter, as scanners are set up to.
    static void scan(Page page, String code) {
        var scanner = new Scanner(page);
        code.chars().forEach(sign -> scanner.press(Character.toString(sign), Character.toString(sign), sign));
        scanner.press("Enter", "\r", ENTER);
        scanner.keyboard.detach();
    }

    private void press(String key, String text, int code) {
        var down = key("keyDown", key, code);
        down.addProperty("text", text);
        keyboard.send("Input.dispatchKeyEvent", down);
        keyboard.send("Input.dispatchKeyEvent", key("keyUp", key, code));
    }

    private JsonObject key(String type, String key, int code) {
        var event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("key", key);
        event.addProperty("windowsVirtualKeyCode", code);
        at += BETWEEN_KEYS / 2;
        event.addProperty("timestamp", at);
        return event;
    }
}
