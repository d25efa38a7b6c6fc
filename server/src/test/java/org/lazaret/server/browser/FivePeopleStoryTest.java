package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Five people work at once, each in a browser of their own; in the middle the node is killed, and later one of the
/// browsers. Whatever a page told somebody is there once at the end, and what it did not tell is there once or not at
/// all.
class FivePeopleStoryTest {
    private static final int ACTS = 8;
    private static final int BEFORE_THE_KILL = 12;
    private static final Pattern DOSE = Pattern.compile("(?<![-\\d])0\\.1\\d ml");

    @RegisterExtension private final Street street = new Street(HillStreet.FIVE);
    private final CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
    private final CountDownLatch back = new CountDownLatch(1);
    private String client = "";
    private String consultation = "";

    /// What somebody does again and again, and how they see on the page that it was done.
    private interface Errand {
        void does(Page page, int number);
    }

    /// What one person remembers of a morning.
    ///
    /// @param told numbers of which the page said that they are saved
    /// @param unsure numbers that were sent, and no answer came
    private record Memory(List<Integer> told, List<Integer> unsure) {}

    /// Five browsers and a node share what the machine has.
    @BeforeEach void waitLonger() { PlaywrightAssertions.setDefaultAssertionTimeout(20_000); }

    @AfterEach void waitAsAlways() { PlaywrightAssertions.setDefaultAssertionTimeout(5_000); }

    @Test void what_five_people_were_told_is_there_once_after_a_node_and_a_browser_were_killed()
        throws ExecutionException, InterruptedException {
        prepare();
        try (var people = Executors.newFixedThreadPool(5)) {
            var all = List.of(people.submit(() -> works("Anna Bell MRCVS", this::writes)),
                people.submit(() -> works("Sam Okoro MRCVS", this::dispenses)),
                people.submit(() -> works("Tom Price RVN", this::registers)),
                people.submit(() -> works("Priya Shah", this::answersTheTelephone)),
                people.submit(() -> works("Rachel Kent", this::takesMoney)));
            killInTheMiddle(all);
            var memories = new ArrayList<Memory>();
            for (var each : all) memories.add(each.get());
            street.kill();
            street.restart();
            agree(memories);
        }
    }

    /// What each was told against what is there after another start.
    private void agree(List<Memory> memories) {
        var reader = street.sit("Anna Bell MRCVS");
        reader.navigate(consultation);
        agree("notes", memories.get(0), number -> "Note number " + number + ".", all(reader, "#notes"));
        reader.navigate(street.address() + "drugs/ketamine-100/register");
        agree("doses", memories.get(1), number -> "0.1" + number + " ml", dosesIn(all(reader, "#register tbody")));
        agree("clients", memories.get(2), number -> "Newcomer" + number + " Test", found(reader, "newcomer"));
        agree("calls", memories.get(3), number -> "Caller" + number + " Test", found(reader, "caller"));
        agreeOnMoney(reader, memories.get(4));
    }

    private void agreeOnMoney(Page reader, Memory memory) {
        reader.navigate(account());
        assertThat(memory.told).as("most bills were told").hasSizeGreaterThan(ACTS / 2);
        assertThat(count(all(reader, "#account"), "settled")).as("bills settled").isBetween(memory.told.size(),
            memory.told.size() + memory.unsure.size());
        for (var bill : reader.locator("#account tbody a").all().stream().map(at -> at.getAttribute("href")).toList()) {
            reader.navigate(street.address().replaceFirst("/$", "") + bill);
            assertThat(count(all(reader, "#bill tbody"), "Consultation")).as("lines of %s", bill).isBetween(0, 1);
            assertThat(all(reader, "#owed")).as("owed of %s", bill).isIn("£0.00", "£45.00");
        }
    }

    private String account() { return client.replace("/clients/", "/bills/of/"); }

    private String found(Page page, String name) {
        var all = new StringBuilder();
        for (int number = 1; number <= ACTS; number++) {
            page.navigate(street.address() + "search?q=" + name + number);
            all.append(all(page, "#found"));
        }
        return all.toString();
    }

    private void prepare() {
        var page = street.sit("Anna Bell MRCVS");
        var hand = new Hand(page, street.address());
        client = hand.register("Harold Finch");
        hand.register("Margaret Thornton");
        consultation = hand.callIn(hand.animal("Biscuit"));
        priceConsultations(page);
    }

    private void priceConsultations(Page page) {
        page.navigate(street.address() + "prices");
        page.getByLabel("VAT number of the practice").fill("GB 123 4567 89");
        Hand.press(page, "Begin the price list");
        page.getByText("Enter something new").click();
        var form = page.locator("form[action='/prices/items']");
        form.getByLabel("Name").fill("Consultation");
        form.getByLabel("Code").fill("consultation");
        form.getByLabel("Counted in").selectOption(new SelectOption().setLabel("each"));
        form.getByLabel("Price with tax").fill("45.00");
        Hand.press(page, "Enter");
        assertThat(page.locator("#prices")).containsText("Consultation");
    }

