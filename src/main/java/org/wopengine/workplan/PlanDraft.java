package org.wopengine.workplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.shared.Money;

/**
 * A plan that is being written, next to what the agreement says.
 *
 * @param progress how far the worksheet is, as one line in the reader's language
 * @param warnings what to look at twice, in the reader's language
 * @param before the latest version submitted, or null
 */
public record PlanDraft(
        String progress,
        LocalDate startsOn,
        LocalDate endsOn,
        Money budget,
        Money agreedCash,
        Money inKind,
        Money agreedInKind,
        BigDecimal mentorDays,
        BigDecimal menteeDays,
        List<String> warnings,
        PlanVersionView before) {}
