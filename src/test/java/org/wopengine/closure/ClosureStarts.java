package org.wopengine.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.wopengine.Desk;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.monitoring.MonitoringStart;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.NewPartnership;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.principle.Principles;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Brings partnerships of mentor OP11 and mentee OP03 to their end, the models of this stage alone. */
@TestComponent
public class ClosureStarts {
    private static final OperatorCode MENTOR = new OperatorCode("OP11");
    private static final OperatorCode MENTEE = new OperatorCode("OP03");

    private final SamplePartnerships samples;
    private final ClosureSheets sheets;
    private final MonitoringStart monitoring;
    private final MonitoringSheets reports;
    private final Desk desk;
    private final RuntimeService runtime;
    private final Principles principles;

    ClosureStarts(
            SamplePartnerships samples,
            ClosureSheets sheets,
            MonitoringStart monitoring,
            MonitoringSheets reports,
            Desk desk,
            RuntimeService runtime,
            Principles principles) {
        this.principles = principles;
        this.samples = samples;
        this.sheets = sheets;
        this.monitoring = monitoring;
        this.reports = reports;
        this.desk = desk;
        this.runtime = runtime;
    }

    /** Active, but without agreement and plan: its worksheets are typed from scratch. */
    public PartnershipId active(NewParty... others) {
        var parties = new ArrayList<>(List.of(
                NewParty.operator(MENTOR, PartyRole.LEAD_MENTOR), NewParty.operator(MENTEE, PartyRole.LEAD_MENTEE)));
        parties.addAll(List.of(others));
        var id = samples.register(new NewPartnership(
                "Fewer losses in Pucara",
                EntryPath.JOINT,
                MENTEE,
                parties,
                Set.of(WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES, WorkingArea.BILLING_COLLECTION_EFFICIENCY),
                null,
                null,
                null,
                "USD"));
        samples.activate(id);
        desk.as("secretariat", () -> {
            principles.publish(id, new Actor("secretariat", "secretariat", null));
            return id;
        });
        return id;
    }

    /** Active from January 2027 to December 2028, with an approved plan. */
    public PartnershipId planned() {
        return monitoring.active();
    }

    /** The report on the first period of a {@link #planned} one is accepted: everything was done. */
    public void reported(PartnershipId id) {
        monitoring.report(id);
        reports.typeReached(id, "44", "2027-05-01");
        desk.complete(id, "UserTask_WriteProgressReport", "op03", MonitoringAnswers.reportAskingForMoney("66000"));
        monitoring.coSigned(id);
        desk.complete(id, "UserTask_AcceptReport", "secretariat", MonitoringAnswers.accept());
    }

    /** The closure report is to be written. */
    public PartnershipId closing(NewParty... others) {
        var id = active(others);
        open(id);
        return id;
    }

    public void open(PartnershipId id) {
        runtime.startProcessInstanceByKey("partnership-closure", id.reference());
        desk.settle(id);
    }

    /** The report is on the table and both sides have said what they gained. */
    public PartnershipId stated(Map<String, Object> report) {
        var id = closing();
        sheets.type(id);
        desk.complete(id, "UserTask_WriteClosureReport", "op03", report);
        desk.complete(id, "UserTask_StateBenefits", "op11", ClosureAnswers.statement());
        desk.complete(id, "UserTask_StateBenefits", "op03", ClosureAnswers.statement());
        return id;
    }

    /** Closed, the follow-up to come. */
    public PartnershipId closed() {
        var id = stated(ClosureAnswers.report());
        desk.complete(id, "UserTask_AcceptClosure", "secretariat", ClosureAnswers.accept());
        return id;
    }

    /** One follow-up check, as the main process calls it. */
    public void followUp(PartnershipId id, int month) {
        runtime.startProcessInstanceByKey("follow-up-check", id.reference(), Map.of("followUpMonth", month));
        desk.settle(id);
    }
}
