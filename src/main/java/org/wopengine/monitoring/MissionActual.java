package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.DocumentReference;
import org.wopengine.worksheet.Earlier;
import org.wopengine.worksheet.Given;

/**
 * A mission that took place in one period, as typed and as stored. Nothing typed means that it did not.
 *
 * @param startedOn first day on site
 * @param days days on site
 * @param persons who travelled
 * @param report the mission report
 * @param reportSaid where it was found, as reports said it before there were files
 */
@Embeddable
public record MissionActual(
        @Given @Column(name = "code") String code,
        @Given @Column(name = "purpose") @Size(max = 500) String purpose,
        @Given @Column(name = "planned_start") LocalDate plannedStart,
        @Column(name = "started_on") LocalDate startedOn,
        @Column(name = "days") @Min(1) @Max(365) Integer days,
        @Column(name = "persons") @Min(1) @Max(200) Integer persons,
        @Column(name = "report_file") DocumentReference report,
        @Earlier @Column(name = "report") @Size(max = 1000) String reportSaid) {}
