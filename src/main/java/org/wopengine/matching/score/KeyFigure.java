package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.util.List;
import org.wopengine.partnership.WorkingArea;

/** The figures by which two operators are compared before there is a baseline: those an expression of interest asks for. */
public enum KeyFigure {
    /** Share of the water produced that earns nothing, percent. */
    NON_REVENUE_WATER(false),
    /** Share of the people in the area who are served, percent. */
    COVERAGE(true),
    /** Hours of supply per day. */
    CONTINUITY(true),
    /** Share of the billed amount that is collected, percent. */
    COLLECTION(true),
    /** Operating revenue divided by operating cost. */
    COST_COVERAGE(true),
    /** Staff per thousand connections. */
    STAFF_PER_THOUSAND_CONNECTIONS(false);

    private final boolean moreIsBetter;

    KeyFigure(boolean moreIsBetter) {
        this.moreIsBetter = moreIsBetter;
    }

    boolean isBetter(BigDecimal one, BigDecimal other) {
        var difference = one.compareTo(other);
        return moreIsBetter ? difference > 0 : difference < 0;
    }

    /** The figures in which success in a working area shows; none where no figure tells. */
    static List<KeyFigure> of(WorkingArea area) {
        return switch (area) {
            case NON_REVENUE_WATER_COMMERCIAL_LOSSES, NON_REVENUE_WATER_PHYSICAL_LOSSES -> List.of(NON_REVENUE_WATER);
            case BILLING_COLLECTION_EFFICIENCY -> List.of(COLLECTION, COST_COVERAGE);
            case FINANCIAL_MANAGEMENT_TARIFFS -> List.of(COST_COVERAGE);
            case INVESTMENT_PROJECTS -> List.of(COVERAGE, COST_COVERAGE);
            case CUSTOMER_RELATIONS -> List.of(COLLECTION, CONTINUITY);
            case OPERATION_MAINTENANCE -> List.of(CONTINUITY, STAFF_PER_THOUSAND_CONNECTIONS);
            case PRODUCTION_SERVICE_QUALITY_WATER_SAFETY -> List.of(CONTINUITY);
            case ASSET_MANAGEMENT, WATER_DEMAND_MANAGEMENT -> List.of(NON_REVENUE_WATER, CONTINUITY);
            case SERVICE_IN_LOW_INCOME_AREAS, SOCIAL_INCLUSION -> List.of(COVERAGE);
            case HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT -> List.of(STAFF_PER_THOUSAND_CONNECTIONS);
            default -> List.of();
        };
    }
}
