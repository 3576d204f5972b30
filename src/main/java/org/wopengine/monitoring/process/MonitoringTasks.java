package org.wopengine.monitoring.process;

import static org.wopengine.workflow.ServiceTask.does;
import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.monitoring.AcceptReport;
import org.wopengine.monitoring.CoSignReport;
import org.wopengine.monitoring.MonitoringOutcome;
import org.wopengine.monitoring.PeriodOutcome;
import org.wopengine.monitoring.PeriodView;
import org.wopengine.monitoring.ProgressReports;
import org.wopengine.monitoring.ReportDecision;
import org.wopengine.monitoring.ReportingPeriods;
import org.wopengine.monitoring.WhatFollows;
import org.wopengine.monitoring.WriteReport;
import org.wopengine.workflow.Token;

/** The service tasks of the models {@code progress-monitoring} and {@code progress-report}, in their order. */
@Configuration(proxyBeanMethods = false)
class MonitoringTasks {
    @Bean
    JavaDelegate monitoringOpenPeriod(ReportingPeriods periods) {
        return does(token -> periods.openNext(token.partnership(), token.actor())
                .ifPresentOrElse(period -> open(token, period), () -> end(token)));
    }

    @Bean
    JavaDelegate monitoringConcludeEarly(ReportingPeriods periods) {
        return does(token -> {
            periods.concludeEarly(token.partnership(), token.actor());
            ProgressMonitoring.OUTCOME.set(token, MonitoringOutcome.COMPLETED);
        });
    }

    /** The review has terminated the partnership already; the calling process settles what is left. */
    @Bean
    JavaDelegate monitoringConcludeTermination() {
        return does(token -> ProgressMonitoring.OUTCOME.set(token, MonitoringOutcome.TERMINATED));
    }

    @Bean
    JavaDelegate monitoringRecordReport(ProgressReports reports) {
        return records(
                WriteReport.class,
                (token, answers) -> reports.write(token.partnership(), period(token), answers, token.actor()));
    }

    @Bean
    JavaDelegate monitoringRecordCoSignature(ProgressReports reports) {
        return records(
                CoSignReport.class,
                (token, answers) -> reports.coSign(token.partnership(), period(token), answers, token.actor()));
    }

    @Bean
    JavaDelegate monitoringGatherFacts(ProgressReports reports) {
        return does(token -> {
            var facts = reports.gatherFacts(token.partnership(), period(token));
            ProgressReport.DAYS_LATE.set(token, facts.daysLate());
            ProgressReport.OUTPUTS_ON_TRACK_PERCENT.set(token, facts.outputsOnTrackPercent());
            ProgressReport.LOWEST_HEALTH.set(token, facts.lowestHealth());
            ProgressReport.HEALTH_GAP.set(token, facts.healthGap());
        });
    }

    @Bean
    JavaDelegate monitoringRecordReportDecision(ProgressReports reports) {
        return records(AcceptReport.class, (token, decision) -> {
            ProgressReport.CHANGES_DUE_ON.set(token, decision.changesDueOn());
            ProgressReport.DEFERRED_UNTIL.set(token, decision.deferUntil());
            var light = ProgressReport.LIGHT.get(token);
            route(token, reports.decide(token.partnership(), period(token), decision, light, token.actor()));
        });
    }

    @Bean
    JavaDelegate monitoringDecideNext(ReportingPeriods periods) {
        return does(token ->
                ProgressReport.OUTCOME.set(token, periods.next(token.partnership(), period(token), token.actor())));
    }

    @Bean
    JavaDelegate monitoringRecordCorrection(ProgressReports reports) {
        return records(
                WriteReport.class,
                (token, answers) -> reports.correct(token.partnership(), period(token), answers, token.actor()));
    }

    private static void open(Token token, PeriodView period) {
        ProgressMonitoring.REPORT_PERIOD.set(token, period.number());
        ProgressMonitoring.REPORT_DUE_AT.set(token, period.dueOn());
        ProgressMonitoring.PERIOD_OUTCOME.set(token, PeriodOutcome.OPEN);
    }

    private static void end(Token token) {
        ProgressMonitoring.PERIOD_OUTCOME.set(token, PeriodOutcome.NONE_LEFT);
        ProgressMonitoring.OUTCOME.set(token, MonitoringOutcome.COMPLETED);
    }

    /** A rejected report holds up nobody: the partnership goes on with the next period. */
    private static void route(Token token, ReportDecision decision) {
        ProgressReport.DECISION.set(token, decision);
        if (decision == ReportDecision.REJECTED) {
            ProgressReport.OUTCOME.set(token, WhatFollows.CONTINUE);
        }
    }

    private static int period(Token token) {
        return ProgressReport.PERIOD.get(token);
    }
}
