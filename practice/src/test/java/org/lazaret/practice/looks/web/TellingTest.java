package org.lazaret.practice.looks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Looked;
import org.lazaret.core.site.Looks;

/// Where what explains a look is read.
class TellingTest {
    private static final Telling TELLING = new Telling(new Looks(List.of(), false, 0), Map.of());

    @ParameterizedTest
    @CsvSource(textBlock = """
        visit visit/2026-01-05-3,      /visits/2026-01-05-3
        appointment day/2026-01-05,    /diary/2026-01-05
        bill bill/smith-1,             /bills/smith-1
        referral lent/5xk2,            /covered/5xk2
        night reported/rex-the-1-9fa2, /nights/rex-the-1/9fa2
        call client/ann1,              ''
        none,                          ''
        """) void a_book_that_explains_has_its_page(String why, String page) {
        assertThat(TELLING.because(new Looked(1, Instant.EPOCH, new AccountId("anna"), new DeviceId("desk"),
            List.of(new SubjectId("rex")), why, "/"))).isEqualTo(page);
    }
}
