package org.lazaret.server.signin;

import org.lazaret.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The plugs one may pull in a demonstration, to see what is lost: nothing that a page said is saved. No other node has
/// it.
@Controller
@RequestMapping("/plug")
public final class PlugController {
    private final Plug plug;

    public PlugController(Plug plug) { this.plug = plug; }

    @GetMapping Page show() { return new PlugPage(); }

    @PostMapping Page pull() {
        plug.pull();
        return new PlugPage();
    }
}
