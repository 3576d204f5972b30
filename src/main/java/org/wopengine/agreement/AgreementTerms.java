package org.wopengine.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/**
 * What the partners have signed, as far as work plan and reports build on it.
 *
 * @param cash all sources together; zero is real
 * @param inKindValue staff days at their direct cost, all parties together
 * @param currency ISO 4217, of all amounts
 * @param directDayCost what a staff day costs inside each party that gives work in kind, without margin; a party that
 *     gives none is missing
 */
public record AgreementTerms(
        LocalDate startsOn,
        LocalDate endsOn,
        Money cash,
        BigDecimal inKindValue,
        String currency,
        Map<OperatorCode, BigDecimal> directDayCost,
        ReportingRhythm rhythm) {

    public AgreementTerms {
        directDayCost = Map.copyOf(directDayCost);
    }
}
