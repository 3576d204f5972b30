package org.wopengine.monitoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.workplan.WorkPlanView;

/**
 * The worksheet of a new report: every row of the work plan that is still open, with what accepted reports already say
 * about it.
 */
final class ReportStart {
    private final Map<String, OutputActual> outputs = new HashMap<>();
    private final Map<String, ActivityActual> begun = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> travelled = new HashSet<>();

    /** @param earlier what accepted reports say, oldest first */
    private ReportStart(List<ReportContents> earlier) {
        for (var report : earlier) {
            report.outputs().forEach(output -> outputs.put(output.code(), output));
            report.activities().stream()
                    .filter(activity -> activity.startedOn() != null)
                    .forEach(activity -> begun.put(activity.code(), activity));
            report.activities().stream()
                    .filter(activity -> activity.endedOn() != null)
                    .forEach(activity -> ended.add(activity.code()));
            report.missions().stream()
                    .filter(mission -> mission.startedOn() != null)
                    .forEach(mission -> travelled.add(mission.code()));
        }
    }

    static ReportContents of(PeriodView period, WorkPlanView plan, List<ReportContents> earlier) {
        var start = new ReportStart(earlier);
        return new ReportContents(
                period.number(),
                period.from(),
                period.to(),
                plan.version(),
                plan.workingAreas().stream()
                        .sorted()
                        .map(area -> new AreaProgress(area, null, null, null, null))
                        .toList(),
                plan.outputs().stream().map(start::output).toList(),
                plan.activities().stream()
                        .filter(activity -> !start.ended.contains(activity.code()))
                        .map(start::activity)
                        .toList(),
                plan.missions().stream()
                        .filter(mission -> !start.travelled.contains(mission.code()))
                        .map(mission -> new MissionActual(
                                mission.code(), mission.purpose(), mission.startsOn(), null, null, null, null, null))
                        .toList(),
                plan.capacityOutcomes().stream()
                        .map(outcome -> new CapacityScore(
                                outcome.code(),
                                outcome.text(),
                                outcome.baseline(),
                                outcome.target(),
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList(),
                plan.kpis().stream().map(ReportStart::reading).toList(),
                List.of());
    }

    private OutputActual output(WorkPlanView.Output planned) {
        var before = outputs.get(planned.code());
        return new OutputActual(
                planned.code(),
                planned.description(),
                planned.quantity(),
                planned.unit(),
                planned.dueOn(),
                before == null ? null : before.quantity(),
                before == null ? null : before.reachedOn(),
                before == null ? null : before.file(),
                before == null ? null : before.evidence(),
                before == null ? null : before.verifiedBy());
    }

    /** Participants and days count for one period, so they are asked for anew. */
    private ActivityActual activity(WorkPlanView.Activity planned) {
        var before = begun.get(planned.code());
        return new ActivityActual(
                planned.code(),
                planned.title(),
                planned.startsOn(),
                planned.endsOn(),
                before == null ? null : before.startedOn(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Reading reading(WorkPlanView.Kpi kpi) {
        return new Reading(
                kpi.indicator(),
                kpi.scope(),
                kpi.baseline(),
                kpi.target(),
                kpi.targetOn(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
