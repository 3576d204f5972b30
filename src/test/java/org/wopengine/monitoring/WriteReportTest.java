package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.monitoring.MonitoringAnswers.report;
import static org.wopengine.monitoring.MonitoringAnswers.reportAskingForMoney;
import static org.wopengine.monitoring.MonitoringAnswers.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WriteReportTest {
    @Test
    void aGoodReportHasNoProblem() {
        assertThat(problems(report())).isEmpty();
        assertThat(problems(MonitoringAnswers.reportProposingEarlyClosure())).isEmpty();
    }

    @Test
    void bothSidesSignAsAuthors() {
        assertThat(problems(with(report(), "mentorAuthor", " "))).containsExactly("mentorAuthor");
        assertThat(problems(with(report(), "menteeAuthor", null))).containsExactly("menteeAuthor");
    }

    @Test
    void theSummaryHasTwoThousandCharactersAtMost() {
        assertThat(problems(with(report(), "executiveSummary", "x".repeat(2000))))
                .isEmpty();
        assertThat(problems(with(report(), "executiveSummary", "x".repeat(2001))))
                .containsExactly("executiveSummary");
    }

    @Test
    void aDeclarationLeftOutIsExplained() {
        for (var declaration : List.of("dataVerified", "codeOfConductRespected", "noCommercialContract")) {
            assertThat(problems(with(report(), declaration, "false"))).containsExactly("declarationsNote");
        }
        assertThat(problems(with(with(report(), "dataVerified", "false"), "declarationsNote", "The meters are new.")))
                .isEmpty();
    }

    @Test
    void aRiskSaysWhatIsDoneAboutIt() {
        assertThat(problems(with(report(), "issues_1_response", null))).containsExactly("issues_1_response");
        assertThat(problems(with(report(), "issues_3_description", "The road is washed away.")))
                .containsExactlyInAnyOrder("issues_3_severity", "issues_3_response");
    }

    @Test
    void anEarlyClosureIsExplained() {
        assertThat(problems(with(report(), "proposesEarlyClosure", "true"))).containsExactly("earlyClosureReason");
    }

    @Test
    void theNextInstalmentNeedsEightyPercentOfTheLatestToBeConsumed() {
        assertThat(problems(reportAskingForMoney("65999"))).containsExactly("amountRequested");
        assertThat(problems(reportAskingForMoney("66000"))).isEmpty();
        assertThat(problems(with(reportAskingForMoney("65999"), "amountRequested", null)))
                .isEmpty();
    }

    @Test
    void aFirstInstalmentMayBeAskedForAtOnce() {
        assertThat(problems(with(reportAskingForMoney("0"), "lastInstalment", "0")))
                .isEmpty();
    }

    @Test
    void moneyIsStatedInFullOrNotAtAll() {
        assertThat(problems(with(report(), "withFinance", "true")))
                .containsExactlyInAnyOrder("lastInstalment", "spentOfInstalment");
        assertThat(problems(with(reportAskingForMoney("66000"), "withFinance", "false")))
                .containsExactlyInAnyOrder("lastInstalment", "spentOfInstalment", "amountRequested");
        assertThat(problems(with(reportAskingForMoney("-1"), "amountRequested", null)))
                .containsExactly("spentOfInstalment");
    }

    private static List<String> problems(Map<String, Object> answers) {
        return Asked.problems(WriteReport.class, answers);
    }
}
