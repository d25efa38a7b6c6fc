package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Anna books Rex, and from the diary has the practice on paper: what she carries to the printer names him and whom to
/// ring, and who reads that stands on his page.
class DowntimeStoryTest {
    @RegisterExtension private final Street street = new Street();

    @Test void from_the_diary_to_the_paper_that_is_read_without_a_computer() throws IOException {
        var anna = street.sit("Anna Bell MRCVS");
        Hand.registerRex(anna);
        var rex = anna.url();
        books(anna);
        anna.getByText("For a day without computers").click();
        Hand.heading(anna, "On paper");
        assertThat(Fit.anywhere(anna)).isEmpty();
        var pack = anna.waitForDownload(() -> Hand.press(anna, "Make it now"));
        assertThat(pack.suggestedFilename()).matches("pack-\\d{4}-\\d\\d-\\d\\d\\.pdf");
        try (var paper = Loader.loadPDF(Files.readAllBytes(pack.path()))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Hill Street Veterinary Practice",
                "A day on paper", "Rex, dog", "Margaret Thornton", "01632 960100", "Anna Bell MRCVS", "Ketamine");
        }
        anna.navigate(rex + "/readers");
        assertThat(anna.locator("main")).containsText("/downtime/pack");
        assertThat(street.complaints()).isEmpty();
    }

    private static void books(Page anna) {
        anna.navigate(anna.url().replaceFirst("/animals/", "/diary?animal="));
        anna.getByLabel("Time").fill("09:10");
        Hand.press(anna, "Book");
        assertThat(anna.locator("#diary")).containsText("Rex");
    }
}
