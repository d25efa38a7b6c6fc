package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.guard.assessment.Asked.What;
import org.lazaret.guard.assessment.web.Answer;
import org.lazaret.guard.assessment.web.NotificationPage;
import org.lazaret.guard.watch.Finding;
import org.lazaret.guard.watch.Findings;
import org.lazaret.guard.watch.Response;
import org.lazaret.guard.watch.Rule;
import org.lazaret.pages.Drawing;
import org.lazaret.pages.Place;
import org.lazaret.pages.Visit;
import org.lazaret.pages.Words;

/// What an authority is told: what the record says and not a word more; the rest is a person's.
class NotificationTextsTest {
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\">(.*?)</th>\\s*<td>\\s*(.*?)\\s*</td>",
        Pattern.DOTALL);
    private static final String PERSON = "<span class=\"tag care\">For a person to fill in</span>";

    private static final List<Findings.Line> FOUND = List.of(found(1, Rule.OFF_ROTA, Response.TOLD),
        found(2, Rule.DECOY, Response.STOPPED));

    private final Clinic hill = new Clinic("hill-street");

    @Test void a_sign_in_that_was_used_is_told_by_counts_kinds_and_times_and_by_nobodys_name() {
        hill.writes("clients.registered", "client/ann", "ann").writes("clients.registered", "client/ben", "ben");
        hill.writes("patients.registered", "animal/rex", "rex").writes("staff.hired", "employee/eve", "eve");
        hill.writes("patients.lent", "lent/kim", "kim").writes("site.key-made", "hatchkey/k", "k");
        hill.reads("tom", "/animals/rex", "ann", "rex", "eve", "kim", "k").on(Duration.ofMinutes(5));
        var texts = texts(asked("tom", Duration.ofHours(1)), hill.reads("tom", "/bills/of/ann", "ann", "ben").source());

        assertThat(texts).containsAllEntriesOf(Map.of(
            "What happened", "From 5 Jan 2026 09:00 until 5 Jan 2026 10:00 the sign-in of a member of staff of our "
                + "practice system may have been in the wrong hands. In this time records were shown there.",
            "When it happened", "The first record was shown on 5 Jan 2026 09:00, the last on 5 Jan 2026 09:05.",
            "How many people", "4",
            "What kinds of people", "2 clients; 1 employees; 1 clients of other sites of the group",
            "What kinds of personal data", "animal's record, bills and payments",
            "How many records", "5 records (people and animals), shown 6 times in all",
            "Whether data was seen that should not have been", "Yes"));
        assertThat(texts.values()).noneMatch(text -> text.contains("tom"));
    }

    @Test void whoever_is_not_known_makes_it_the_most_it_can_be() {
        var texts = texts(asked("tom", Duration.ofHours(1)), hill.reads("tom", "/clients/x", "x").source());

        assertThat(texts).containsEntry("How many people", "At most 1: of some it is not yet known who they are.");
        assertThat(texts).containsEntry("What kinds of people", "1 of whom it is not yet known who they are");
    }

    @Test void what_could_not_be_looked_through_makes_it_more() {
        hill.reads("tom", "/clients/x", "x");
        var access = hill.journal("access");
        var cut = hill.source().access(new OddJournal(access, 0, position -> position)).known(
            List.of(new Head(access.origin(), 1, access.root(1))));

        assertThat(texts(asked("tom", Duration.ofHours(1)), cut)).containsEntry("How many people",
            "0, and perhaps more: part of the record could not be looked through.");
    }

    @Test void a_sign_in_that_nobody_used_is_told_as_that() {
        var texts = texts(asked("tom", Duration.ofHours(1)), hill.reads("eve", "/clients/x", "x").source());

        assertThat(texts.get("What happened")).endsWith("In this time no record was shown there.");
        assertThat(texts).containsAllEntriesOf(Map.of("How many people", "0", "What kinds of people", "None.",
            "What kinds of personal data", "None.", "How many records",
            "0 records (people and animals), shown 0 times in all", "When it happened",
            "Between 5 Jan 2026 09:00 and 5 Jan 2026 10:00", "Whether data was seen that should not have been", "No."));
    }

    @Test void an_open_server_counts_all_that_it_held() {
        hill.writes("clients.registered", "client/ann", "ann").writes("bills.opened", "bill/7", "ann");
        var texts = texts(asked(What.OPEN_NODE), hill.source());

        assertThat(texts.get("What happened")).contains("the server of our practice", "counts as read");
        assertThat(texts).containsAllEntriesOf(Map.of("How many people", "1", "What kinds of people", "1 clients",
            "How many records", "1 records (people and animals) with 2 entries"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCKED_DISK", "HUB"}) void what_is_locked_gives_numbers_away_and_nobody(What what) {
        hill.writes("clients.registered", "client/ann", "ann").writes("clients.registered", "client/ben", "ben");
        var texts = texts(asked(what), hill.source());
        var numbers = "None by name. 2 numbers in place of names could be read, and when something was done about "
            + "each.";

        assertThat(texts).containsAllEntriesOf(Map.of("How many people", numbers, "How many records", numbers,
            "What kinds of people", "None by name. Numbers in place of names, and times, could be read.",
            "What kinds of personal data", "None by name. Numbers in place of names, and times, could be read.",
            "Whether data was seen that should not have been",
            "No record by name. Pseudonymous numbers and times are personal data all the same."));
        assertThat(texts.get("What happened")).contains("encrypted");
    }

    @ParameterizedTest
    @EnumSource void each_field_of_a_form_is_told_or_left_to_a_person(Form form) {
        hill.reads("tom", "/clients/x", "x");
        var words = Words.english();
        var texts = rows(html(page(asked("tom", Duration.ofHours(1)), hill.source(), form), words));

        assertThat(texts.keySet()).containsExactlyElementsOf(form.fields().stream().map(words::of).toList());
        form.fields().forEach(field -> assertThat(texts.get(words.of(field)).equals(PERSON)).as(
            words.of(field)).isEqualTo(!field.known()));
    }

    @Test void nobody_who_was_asked_about_leaves_all_to_a_person() {
        var html = html(new NotificationPage(asked("", Duration.ofHours(1)), "", Optional.empty(), FOUND, Form.GDPR),
            Words.english());

        assertThat(rows(html).values()).containsOnly(PERSON);
        assertThat(html).contains("Nobody was asked about yet");
    }

    @Test void what_the_watch_found_of_them_tells_how_and_when_with_what_was_done_and_nobodys_name() {
        var page = page(asked("tom", Duration.ofHours(1)), hill.reads("tom", "/clients/x", "x").source(), Form.AP);
        var found = new NotificationPage(page.asked(), "", page.answer(), FOUND, Form.AP);
        var texts = rows(html(found, Words.english()));

        var watched = "By our own practice system, which watches what is read, on ";
        assertThat(texts.get("How it was found")).isEqualTo(watched
            + "5 Jan 2026 09:05: records were opened without a reason well outside working hours. Nothing was stopped. "
            + watched + "5 Jan 2026 09:06: the record of a client who does not exist was opened. The account was "
            + "stopped for an hour.");
        assertThat(texts).containsEntry("When it was found, day and time", "5 Jan 2026 09:05");
        assertThat(texts).containsEntry("Whether the risk is high, and why", PERSON);
    }

    @Test void it_is_told_in_dutch_too() {
        var dutch = new Words(Locale.forLanguageTag("nl"));
        var texts = rows(html(page(asked(What.HUB), hill.source(), Form.AP), dutch));

        assertThat(texts).containsEntry("Hoeveel mensen",
            "Geen met naam. 0 nummers in plaats van namen waren leesbaar, "
                + "en wanneer er met elk iets is gedaan.");
    }

    private static Findings.Line found(int number, Rule rule, Response did) {
        var what = new Finding(rule, new AccountId("tom"), new DeviceId("desk"), 1, 1, List.of(), Clinic.NINE);
        return new Findings.Line(number, what, did, Clinic.NINE.plus(Duration.ofMinutes(4 + number)),
            Optional.empty());
    }

    private static Asked asked(String account, Duration time) {
        return new Asked(What.SIGN_IN, account, "", Clinic.NINE, Clinic.NINE.plus(time));
    }

    private static Asked asked(What what) {
        return new Asked(what, "", "", Clinic.NINE, Clinic.NINE.plus(Duration.ofHours(1)));
    }

    private static NotificationPage page(Asked asked, Source source, Form form) {
        var assessment = Assessing.of(asked.question(source.site()), List.of(source));
        return new NotificationPage(asked, "", Optional.of(new Answer(assessment, source, Map.of())), List.of(), form);
    }

    private static Map<String, String> texts(Asked asked, Source source) {
        return rows(html(page(asked, source, Form.ICO), Words.english()));
    }

    private static Map<String, String> rows(String html) {
        var rows = new LinkedHashMap<String, String>();
        for (var row = ROW.matcher(html); row.find();) rows.put(row.group(1), row.group(2));
        return rows;
    }

    private static String html(NotificationPage page, Words words) {
        var place = new Place(() -> "Hill Street", ZoneId.of("Europe/London"), () -> Instant.EPOCH, words,
            new Place.Household(List.of(), List.of()));
        var visit = new Visit(place, Optional.empty(), _ -> true, Visit.UNFOLLOWED);
        return new String(new Drawing().bare(page, visit), UTF_8);
    }
}
