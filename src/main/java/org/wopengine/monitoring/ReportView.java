package org.wopengine.monitoring;

import java.time.Instant;
import java.util.List;
import org.wopengine.shared.PartnershipId;

/**
 * One version of the report on one period.
 *
 * @param status of the report now, whichever version this is
 * @param version 1 for the first, one more for each correction
 * @param planVersion version of the work plan it reports on
 * @param currency of all amounts
 * @param light how the report was rated when it was decided on last; null before
 * @param requestedChanges what the authors are asked to change, or null
 * @param coSignatures in the order they were given; each says which version it is about
 */
public record ReportView(
        PartnershipId partnership,
        PeriodView period,
        ReportStatus status,
        int version,
        int planVersion,
        String currency,
        WriteReport answers,
        String writtenBy,
        Instant writtenAt,
        TrafficLight light,
        String requestedChanges,
        List<AreaProgress> areas,
        List<OutputActual> outputs,
        List<ActivityActual> activities,
        List<MissionActual> missions,
        List<CapacityScore> capacities,
        List<Reading> readings,
        List<Spending> spending,
        List<CoSignatureView> coSignatures) {}
