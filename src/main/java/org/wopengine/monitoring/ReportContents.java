package org.wopengine.monitoring;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.worksheet.Given;

/**
 * What the worksheet of a report holds. Its rows are those of the work plan; only money is listed freely.
 *
 * @param period number of the period, null before monitoring begins
 * @param planVersion version of the work plan the rows come from
 */
record ReportContents(
        @Given Integer period,
        @Given LocalDate from,
        @Given LocalDate to,
        @Given Integer planVersion,
        @Given @Size(max = 25) List<AreaProgress> areas,
        @Given @Size(max = 60) List<OutputActual> outputs,
        @Given @Size(max = 150) List<ActivityActual> activities,
        @Given @Size(max = 60) List<MissionActual> missions,
        @Given @Size(max = 30) List<CapacityScore> capacities,
        @Given @Size(max = 60) List<Reading> readings,
        @Size(max = 60) List<Spending> spending) {

    static ReportContents empty() {
        return new ReportContents(
                null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
