package org.wopengine.monitoring.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.monitoring.MonitoringAnswers.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.monitoring.ActivityActual;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.PeriodStatus;
import org.wopengine.monitoring.PeriodView;
import org.wopengine.monitoring.ReportStatus;
import org.wopengine.monitoring.ReportView;
import org.wopengine.monitoring.WriteReport;
import org.wopengine.principle.Check;
import org.wopengine.principle.Papers;
import org.wopengine.principle.Result;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Each check of a report with reports that keep it and such that do not. */
class MonitoringPrinciplesTest {
    private static final LocalDate SIGNED = LocalDate.parse("2026-01-10");

    private final Map<String, Object> good = MonitoringAnswers.report();

    @Test
    void womenAreCountedAndTheirShareDoesNotFall() {
        assertThat(women(report(1, 6, 10))).isEqualTo(Result.PASS);
        assertThat(women(report(1, null, 10))).isEqualTo(Result.WARN);
        assertThat(women(report(1))).isEqualTo(Result.NOT_APPLICABLE);
        assertThat(Papers.result(Check.INC_4, WomenCounted.judge(List.of(report(1, 10, 10), report(2, 3, 12)), 2)))
                .isEqualTo(Result.WARN);
        assertThat(Papers.result(Check.INC_4, WomenCounted.judge(List.of(report(1, 10, 10), report(2, 9, 11)), 2)))
                .isEqualTo(Result.PASS);
    }

    @Test
    void aContractIsToldToTheHead() {
        assertThat(Papers.result(Check.NFP_5, NoContractBegun.judge(read(good))))
                .isEqualTo(Result.PASS);
        var begun = NoContractBegun.judge(read(with(good, "noCommercialContract", "false")));
        assertThat(Papers.result(Check.NFP_5, begun)).isEqualTo(Result.WARN);
        assertThat(Papers.stops(Check.NFP_5, begun)).isFalse();
    }

    @Test
    void theMentorGainsSomethingEachYear() {
        var mentor = new OperatorCode("OP11");
        assertThat(Papers.result(Check.MUT_2, MentorGains.judge(List.of(report(1, 1, 1)), 1, mentor)))
                .isEqualTo(Result.PASS);
        var silent = report(1, with(good, "mutualBenefit", "none"), List.of());
        assertThat(Papers.result(Check.MUT_2, MentorGains.judge(List.of(silent), 1, mentor)))
                .isEqualTo(Result.WARN);
    }

    @Test
    void theProfileIsPublicInTime() {
        var agreement = Papers.read(DraftAgreement.class, AgreementAnswers.draft("OP03", "OP11"));
        assertThat(profile(agreement, true, 60)).isEqualTo(Result.PASS);
        assertThat(profile(agreement, false, 30)).isEqualTo(Result.NOT_APPLICABLE);
        assertThat(profile(agreement, false, 31)).isEqualTo(Result.WARN);
        var kept = AgreementAnswers.with(
                AgreementAnswers.with(AgreementAnswers.draft("OP03", "OP11"), "publishes", "false"),
                "publicationExceptions",
                "The city publishes it after the election.");
        assertThat(profile(Papers.read(DraftAgreement.class, kept), false, 60)).isEqualTo(Result.NOT_APPLICABLE);
    }

    private static Result profile(DraftAgreement agreement, boolean published, int daysLater) {
        return Papers.result(
                Check.TRA_3,
                ProfilePublic.judge(agreement, SIGNED, published, SIGNED.plusDays(daysLater), Papers.THRESHOLDS));
    }

    private static Result women(ReportView report) {
        return Papers.result(Check.INC_4, WomenCounted.judge(List.of(report), 1));
    }

    private ReportView report(int period) {
        return report(period, good, List.of());
    }

    private ReportView report(int period, Integer women, Integer men) {
        var day = LocalDate.parse("2026-03-01");
        return report(
                period,
                good,
                List.of(new ActivityActual("A1", "Training", day, day, day, day, women, men, null, null, null)));
    }

    private static ReportView report(int period, Map<String, Object> answers, List<ActivityActual> activities) {
        var from = LocalDate.parse("2026-01-01").plusMonths(6L * (period - 1));
        return new ReportView(
                new PartnershipId("WOP-2026-0001"),
                new PeriodView(period, from, from.plusMonths(6).minusDays(1), from.plusMonths(7), PeriodStatus.OPEN),
                ReportStatus.UNDER_DECISION,
                1,
                1,
                "USD",
                read(answers),
                "op03",
                Instant.EPOCH,
                null,
                null,
                List.of(),
                List.of(),
                activities,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static WriteReport read(Map<String, Object> answers) {
        return Papers.read(WriteReport.class, answers);
    }
}
