package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.wopengine.worksheet.Given;

/**
 * What was done of an activity in one period, as typed and as stored. Nothing typed means that nothing was done.
 *
 * @param startedOn first day of the activity itself, in whatever period that was
 * @param endedOn last day; null as long as it goes on
 * @param women participants in this period
 * @param men participants in this period
 * @param mentorDays staff days of the mentors in this period
 * @param menteeDays staff days of the mentees in this period
 * @param deviation why it is not as planned
 */
@Embeddable
public record ActivityActual(
        @Given @Column(name = "code") String code,
        @Given @Column(name = "title") @Size(max = 300) String title,
        @Given @Column(name = "planned_start") LocalDate plannedStart,
        @Given @Column(name = "planned_end") LocalDate plannedEnd,
        @Column(name = "started_on") LocalDate startedOn,
        @Column(name = "ended_on") LocalDate endedOn,
        @Column(name = "women") @Min(0) @Max(10000) Integer women,
        @Column(name = "men") @Min(0) @Max(10000) Integer men,
        @Column(name = "mentor_days") @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 1)
                BigDecimal mentorDays,
        @Column(name = "mentee_days") @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 1)
                BigDecimal menteeDays,
        @Column(name = "deviation") @Size(max = 1000) String deviation) {}
