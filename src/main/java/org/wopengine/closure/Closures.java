package org.wopengine.closure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.GateDecided;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;
import org.wopengine.worksheet.Drafts;

/** Closures: the report of the leads, what each of them gained, and the decision of the secretariat. */
@UseCases
public class Closures {
    /** The report of the auditor on the final accounts. */
    public static final DocumentField AUDIT = DocumentField.of("auditDocument", DocumentType.AUDIT);

    /** The last report, as the partners show it to others. */
    public static final DocumentField FINAL_REPORT = DocumentField.of("finalReport", DocumentType.FINAL_REPORT);

    public static final DocumentField FACTSHEET =
            DocumentField.of("factsheet", DocumentType.FACTSHEET, DocumentType.CASE_STUDY);
    public static final DocumentField EVALUATION = DocumentField.of("evaluation", DocumentType.EVALUATION);

    /** Heading of the section that says where the record ends. */
    public static final String RECORD = "closure.seal.title";

    private static final int KEPT_CHANGES = 6;

    private final ClosureStore closures;
    private final ClosureReports reports;
    private final BenefitStatements statements;
    private final GateDecisions decisions;
    private final ClosureSheet sheet;
    private final Drafts drafts;
    private final Partnerships partnerships;
    private final Documents documents;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closures(
            ClosureStore closures,
            ClosureReports reports,
            BenefitStatements statements,
            GateDecisions decisions,
            ClosureSheet sheet,
            Drafts drafts,
            Partnerships partnerships,
            Documents documents,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.closures = closures;
        this.reports = reports;
        this.statements = statements;
        this.decisions = decisions;
        this.sheet = sheet;
        this.drafts = drafts;
        this.partnerships = partnerships;
        this.documents = documents;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** The closure begins. */
    public void enter(PartnershipId id) {
        if (closures.findById(id.reference()).isEmpty()) {
            closures.save(new Closure(id));
        }
        partnerships.moveTo(id, PartnershipStatus.CLOSING, Actor.system());
    }

    /**
     * Puts form and worksheet on the table as the closure report.
     *
     * @throws Refused if form, worksheet and partnership do not fit together, or the author is no lead
     * @throws org.wopengine.answers.InvalidAnswers if the worksheet breaks a rule
     * @throws Conflict if there is a report already
     */
    public void write(PartnershipId id, WriteClosure answers, Actor by) {
        submit(id, answers, Closure::written, "CLOSURE_REPORTED", by);
    }

    /**
     * Answers the changes asked for with a new version; the old one is kept.
     *
     * @throws Conflict if no changes are asked for; otherwise as {@link #write}
     */
    public void correct(PartnershipId id, WriteClosure answers, Actor by) {
        submit(id, answers, Closure::corrected, "CLOSURE_CORRECTED", by);
    }

    /** Nothing is touched before every rule has been asked. */
    private void submit(PartnershipId id, WriteClosure answers, ToIntFunction<Closure> step, String verb, Actor by) {
        lead(id, by);
        var contents = drafts.submitted(id, sheet, by);
        var partnership = partnerships.require(id);
        ReportFit.check(answers, contents, partnership);
        cite(id, answers, by);
        var version = step.applyAsInt(closure(id));
        reports.save(new ClosureReport(id, version, partnership.currency(), answers, contents, by, clock.instant()));
        drafts.discard(id, sheet);
        events.publishEvent(Decided.of(id, Stage.CLOSURE, verb, answers.closeType(), by));
    }

    private void cite(PartnershipId id, WriteClosure answers, Actor by) {
        documents.cite(AUDIT, answers.auditDocument(), id, by);
        documents.cite(FINAL_REPORT, answers.finalReport(), id, by);
        documents.cite(FACTSHEET, answers.factsheet(), id, by);
        documents.cite(EVALUATION, answers.evaluation(), id, by);
        var kept = answers.keptChanges();
        for (int index = 0; index < kept.size(); index++) {
            documents.cite(anchor(index + 1), kept.get(index).document(), id, by);
        }
    }

    /** The procedure, plan or staff plan a change that stays is anchored in, by the number of the change. */
    public static DocumentField anchor(int number) {
        if (number < 1 || number > KEPT_CHANGES) {
            throw new IllegalArgumentException("No kept change has the number " + number);
        }
        return DocumentField.of("keptChanges_" + number + "_document", DocumentType.EVIDENCE);
    }

    /**
     * Keeps what one lead gained.
     *
     * @throws Refused if somebody else than a lead says it, or a low satisfaction is not explained
     * @throws Conflict if this lead has said it already
     */
    public void state(PartnershipId id, StateBenefits statement, Actor by) {
        closure(id).demandReview();
        var operator = lead(id, by);
        if (statements.existsByPartnershipAndOperator(id.reference(), operator.value())) {
            throw Conflict.because("closure.already-stated", operator.value());
        }
        if (statement.satisfaction() <= 2 && statement.satisfactionNote() == null) {
            throw Refused.because("closure.why-not-satisfied", "satisfactionNote");
        }
        statements.save(new BenefitStatement(id, operator, statement, by, clock.instant()));
        var side =
                partnerships.require(id).leadMentor().filter(operator::equals).isPresent()
                        ? PartyRole.LEAD_MENTOR
                        : PartyRole.LEAD_MENTEE;
        events.publishEvent(
                new Decided(id, Stage.CLOSURE, "BENEFITS_STATED", side.name(), null, statement.benefits(), by));
    }

    /**
     * The secretariat decides. Accepted or rejected, the partnership is closed; only changes and a deferral keep it
     * open.
     *
     * @throws Refused if the officer approves although something is
     *     owed, an audit or a statement is missing
     */
    public ClosureOutcome decide(PartnershipId id, AcceptClosure decision, Actor by) {
        var closure = closure(id);
        closure.demandReview();
        var report = latest(id);
        if (decision.decision() == GateChoice.APPROVE) {
            mayBeAccepted(id, report.answers(), decision);
        }
        var outcome = ClosureOutcome.of(decision.decision());
        switch (outcome) {
            case APPROVED -> close(id, closure, report.answers().closeType(), null, by);
            case REJECTED -> close(id, closure, CloseType.TERMINATED_EARLY, decision.reasonCode(), by);
            case CHANGES_REQUESTED -> closure.sendBack(decision.comment());
            case DEFERRED, WAIVER_REQUESTED -> {
                // stays on the table
            }
        }
        decisions.save(new GateDecision(id, null, report.version(), outcome, decision, by, clock.instant()));
        events.publishEvent(GateDecided.of(id, Gate.CLOSURE, "CLOSURE_DECIDED", outcome, decision, by));
        return outcome;
    }

    private void mayBeAccepted(PartnershipId id, WriteClosure report, AcceptClosure decision) {
        for (var lead : partnerships.leads(id)) {
            if (!statements.existsByPartnershipAndOperator(id.reference(), lead.value())) {
                throw Refused.because("closure.statement-missing", "decision", lead.value());
            }
        }
        if (report.owesSomething()) {
            throw Refused.because("closure.something-owed", "decision");
        }
        if (report.needsAudit() && report.auditOpinion() == null) {
            throw Refused.because("closure.audit-missing", "decision");
        }
        var doubtful =
                report.auditOpinion() == AuditOpinion.ADVERSE || report.auditOpinion() == AuditOpinion.DISCLAIMER;
        if (doubtful && decision.comment() == null) {
            throw Refused.because("closure.audit-doubtful", "comment");
        }
    }

    private void close(PartnershipId id, Closure closure, CloseType type, ClosureRejection rejection, Actor by) {
        closure.close(type, rejection, by, clock.instant());
        partnerships.moveTo(id, PartnershipStatus.CLOSED, by);
        tell(partnerships.require(id));
    }

    private void tell(PartnershipView partnership) {
        partnership.audience().forEach(group -> notifications.tell(partnership.id(), group, "partnership-closed"));
    }

    /** What the report begins with: a line for each operator that takes part. */
    @Transactional(readOnly = true)
    public WriteClosure begun(PartnershipId id) {
        var finances = partnerships.require(id).present().stream()
                .filter(party -> party.operator() != null)
                .map(party -> party.operator().value())
                .distinct()
                .map(party -> new PartyFinance(party, null, null, null, null))
                .toList();
        return WriteClosure.begin(finances);
    }

    /** The latest version of the report; empty as long as there is none. */
    @Transactional(readOnly = true)
    public Optional<ClosureView> view(PartnershipId id) {
        var versions = history(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Every version of the report as it was submitted, oldest first. */
    @Transactional(readOnly = true)
    public List<ClosureView> history(PartnershipId id) {
        var stated = statements.findByPartnershipOrderByStatedAtAscOperatorAsc(id.reference());
        return closures.findById(id.reference()).stream()
                .flatMap(closure -> reports.findByPartnershipOrderByVersion(id.reference()).stream()
                        .map(report -> ClosureView.of(closure, report, stated)))
                .toList();
    }

    /** Every decision of the secretariat on the closure and its follow-ups, oldest first. */
    @Transactional(readOnly = true)
    public List<GateDecisionView> decisions(PartnershipId id) {
        return decisions.findByPartnershipOrderById(id.reference()).stream()
                .map(GateDecision::view)
                .toList();
    }

    /** How far the worksheet of the report is, in one line in the reader's language. */
    @Transactional(readOnly = true)
    public String worksheet(PartnershipId id) {
        return drafts.summary(id, sheet).text();
    }

    private OperatorCode lead(PartnershipId id, Actor by) {
        var operator = by.operator();
        if (operator == null || !partnerships.leads(id).contains(operator)) {
            throw Refused.because("closure.only-leads", null);
        }
        return operator;
    }

    private ClosureReport latest(PartnershipId id) {
        return reports.findFirstByPartnershipOrderByVersionDesc(id.reference()).orElseThrow();
    }

    private Closure closure(PartnershipId id) {
        return closures.findById(id.reference()).orElseThrow();
    }
}
