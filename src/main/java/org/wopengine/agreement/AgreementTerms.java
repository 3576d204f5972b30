package org.wopengine.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/**
 * What the later stages must keep to of a signed agreement.
 *
 * @param cash all cash of all sources together; zero is possible
 * @param inKindValue all in-kind contributions together, in {@code currency}
 * @param directDayCost what one staff day costs each party that declared it, without any margin, in {@code currency}
 */
public record AgreementTerms(
        LocalDate startsOn,
        LocalDate endsOn,
        Money cash,
        BigDecimal inKindValue,
        String currency,
        Map<OperatorCode, BigDecimal> directDayCost,
        ReportingRhythm rhythm) {}
