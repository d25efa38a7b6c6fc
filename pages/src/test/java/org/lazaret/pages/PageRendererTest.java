package org.lazaret.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Reach;
import org.lazaret.core.site.Second;
import org.lazaret.core.site.Standing;
import org.lazaret.pages.trade.Called;
import org.lazaret.core.world.Stopped;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageRendererTest {
    private static final Place HILL = new Place(() -> "Hill <Street>", ZoneId.of("Europe/London"),
        () -> Instant.parse("2026-01-05T09:00:00Z"), Words.english(), new Place.Household(
            List.of(new Place.Room("/clients", Called.class, "c"), new Place.Room("/diary", Called.class, "d")),
            List.of(new Place.Person(new AccountId("a-anna"), "Anna Bell"))));
    private static final Page PAGE = new Sorry(200, "field-unreadable", "<b>there</b>");
    private static final Page REFUSED = new Sorry(422, "unreadable", "");

    private static final Optional<Second> THERE = Optional.of(new Second(Second.State.THERE, Optional.empty()));
    private static final Optional<Second> NO_SECOND = Optional.empty();
    private static final Optional<Instant> UNEXPOSED = Optional.empty();
    private static final Optional<Instant> NOTHING = Optional.empty();

    private final PageRenderer renderer = new PageRenderer(new Drawing());
    private final List<String> paper = new ArrayList<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/clients");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test void a_page_comes_in_the_frame_of_its_place() throws IOException {
        answer(PAGE);

        assertThat(response.getContentAsString()).startsWith("<!doctype html>").contains(
            "<title>That cannot be read · Hill &lt;", "Anna Bell", "href=\"/clients\"",
            "what stands in '&lt;b&gt;there&lt;/b&gt;'",
            "12,041 entries are on this computer only, since 5 Jan 2026 09:00");
    }

    @Test void every_page_says_what_the_disk_lost() throws IOException {
        seat(PaperDesk.rotten("log/00000001 at 4711"));
        renderer.answer(PAGE, request, response);

        assertThat(response.getContentAsString()).contains("class=\"standing alarm\"", "log/00000001 at 4711");
    }

    @Test void every_page_says_that_the_hub_says_something_else() throws IOException {
        seat(PaperDesk.quarrelling("The hub has lost 200 entries of hill/high-street/care/1"));
        renderer.answer(PAGE, request, response);

        assertThat(response.getContentAsString()).contains("class=\"standing alarm\"", "do not agree",
            "The hub has lost 200 entries of hill/high-street/care/1", "12,041 entries");
    }

    @Test void every_page_says_since_when_something_is_on_the_record_that_nobody_looked_into() throws IOException {
        seat(PaperDesk.at(new Standing(0, 0, Instant.EPOCH, false, "", Reach.HUB, "", NO_SECOND, Optional.of(
            Instant.parse("2026-01-05T09:00:00Z")), 0, NOTHING)));
        renderer.answer(PAGE, request, response);

        assertThat(response.getContentAsString()).contains("class=\"standing alarm\"",
            "is at the hub too. Something is wrong with the other copies of these records, since 5 Jan 2026 09:00:",
            "<a href=\"/exposed\">see what to do</a>");
    }

    @Test void what_stands_on_the_page_of_the_record_is_not_told_in_the_banner_too() throws IOException {
        seat(PaperDesk.at(new Standing(7, 7, Instant.EPOCH, false, "", Reach.HUB, "lost 200 of hill/high-street/care/1",
            NO_SECOND, Optional.of(Instant.EPOCH), 0, NOTHING)));
        renderer.answer(PAGE, request, response);

        assertThat(response.getContentAsString()).contains("7 entries are on this computer only, since 1 Jan 1970 01:00"
            + ". The other copies and this computer do not agree, since 1 Jan 1970 01:00:").doesNotContain("care/1",
                "on their way");
    }

    @Test void every_page_says_that_the_practice_is_being_restored_and_where_to_read_of_it() throws IOException {
        seat(PaperDesk.at(
            new Standing(0, 0, Instant.EPOCH, false, "", Reach.HUB, "", NO_SECOND, UNEXPOSED, 3,
                NOTHING)));
        renderer.answer(PAGE, request, response);

        assertThat(response.getContentAsString()).contains(
            "Being restored: computers that may know of more and have not been here yet: 3.",
            "<a href=\"/restored\">see what to do</a>");
    }

    @Test void every_page_says_that_the_watch_found_something_to_whoever_may_look_into_it() throws IOException {
        var since = Optional.of(Instant.parse("2026-01-05T09:00:00Z"));
        seat(PaperDesk.at(new Standing(0, 0, Instant.EPOCH, false, "", Reach.HUB, "", NO_SECOND, UNEXPOSED, 0,
            since)));
        renderer.answer(PAGE, request, response);

        assertThat(response.getContentAsString()).contains("class=\"standing alarm\"",
            "The watch has found something, since 5 Jan 2026 09:00:", "<a href=\"/watch\">see what to do</a>");
    }

    @Test void of_a_single_entry_no_page_speaks_as_of_many() throws IOException {
        for (var reach : Reach.values())
            assertSingle(new Standing(1, 1, Instant.EPOCH, false, "", reach, "", NO_SECOND, UNEXPOSED, 0, NOTHING));
        assertSingle(new Standing(1, 1, Instant.EPOCH, true, "", Reach.HUB, "", NO_SECOND, UNEXPOSED, 0, NOTHING));
        for (var exposed : List.of(UNEXPOSED, Optional.of(Instant.EPOCH)))
            assertSingle(
                new Standing(1, 1, Instant.EPOCH, false, "", Reach.HUB, "It lost", NO_SECOND, exposed, 0, NOTHING));
    }

    @Test void what_only_the_second_place_has_is_not_said_to_be_at_the_hub() throws IOException {
        var all = "All that was written here is ";
        var so = "All that was written so far is ";
        assertThat(told(Reach.HUB, 0, 0)).contains(all + "at the hub too");
        assertThat(told(Reach.HUB, 0, 7)).contains(all + "in the second place too, and on its way to the hub");
        assertThat(told(Reach.HUB, 3, 7)).contains("3 entries are on this computer only, since");
        assertThat(told(Reach.HUB, 3, 3)).contains("3 entries are on their way to the hub");
        assertThat(told(Reach.ISLAND, 0, 0)).contains(so + "at the hub too");
        assertThat(told(Reach.ISLAND, 0, 7)).contains(so + "in the second place too");
        assertThat(told(Reach.ISLAND, 3, 7)).contains("3 entries are on this computer only, since");
        assertThat(told(Reach.CLOSED, 0, 0)).contains("By order of the commanders", so + "at the hub too");
        assertThat(told(Reach.CLOSED, 0, 7)).contains(so + "in the second place too");
        assertThat(told(Reach.CLOSED, 3, 7)).contains("3 entries are on this computer only, since");
    }

    @Test void to_a_hub_that_does_not_agree_nothing_is_on_its_way() throws IOException {
        var standing = new Standing(0, 7, Instant.EPOCH, false, "", Reach.HUB, "lost 200 of hill/high-street/care/1",
            THERE, Optional.of(Instant.EPOCH), 0, NOTHING);
        assertThat(told(standing)).contains("All that was written here is in the second place too. Something is wrong");
    }

    private String told(Reach reach, long alone, long way) throws IOException {
        return told(new Standing(alone, way, Instant.EPOCH, false, "", reach, "", THERE, UNEXPOSED, 0, NOTHING));
    }

    private String told(Standing standing) throws IOException {
        var answer = new MockHttpServletResponse();
        seat(PaperDesk.at(standing));
        renderer.answer(PAGE, request, answer);
        return answer.getContentAsString();
    }

    private void assertSingle(Standing standing) throws IOException {
        assertThat(told(standing)).as("%s", standing).contains("1 entry is on");
    }

    @Test void who_comes_to_a_computer_that_is_done_is_sent_to_the_other_and_not_told_to_wait() throws IOException {
        answer(new Sorry(503, "superseded", "this one writes no more"));
        assertThat(response.getContentAsString()).contains("goes on at another computer", "this one writes no more.",
            "Work at the other computer", "Leave this computer as it is").doesNotContain("restart");
    }

    @Test void htmx_gets_the_page_bare() throws IOException {
        request.addHeader("HX-Request", "true");
        answer(PAGE);

        assertThat(response.getContentAsString()).startsWith("<title>That cannot be read · Hill &lt;").doesNotContain(
            "<html");
    }

    @Test void a_refused_page_answers_422() throws IOException {
        request.setMethod("POST");
        answer(REFUSED);

        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test void what_is_settled_is_looked_up_and_drawn_only_for_who_shows_it() throws IOException {
        request.setMethod("POST");
        answer(new Settled("/animals/x", () -> { throw new IllegalStateException("looked up for nobody"); }));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/animals/x");

        request.addHeader("HX-Request", "true");
        var shown = new MockHttpServletResponse();
        renderer.answer(new Settled("/animals/x", () -> PAGE), request, shown);
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString()).contains("That cannot be read");
    }

    @Test void a_plain_form_that_succeeded_is_answered_with_the_way_to_its_page() throws IOException {
        request.setMethod("POST");
        answer(PAGE);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/");
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test void the_way_to_a_page_is_written_as_a_header_may_hold_it() throws IOException {
        request.setMethod("POST");
        answer(new Gone("/search?q=Zoë Ⅱ"));

        assertThat(response.getHeader("Location")).isEqualTo("/search?q=Zo%C3%AB%20%E2%85%A1");
    }

    @Test void the_access_entry_is_durable_before_the_first_byte_leaves() throws IOException {
        seat(PaperDesk.noting(paper));
        renderer.answer(PAGE, request, new Watched(response, paper));

        assertThat(paper).startsWith("durable /", "byte");
    }

    @Test void no_byte_leaves_when_the_access_entry_is_not_durable() {
        seat(PaperDesk.stopping());

        assertThatThrownBy(() -> renderer.answer(PAGE, request, response)).isInstanceOf(Stopped.class);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test void the_device_is_left_with_the_heads_of_the_journals() throws IOException {
        answer(PAGE);

        var cookie = response.getCookie("lazaret-heads");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).startsWith("hill/high-street/care/1:7:AAAA");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test void nothing_of_a_page_is_kept_by_the_browser() throws IOException {
        answer(PAGE);

        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private void answer(Page page) throws IOException {
        seat(PaperDesk.noting(paper));
        renderer.answer(page, request, response);
    }

    private void seat(Desk desk) { new Visit(HILL, Optional.of(desk), _ -> true, Visit.UNFOLLOWED).begin(request); }
}
