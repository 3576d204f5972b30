package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wopengine.partnership.ActivityType;
import org.wopengine.partnership.WorkingArea;

/**
 * An activity, as typed and as stored.
 *
 * @param lead code of the operator that leads it
 * @param after codes of the activities that must be done before, separated by commas
 */
@Embeddable
@PeriodRules
record ActivityRow(
        @Column(name = "code") @NotBlank @Pattern(regexp = "A[1-9]\\d{0,2}", message = "{workplan.code.activity}")
                String code,
        @Column(name = "output") @NotBlank String output,
        @Column(name = "working_area") @Enumerated(EnumType.STRING) @NotNull WorkingArea area,
        @Column(name = "type") @Enumerated(EnumType.STRING) @NotNull ActivityType type,
        @Column(name = "title") @NotBlank @Size(max = 200) String title,
        @Column(name = "lead") @NotBlank String lead,
        @Column(name = "place") @Enumerated(EnumType.STRING) @NotNull ActivityPlace place,
        @Column(name = "starts_on") @NotNull LocalDate startsOn,
        @Column(name = "ends_on") @NotNull LocalDate endsOn,
        @Column(name = "women") @NotNull @Min(0) @Max(10000) Integer women,
        @Column(name = "men") @NotNull @Min(0) @Max(10000) Integer men,
        @Column(name = "mentor_days") @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 1)
                BigDecimal mentorDays,
        @Column(name = "mentee_days") @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 1)
                BigDecimal menteeDays,
        @Column(name = "after_activities") @Size(max = 100) String after) {

    /** Kinds of activity in which the mentee's own staff learn or practise; the others may be done for them. */
    private static final Set<ActivityType> LEARNING = EnumSet.of(
            ActivityType.CLASSROOM_TRAINING,
            ActivityType.ON_THE_JOB_TRAINING,
            ActivityType.JOINT_PLANNING_OR_WORK,
            ActivityType.STUDY_TOUR,
            ActivityType.PEER_REVIEW,
            ActivityType.ONLINE_WORKSHOP,
            ActivityType.REMOTE_COACHING,
            ActivityType.SECONDMENT);

    /** Whether it leaves capacity with the mentee's staff: they learn in it and give days of their own. */
    boolean leavesCapacity() {
        return LEARNING.contains(type) && menteeDays.signum() > 0;
    }

    /** Codes of the activities before it. */
    List<String> afterCodes() {
        return after == null
                ? List.of()
                : Stream.of(after.split("[,;\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .toList();
    }
}
