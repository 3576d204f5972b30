package org.wopengine.closure;

import java.time.Instant;
import java.util.List;
import org.wopengine.shared.Money;

/**
 * One version of a closure report, and where the closure stands now.
 *
 * @param status of the closure now, whichever version this is
 * @param version 1 for the first report, one more for each correction
 * @param closeType how it was closed in the end, which a rejection changes; null as long as it is not closed
 * @param rejection why it was closed without being accepted, or null
 * @param women participants of all activities
 * @param totalCost cash spent by all together
 * @param requestedChanges what the authors are asked to change, or null
 * @param statements what the leads say they gained, in the order they said it
 */
public record ClosureView(
        ClosureStatus status,
        int version,
        CloseType closeType,
        ClosureRejection rejection,
        WriteClosure answers,
        int visits,
        int visitDays,
        int women,
        int men,
        List<PerformanceResult> performance,
        List<OutputResult> outputs,
        List<CapacityResult> capacities,
        List<PartyDays> staffDays,
        List<FinalCost> costs,
        List<HandedAsset> assets,
        Money totalCost,
        Money externalFunds,
        Money ownFunds,
        Money unspent,
        String writtenBy,
        Instant writtenAt,
        String requestedChanges,
        String decidedBy,
        Instant decidedAt,
        List<BenefitView> statements) {

    static ClosureView of(Closure closure, ClosureReport report, List<BenefitStatement> statements) {
        var contents = report.contents();
        return new ClosureView(
                closure.status(),
                report.version(),
                closure.closeType(),
                closure.rejection(),
                report.answers(),
                contents.visits(),
                contents.visitDays(),
                contents.women(),
                contents.men(),
                contents.performance(),
                contents.outputs(),
                contents.capacities(),
                contents.staffDays(),
                contents.costs(),
                contents.assets(),
                report.totalCost(),
                report.money(report.answers().externalFunds()),
                report.money(report.answers().ownFunds()),
                report.money(report.answers().unspent()),
                report.writtenBy(),
                report.writtenAt(),
                closure.requestedChanges(),
                closure.decidedBy(),
                closure.decidedAt(),
                statements.stream().map(BenefitStatement::view).toList());
    }
}
