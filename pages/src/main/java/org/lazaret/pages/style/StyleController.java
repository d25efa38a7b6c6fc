package org.lazaret.pages.style;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the style.
@Controller
final class StyleController {
    @GetMapping("/style") StylePage show() { return new StylePage(); }
}
