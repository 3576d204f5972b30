package org.wopengine.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.document.OldDocuments;
import org.wopengine.document.SampleFiles;
import org.wopengine.identity.Browser;

/** From the list of what is due to the file that is gone, over the wire. */
@WopTest
class RetentionPagesIT {
    private static final String SHELF = "/operators/OP05/documents";
    private static final String LIST = "/documents/retention";
    private static final Pattern KEPT = Pattern.compile("The file is kept as D-(\\d+)/1\\.");
    private static int sent;

    @LocalServerPort
    int port;

    @Autowired
    OldDocuments old;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    Browser lead;
    Browser operator;
    long number;
    byte[] bytes;

    @BeforeEach
    void anOldLetter() {
        lead = Browser.of("lead", port);
        operator = Browser.of("op05", port);
        bytes = SampleFiles.pdf("retention " + ++sent);
        operator.upload(
                SHELF, SHELF, Map.of("type", "COMMITMENT_LETTER", "title", "Old letter " + sent), "old.pdf", bytes);
        var kept = KEPT.matcher(operator.get(SHELF).body());
        assertThat(kept.find()).isTrue();
        number = Long.parseLong(kept.group(1));
        old.age(number);
    }

    @Test
    void itIsLookedAtDecidedAndGone() {
        assertThat(lead.get(LIST).body())
                .contains("D-" + number, "Old letter " + sent, "OP05")
                .doesNotContain("??");
        var page = LIST + "/" + number;
        assertThat(lead.get(page).body())
                .contains("Destroy D-" + number, "old.pdf", "To confirm, type its number: D-" + number)
                .doesNotContain("??");

        var done = lead.form(page, page, "reason=Ten+years+are+over&confirmation=D-" + number);

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(lead.get(LIST).body()).contains("D-" + number + " is destroyed.");
        assertThat(lead.get(page).statusCode()).isEqualTo(404);
        assertThat(operator.get(SHELF).body()).contains("destroyed", "by lead", "Ten years are over");
        var file = operator.get(SHELF + "/" + number + "/1");
        assertThat(file.statusCode()).isEqualTo(410);
        assertThat(file.body()).contains("File D-" + number + "/1 is gone: it was destroyed");
    }

    @ParameterizedTest
    @CsvSource({
        "'reason=&confirmation=D-%d', reason-error",
        "'confirmation=D-%d', reason-error",
        "'reason=Over&confirmation=', confirmation-error",
        "'reason=Over&confirmation=D-1%d', confirmation-error",
        "'reason=%%00&confirmation=D-%d', reason-error",
    })
    void whatIsWrongIsToldBesideItsFieldAndNothingGoes(String typed, String error) {
        var page = LIST + "/" + number;

        var refused = lead.form(page, page, typed.formatted(number));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"" + error + "\"").doesNotContain("??");
        assertThat(operator.bytes(SHELF + "/" + number + "/1").body()).isEqualTo(bytes);
    }

    @Test
    void aSecondPersonIsToldThatItIsNotDueAnyMore() {
        var page = LIST + "/" + number;
        var other = Browser.of("administrator", port);
        other.get(page);
        lead.form(page, page, "reason=Over&confirmation=D-" + number);

        var late = other.form(LIST, page, "reason=Over&confirmation=D-" + number);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("D-" + number + " is not due to be destroyed, or not any more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "op05", "auditor", "integrity", "platform-africa"})
    void othersHaveNoPartInIt(String user) {
        var browser = Browser.of(user, port);

        assertThat(browser.get(LIST).statusCode()).isEqualTo(403);
        assertThat(browser.get(LIST + "/" + number).statusCode()).isEqualTo(403);
        assertThat(browser.form("/", LIST + "/" + number, "reason=x&confirmation=D-" + number)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "99999999999999999999", "-1", "999999"})
    void whatIsNotThereIsNotThere(String odd) {
        assertThat(lead.get(LIST + "/" + odd).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Documents dont la durée de conservation est écoulée",
        "es, Documentos cuyo plazo de conservación ha terminado"
    })
    void thePagesSpeakTheReadersLanguage(String language, String title) {
        var browser = Browser.of("lead", port, language);

        assertThat(browser.get(LIST).body()).contains(title).doesNotContain("??");
        assertThat(browser.get(LIST + "/" + number).body()).contains(title).doesNotContain("??");
    }

    @Test
    void anEmptyListSaysWhatHappensNext() {
        transaction.executeWithoutResult(
                status -> database.sql("delete from wop.document_due").update());

        assertThat(lead.get(LIST).body())
                .contains("No document has reached the end of its retention.", "Every night the engine looks again.");
    }

    @Test
    void aFileWhoseBytesAreLostIsToldAsThatAndIsNoFailure() {
        old.unguarded(
                "document_chunk",
                "delete from wop.document_chunk where blob in (select blob from wop.document_version where document = "
                        + number + ")");

        var answer = operator.get(SHELF + "/" + number + "/1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("File D-" + number + "/1 cannot be read at the moment");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        lead.form(LIST + "/" + number, LIST + "/" + number, "reason=Lost&confirmation=D-" + number);
        assertThat(operator.get(SHELF + "/" + number + "/1").statusCode()).isEqualTo(410);
    }
}