    private void killInTheMiddle(List<Future<Memory>> all) throws InterruptedException {
        assertThat(enough.await(3, TimeUnit.MINUTES)).as("people are told that things are saved").isTrue();
        assertThat(all).as("nobody had finished when the node was killed").noneMatch(Future::isDone);
        street.kill();
        street.restart();
        back.countDown();
    }

    private Memory works(String name, Errand errand) {
        var memory = new Memory(new ArrayList<>(), new ArrayList<>());
        var browser = Chromium.start();
        work(new Chair(browser, name), errand, memory, 1);
        if (name.startsWith("Tom")) {
            sits(browser, name).navigate(street.address() + "clients/new");
            browser.kill();
            browser = Chromium.start();
        }
        try (var last = browser) {
            work(new Chair(last, name), errand, memory, ACTS / 2 + 1);
        }
        return memory;
    }

    private record Chair(Chromium chromium, String name) {}

    private void work(Chair at, Errand errand, Memory memory, int from) {
        var page = sits(at.chromium, at.name);
        for (int number = from; number < from + ACTS / 2; number++)
            try {
                if (number == ACTS) awaitTheKill();
                errand.does(page, number);
                memory.told.add(number);
                enough.countDown();
            } catch (RuntimeException | AssertionError noAnswer) {
                memory.unsure.add(number);
                page.context().close();
                page = sits(at.chromium, at.name);
            }
    }

    /// Who is fast keeps something for afterwards.
    private void awaitTheKill() {
        try {
            if (!back.await(5, TimeUnit.MINUTES)) throw new IllegalStateException("the node was not killed");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// As soon as the node is there.
    private Page sits(Chromium chromium, String name) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (true) {
            var page = chromium.page(new ArrayList<>()); // while the node is gone a browser complains, and rightly
            try {
                Street.sit(page, name, street.address());
                return page;
            } catch (RuntimeException | AssertionError gone) {
                page.context().close();
                if (System.nanoTime() > until) throw gone;
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2)); // who asks less leaves the node more
            }
        }
    }

    private void writes(Page page, int number) {
        page.navigate(consultation);
        var form = page.locator("form[action$='/notes']");
        form.locator("textarea[name=history]").fill("Note number " + number + ".");
        form.locator("button[value=false]").click();
        assertThat(page.locator("#notes")).containsText("Note number " + number + ".");
    }

    private void dispenses(Page page, int number) {
        page.navigate(street.address() + "drugs/ketamine-100/register");
        var form = page.locator("form[action$=dispensings]");
        form.getByLabel("Find the patient").fill("bisc");
        assertThat(form.getByLabel("Biscuit, dog")).isChecked();
        form.getByLabel("Amount, ml").fill("0.1" + number);
        Hand.press(page, "Dispense");
        assertThat(page.locator("#register tbody")).containsText("0.1" + number + " ml");
    }

    private void registers(Page page, int number) {
        new Hand(page, street.address()).register("Newcomer" + number + " Test");
    }

    private void answersTheTelephone(Page page, int number) {
        page.navigate(street.address() + "calls/new");
        page.getByLabel("Who rings?").fill("caller" + number);
        assertThat(page.getByLabel("Somebody new")).isChecked();
        var form = page.locator("form[action='/calls']");
        form.locator("input[name=name]").fill("Caller" + number + " Test");
        form.getByLabel("What it is about").fill("Luna is off her food.");
        Hand.press(page, "Write the call down");
        Hand.heading(page, "Caller" + number + " Test");
    }

    /// The bill that is open since the node was killed, or a new one.
    private void takesMoney(Page page, int number) {
        page.navigate(account());
        page.locator("#account form button").click();
        assertThat(page.locator("#bill")).containsText("open");
        if (page.locator("#bill tbody tr").count() == 0) {
            page.getByLabel("What was done or sold").fill("consu");
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("#bill tbody")).containsText("Consultation");
        page.keyboard().press("Alt+y");
        assertThat(page.locator("#owed")).hasText("£0.00");
        assertThat(page.locator("#bill")).containsText("settled");
    }

    private interface Text {
        String of(int number);
    }

    private static void agree(String what, Memory memory, Text text, String there) {
        for (int number = 1; number <= ACTS; number++)
            agreeOn(what, memory, number, count(there, text.of(number)));
        assertThat(memory.told).as("%s: most were told", what).hasSizeGreaterThan(ACTS / 2);
    }

    private static void agreeOn(String what, Memory memory, int number, int there) {
        if (memory.told.contains(number)) assertThat(there).as("%s %d, told", what, number).isEqualTo(1);
        else assertThat(there).as("%s %d, not told", what, number).isBetween(0, 1);
    }

    private static String dosesIn(String register) {
        return String.join(" ", DOSE.matcher(register).results().map(found -> found.group()).toList());
    }

    private static String all(Page page, String where) { return page.locator(where).first().innerText(); }

    private static int count(String text, String part) {
        return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
