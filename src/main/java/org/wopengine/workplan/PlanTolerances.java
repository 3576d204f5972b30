package org.wopengine.workplan;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a plan may be off, {@code wop.workplan.*}, in percent.
 *
 * @param budget between the budget and the cash agreed
 * @param inKind between the ledger and the value in kind agreed
 * @param works share of equipment and works in the budget above which a warning is shown
 */
@ConfigurationProperties("wop.workplan")
record PlanTolerances(
        @DefaultValue("0.5") BigDecimal budget,
        @DefaultValue("5") BigDecimal inKind,
        @DefaultValue("30") BigDecimal works) {}
