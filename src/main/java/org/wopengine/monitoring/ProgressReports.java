package org.wopengine.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.wopengine.agreement.Agreements;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.GateDecided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;
import org.wopengine.worksheet.Drafts;

/**
 * Progress reports: writing, co-signing, deciding, correcting. Verbs throw {@link Refused} where a rule says no and
 * {@link Conflict} where the report has moved on in the meantime.
 */
@UseCases
public class ProgressReports {
    private final PeriodStore periods;
    private final ReportStore reports;
    private final ReportVersionStore versions;
    private final CoSignatureStore signatures;
    private final ReportDecisionStore decisions;
    private final ReportingPeriods calendar;
    private final ReportSheet sheet;
    private final Drafts drafts;
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final ReportNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressReports(
            PeriodStore periods,
            ReportStore reports,
            ReportVersionStore versions,
            CoSignatureStore signatures,
            ReportDecisionStore decisions,
            ReportingPeriods calendar,
            ReportSheet sheet,
            Drafts drafts,
            Agreements agreements,
            Partnerships partnerships,
            ReportNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.periods = periods;
        this.reports = reports;
        this.versions = versions;
        this.signatures = signatures;
        this.decisions = decisions;
        this.calendar = calendar;
        this.sheet = sheet;
        this.drafts = drafts;
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** How far the worksheet is, in one line. */
    public String progress(PartnershipId id) {
        return drafts.summary(id, sheet).text();
    }

    /** Whether the report on this period is the last one of the partnership. */
    public boolean isLast(PartnershipId id, int period) {
        return calendar.isLast(id, period);
    }

    /**
     * The leads send their report: the answers of the form and what is in the worksheet.
     *
     * @throws Refused if it is not a lead that writes, the kind does not fit the period, or money is listed in the
     *     worksheet and denied in the form
     * @throws org.wopengine.answers.InvalidAnswers if the worksheet is not complete yet
     */
    public void write(PartnershipId id, int period, WriteReport answers, Actor by) {
        if (reports.findByPartnershipAndPeriod(id.reference(), period).isPresent()) {
            throw Conflict.because("monitoring.moved-on", id.reference());
        }
        var contents = contents(id, period, answers, by);
        reports.save(new Report(id, period));
        keep(id, 1, answers, contents, by);
        events.publishEvent(Decided.of(id, Stage.MONITORING, "REPORTED", ReportStatus.SUBMITTED, by));
    }

    /** The leads send a corrected report; the earlier versions are kept. Refuses what {@link #write} refuses. */
    public void correct(PartnershipId id, int period, WriteReport answers, Actor by) {
        var contents = contents(id, period, answers, by);
        var version = reports.require(id, period).corrected();
        keep(id, version, answers, contents, by);
        events.publishEvent(Decided.of(id, Stage.MONITORING, "REPORT_CORRECTED", ReportStatus.UNDER_DECISION, by));
    }

    /**
     * One lead rates the partnership and co-signs the report, or says why not.
     *
     * @throws Refused if it is not a lead that answers
     * @throws Conflict if it has answered already
     */
    public void coSign(PartnershipId id, int period, CoSignReport answers, Actor by) {
        onlyLeads(id, by);
        var report = reports.require(id, period);
        report.beingCoSigned();
        var operator = by.operator();
        if (signatures.existsByPartnershipAndPeriodAndOperator(id.reference(), period, operator.value())) {
            throw Conflict.because("monitoring.already-answered", operator.value());
        }
        signatures.saveAndFlush(new CoSignature(id, report, operator, answers, by, clock.instant()));
        events.publishEvent(new Decided(
                id,
                Stage.MONITORING,
                answers.coSigns() ? "REPORT_CO_SIGNED" : "CO_SIGNATURE_REFUSED",
                operator.value(),
                null,
                answers.reason(),
                by));
    }

    /**
     * What the decision table asks about the version on the table. The first time, those concerned hear what it says.
     */
    public ReportFacts gatherFacts(PartnershipId id, int period) {
        var report = reports.require(id, period);
        var health = HealthSummary.of(
                signatures(id, period).stream().map(CoSignature::scores).toList());
        var days = periods.require(id, period);
        var version = versions.require(id, report);
        var contents = version.contents(days.view());
        if (report.comesToDecision()) {
            notices.tell(id, period, health, contents, version.answers());
        }
        var first = day(versions.findByPartnershipAndPeriodOrderByVersion(id.reference(), period)
                .get(0));
        return new ReportFacts(
                (int) Math.max(0, ChronoUnit.DAYS.between(days.dueOn(), first)),
                outputsOnTrack(contents.outputs(), first.isBefore(days.endsOn()) ? first : days.endsOn()),
                health.lowest(),
                health.gap());
    }

    /** In whole percent, rounded down: nearly there is not there. Null if nothing is due. */
    static Integer outputsOnTrack(List<OutputActual> outputs, LocalDate by) {
        var due = outputs.stream().filter(output -> output.isDueBy(by)).toList();
        var reached = due.stream().filter(OutputActual::isReached).count();
        return due.isEmpty() ? null : (int) (100 * reached / due.size());
    }

    /**
     * The secretariat decides on the version on the table.
     *
     * @param light what the decision table said
     * @throws Refused if the officer has written or co-signed the report, leaves a proposed early closure unanswered,
     *     or accepts without a word a report that a side did not co-sign
     */
    public ReportDecision decide(PartnershipId id, int period, AcceptReport answers, TrafficLight light, Actor by) {
        var report = reports.require(id, period);
        acceptable(id, report, answers);
        var outcome = outcome(answers.decision());
        report.decided(outcome, light, answers.comment());
        decisions.save(new DecisionOnReport(id, report, outcome, light, answers, by, clock.instant()));
        switch (outcome) {
            case ACCEPTED -> periods.require(id, period).accepted();
            case REJECTED -> periods.require(id, period).rejected();
            case CHANGES_REQUESTED, DEFERRED, WAIVER_REQUESTED -> {
                // the period stays open until its report is accepted or rejected
            }
        }
        events.publishEvent(GateDecided.of(id, Gate.REPORT, "REPORT_DECIDED", report.status(), answers, by));
        return outcome;
    }

    private ReportContents contents(PartnershipId id, int period, WriteReport answers, Actor by) {
        onlyLeads(id, by);
        if (!periods.require(id, period).isOpen()) {
            throw Conflict.because("monitoring.moved-on", id.reference());
        }
        var last = calendar.isLast(id, period);
        if (last != (answers.kind() == ReportKind.FINAL) && !answers.proposesEarlyClosure()) {
            throw Refused.because(last ? "monitoring.last-is-final" : "monitoring.not-final-yet", "kind");
        }
        var contents = drafts.submitted(id, sheet, by);
        if (contents.period() == null || contents.period() != period) {
            throw Conflict.because("monitoring.moved-on", id.reference());
        }
        if (!answers.withFinance() && !contents.spending().isEmpty()) {
            throw Refused.because("monitoring.spending-listed", "withFinance");
        }
        return contents;
    }

    private void keep(PartnershipId id, int version, WriteReport answers, ReportContents contents, Actor by) {
        versions.save(new ReportVersion(
                id, version, answers, contents, agreements.terms(id).currency(), by, clock.instant()));
        drafts.discard(id, sheet);
    }

    private void onlyLeads(PartnershipId id, Actor by) {
        if (by.operator() == null || !partnerships.leads(id).contains(by.operator())) {
            throw Refused.because("monitoring.only-leads", null);
        }
    }

    private void acceptable(PartnershipId id, Report report, AcceptReport answers) {
        var proposed = versions.require(id, report).answers().proposesEarlyClosure();
        if (answers.agreesEarlyClosure() != null && !proposed) {
            throw Refused.because("monitoring.no-early-closure-proposed", "agreesEarlyClosure");
        }
        if (answers.decision() != GateChoice.APPROVE) {
            return;
        }
        if (proposed && answers.agreesEarlyClosure() == null) {
            throw Refused.because("monitoring.answer-early-closure", "agreesEarlyClosure");
        }
        if (answers.comment() == null
                && !signatures(id, report.period()).stream().allMatch(CoSignature::coSigns)) {
            throw Refused.because("monitoring.not-co-signed", "comment");
        }
    }

    private static ReportDecision outcome(GateChoice choice) {
        return switch (choice) {
            case APPROVE -> ReportDecision.ACCEPTED;
            case REQUEST_CHANGES -> ReportDecision.CHANGES_REQUESTED;
            case REJECT -> ReportDecision.REJECTED;
            case DEFER -> ReportDecision.DEFERRED;
            case REQUEST_WAIVER -> ReportDecision.WAIVER_REQUESTED;
        };
    }

    private List<CoSignature> signatures(PartnershipId id, int period) {
        return signatures.findByPartnershipAndPeriodOrderByGivenAt(id.reference(), period);
    }

    private static LocalDate day(ReportVersion version) {
        return LocalDate.ofInstant(version.writtenAt(), ZoneOffset.UTC);
    }
}
