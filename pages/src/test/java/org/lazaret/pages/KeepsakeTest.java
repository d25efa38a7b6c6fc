package org.lazaret.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.springframework.mock.web.MockHttpServletRequest;

class KeepsakeTest {
    private static final Hash ROOT = new Hash(new byte[32]);
    private static final String ROOT_TEXT = Base64.getUrlEncoder().withoutPadding().encodeToString(ROOT.bytes());

    @Test void a_device_comes_back_with_what_it_saw_of_both_journals() {
        var care = "hill/high-street/care/1:12:" + ROOT_TEXT;
        var access = "hill/high-street/access-2026/1:7:" + ROOT_TEXT;

        assertThat(Keepsake.of(request(care + "|" + access))).containsExactly(
            new Head(new LogId("hill/high-street/care/1"), 12, ROOT),
            new Head(new LogId("hill/high-street/access-2026/1"), 7, ROOT));
    }

    @Test void a_device_that_was_never_here_remembers_nothing() {
        assertThat(Keepsake.of(new MockHttpServletRequest())).isEmpty();
    }

    @Test void a_cookie_that_is_none_of_ours_counts_as_none() {
        assertThat(Keepsake.of(request("hill/high-street/care/1:12:short|" + "x".repeat(9_000)))).isEmpty();
    }

    private static MockHttpServletRequest request(String cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("lazaret-heads", cookie));
        return request;
    }
}
