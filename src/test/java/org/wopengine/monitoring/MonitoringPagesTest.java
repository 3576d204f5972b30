package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.partnership.CostCategory;
import org.wopengine.shared.PartnershipId;

/** What people see of the monitoring on pages, in every language. */
@WopTest
class MonitoringPagesTest {
    private static PartnershipId id;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    MonitoringStart start;

    @Autowired
    MonitoringSheets worksheets;

    @ParameterizedTest
    @CsvSource({
        "en, Progress report, Planned from",
        "fr, Rapport de progrès, Prévue du",
        "es, Informe de avance, Prevista desde"
    })
    void theWorksheetShowsTheRowsOfThePlan(String language, String title, String column) {
        var page = Browser.of("op03", port, language)
                .get("/worksheets/" + reported() + "/progress-report")
                .body();

        assertThat(page)
                .contains(title, column, "Readers are trained.", "Work on OP1", "First mission")
                .contains("name=\"c.areas.s1.progress\"", "name=\"c.readings.s1.value\"")
                .doesNotContain("??", "name=\"c.outputs.s1.planned\"", "do\" value=\"add:outputs\"")
                .contains("value=\"add:spending\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Reporting periods, Accepted, Write the procedures down.",
        "fr, Périodes de rapport, Accepté, Write the procedures down.",
        "es, Períodos de informe, Aceptado, Write the procedures down."
    })
    void theDossierTellsReportsAndReviews(String language, String periods, String accepted, String advice) {
        assertThat(Browser.of("secretariat", port, language)
                        .get("/partnerships/" + reported())
                        .body())
                .contains(
                        periods,
                        accepted,
                        advice,
                        "USD\u00a08\u00a0000" + ("en".equals(language) ? "." : ",") + "00",
                        "Greta Lund")
                .doesNotContain("??", "code.", "monitoring.dossier");
    }

    @Test
    void strangersSeeNoWorksheet() {
        assertThat(Browser.of("op05", port)
                        .get("/worksheets/" + reported() + "/progress-report")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The first period is reported on and reviewed; the second is open. */
    private PartnershipId reported() {
        if (id == null) {
            var begun = start.monitored("ANNUAL");
            worksheets.type(
                    begun,
                    report -> report.spending.add(
                            new Spending(CostCategory.TRAVEL, "Solidarity fund", new BigDecimal("8000"))));
            desk.complete(
                    begun, "UserTask_WriteProgressReport", "op03", MonitoringAnswers.reportAskingForMoney("66000"));
            start.coSigned(begun);
            desk.complete(begun, "UserTask_AcceptReport", "secretariat", MonitoringAnswers.accept());
            desk.complete(begun, "UserTask_WriteMidTermReview", "secretariat", MonitoringAnswers.review());
            desk.complete(begun, "UserTask_AnswerReview", "op11", MonitoringAnswers.answer());
            desk.complete(begun, "UserTask_DecideOnReview", "lead", MonitoringAnswers.decide("CONTINUE"));
            id = begun;
        }
        return id;
    }
}
