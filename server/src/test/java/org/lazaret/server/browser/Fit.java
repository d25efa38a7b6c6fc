package org.lazaret.server.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whether an open page fits where people use it: a phone, a small laptop, paper. What does not is told in words.
final class Fit {
    /// What makes the page wider than the window; what scrolls in a box of its own does not.
    private static final String TOO_WIDE = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
          ['page ' + document.documentElement.scrollWidth + ' wide',
           ...[...document.querySelectorAll('body *')].filter(at => at.getBoundingClientRect().right > innerWidth + 1)
             .slice(0, 3).map(at => at.outerHTML.slice(0, 90))]""";
    /// WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, or a circle of that size around it that touches no other target; links in
    /// a sentence are free. What sends a form, or looks like a button, is 44 high.
    private static final String TOO_SMALL = """
        () => {
          const pressed = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
          const all = [...document.querySelectorAll(pressed)]
            .filter(at => at.checkVisibility({ visibilityProperty: true })).filter(at => !at.matches('.skip'))
            .map(at => ({ at, box: at.closest('label:has([type=checkbox], [type=radio])')?.getBoundingClientRect()
              ?? at.getBoundingClientRect() })).filter(one => one.box.width > 0);
          const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
          const small = box => box.width < 23.5 || box.height < 23.5;
          const apart = (one, other) => {
            const [x, y] = middle(one), [left, top] = middle(other);
            return small(other) ? Math.hypot(x - left, y - top) >= 24
              : Math.hypot(Math.max(other.left - x, 0, x - other.right),
                Math.max(other.top - y, 0, y - other.bottom)) >= 12;
          };
          const sentence = at => at.matches('a') && getComputedStyle(at).display === 'inline'
            && [...at.parentElement.childNodes].some(one => one.nodeType === 3 && one.data.trim().length > 1);
          const crowded = one => !all.every(other => other === one || apart(one.box, other.box));
          const why = one => one.at.matches('button, .button') && one.box.height < 43.5 ? 'low'
            : small(one.box) && !sentence(one.at) && crowded(one) ? 'small' : '';
          return all.filter(why).slice(0, 5).map(one => why(one) + ' ' + Math.round(one.box.width) + 'x'
            + Math.round(one.box.height) + ' ' + one.at.outerHTML.slice(0, 90));
        }""";
    /// On a phone search has the width for itself, the banner stands below it, and the open room of the menu is in
    /// sight.
    private static final String SQUEEZED = """
        async () => {
          await new Promise(requestAnimationFrame); // the menu moves once the window has its size
          const at = what => document.querySelector(what)?.getBoundingClientRect();
          const said = document.querySelector('.top p.standing'), long = said?.textContent;
          if (said) said.textContent = 'Safe.'; // one so short would find room beside search
          const search = at('#search'), banner = at('.top p.standing'), room = at('.rail [aria-current]');
          if (said) said.textContent = long;
          return [search && search.width < innerWidth - 32 && 'search only ' + Math.round(search.width) + ' wide',
            search && banner.top < search.bottom && 'banner beside search',
            room && (room.left < 0 || room.right > innerWidth) && 'open room out of sight'].filter(said => said);
        }""";
    /// Paper bears dark on white, and nothing that is only there to be pressed.
    private static final String NOT_FOR_PAPER = """
        () => {
          const light = colour => { const [r, g, b, a] = colour.match(/[0-9.]+/g).map(Number);
            return a === 0 ? 255 : (r * 299 + g * 587 + b * 114) / 1000; };
          const shown = [...document.querySelectorAll('body *')].filter(at => at.checkVisibility());
          const says = at => [...at.childNodes].some(one => one.nodeType === 3 && one.data.trim());
          const told = (what, all) => all.map(at => what + ': ' + at.outerHTML.slice(0, 90));
          return [...told('pressed', shown.filter(at => at.matches('button, .button, nav, form, .rail, .top'))),
            ...told('dark ground', shown.filter(at => light(getComputedStyle(at).backgroundColor) < 200)),
            ...told('pale', shown.filter(says).filter(at => light(getComputedStyle(at).color) > 130))].slice(0, 4);
        }""";

    private static final Pattern BOX = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]");
    private static final double POINT = 25.4 / 72;

    private Fit() {}

    /// What does not fit on the screens of a practice; the page is left as wide as it was.
    static List<String> onScreens(Page page) {
        var usual = page.viewportSize();
        var wrong = new ArrayList<String>();
        page.setViewportSize(1024, 768);
        wrong.addAll(told(page, TOO_WIDE, "1024x768"));
        page.setViewportSize(360, 740);
        wrong.addAll(told(page, TOO_WIDE, "360x740"));
        wrong.addAll(told(page, TOO_SMALL, "360x740"));
        wrong.addAll(told(page, SQUEEZED, "360x740"));
        page.setViewportSize(usual.width, usual.height);
        return wrong;
    }

    /// What would be wrong on any screen, on paper, or for whoever cannot see it as others do, light and dark.
    static List<String> anywhere(Page page) {
        page.waitForLoadState(); // its words are there before its style
        var wrong = new ArrayList<>(onScreens(page));
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            wrong.addAll(onPaper(page, scheme));
            wrong.addAll(Axe.complaints(page, scheme));
        }
        return wrong;
    }

    /// What would be wrong on paper, also when the screen it is printed from is dark.
    static List<String> onPaper(Page page, ColorScheme screen) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(screen));
        var wrong = told(page, NOT_FOR_PAPER, "paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(screen));
        return wrong;
    }

    /// The sheets it is printed on, each in millimetres.
    static List<String> sheets(Page page) {
        var printed = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), ISO_8859_1);
        return BOX.matcher(printed).results().map(
            box -> "%d x %d".formatted(millimetres(box.group(1)), millimetres(box.group(2)))).toList();
    }

    private static long millimetres(String points) { return Math.round(Double.parseDouble(points) * POINT); }

    private static List<String> told(Page page, String script, String where) {
        return ((List<?>) page.evaluate(script)).stream().map(what -> where + ": " + what).toList();
    }
}
