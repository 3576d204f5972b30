package org.wopengine.workplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.ValueHistory;
import org.wopengine.worksheet.SheetTables;

/** The versions of the work plan, each against the one before it, and where baselines and targets come from. */
@Component
class PlanHistory implements ValueHistory {
    private final PlanStore plans;
    private final BaselineStore baselines;
    private final WorkPlanSheet sheet;
    private final SheetTables tables;

    PlanHistory(PlanStore plans, BaselineStore baselines, WorkPlanSheet sheet, SheetTables tables) {
        this.plans = plans;
        this.baselines = baselines;
        this.sheet = sheet;
        this.tables = tables;
    }

    @Override
    public Stage stage() {
        return Stage.WORKPLAN;
    }

    @Override
    public List<Version> versions(PartnershipId partnership) {
        var versions = new ArrayList<Version>();
        WorkPlan before = null;
        for (var plan : plans.findByPartnershipOrderByVersion(partnership.reference())) {
            versions.add(version(partnership, before, plan));
            before = plan;
        }
        return versions;
    }

    private Version version(PartnershipId partnership, WorkPlan before, WorkPlan plan) {
        var line = plan.line();
        var acts = new ArrayList<Act>();
        acts.add(new Act(line.submittedBy(), line.submittedAt()));
        if (line.decidedAt() != null) {
            acts.add(new Act(line.decidedBy(), line.decidedAt()));
        }
        return new Version(
                text("trail.values.plan", plan.version()),
                acts,
                "/partnerships/%s/work-plan?version=%d".formatted(partnership, plan.version()),
                before == null,
                true,
                before == null ? List.of() : tables.values(sheet, before.contents(), plan.contents()));
    }

    @Override
    public List<Measured> measured(PartnershipId partnership) {
        var measured = new ArrayList<Measured>();
        for (var set : baselines.findByPartnershipOrderByVersion(partnership.reference())) {
            var view = set.view();
            view.baselines()
                    .forEach(baseline -> measured.add(new Measured(
                            baseline.indicator(),
                            baseline.scope(),
                            baseline.indicator().unit(),
                            Track.BASELINE,
                            text(
                                    view.version() == 1 ? "trail.values.diagnosis" : "trail.values.baseline",
                                    view.version()),
                            baseline.value(),
                            baseline.periodStart(),
                            baseline.periodEnd(),
                            baseline.value() == null ? baseline.planToMeasure() : baseline.source(),
                            new Act(view.recordedBy(), view.recordedAt()))));
        }
        for (var plan : plans.findByPartnershipOrderByVersion(partnership.reference())) {
            var line = plan.line();
            plan.contents().targets().stream()
                    .filter(target -> Objects.nonNull(target.indicator()))
                    .forEach(target -> measured.add(new Measured(
                            target.indicator(),
                            target.scope(),
                            target.indicator().unit(),
                            Track.TARGET,
                            text("trail.values.plan", plan.version()),
                            target.target(),
                            null,
                            target.targetOn(),
                            target.meansOfVerification(),
                            new Act(line.submittedBy(), line.submittedAt()))));
        }
        return measured;
    }

    private static DefaultMessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
