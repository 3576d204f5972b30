package org.wopengine.partnership;

/** What partners work on; every output and activity belongs to one. */
public enum WorkingArea {
    PARTNERSHIP_MANAGEMENT(Level.MANAGEMENT),
    ASSET_MANAGEMENT(Level.TECHNICAL),
    BILLING_COLLECTION_EFFICIENCY(Level.FINANCIAL),
    CUSTOMER_RELATIONS(Level.MANAGEMENT),
    FAECAL_SLUDGE_MANAGEMENT(Level.TECHNICAL),
    GENDER_MAINSTREAMING(Level.MANAGEMENT),
    GOVERNANCE_INSTITUTIONAL_RELATIONS(Level.MANAGEMENT),
    HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT(Level.MANAGEMENT),
    INFORMATION_TECHNOLOGY(Level.MANAGEMENT),
    INVESTMENT_PROJECTS(Level.FINANCIAL),
    NON_REVENUE_WATER_COMMERCIAL_LOSSES(Level.FINANCIAL),
    NON_REVENUE_WATER_PHYSICAL_LOSSES(Level.TECHNICAL),
    OPERATION_MAINTENANCE(Level.TECHNICAL),
    PRODUCTION_SERVICE_QUALITY_WATER_SAFETY(Level.TECHNICAL),
    SANITATION_HYGIENE_SERVICES(Level.TECHNICAL),
    SERVICE_IN_LOW_INCOME_AREAS(Level.MANAGEMENT),
    SOCIAL_INCLUSION(Level.MANAGEMENT),
    WASTE_WATER_COLLECTION_TREATMENT(Level.TECHNICAL),
    WATER_DEMAND_MANAGEMENT(Level.TECHNICAL),
    ENERGY_EFFICIENCY(Level.TECHNICAL),
    FINANCIAL_MANAGEMENT_TARIFFS(Level.FINANCIAL),
    CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK(Level.TECHNICAL),
    LABORATORY(Level.TECHNICAL),
    PROCUREMENT(Level.FINANCIAL),
    /** Needs a name of its own. */
    OTHER(null);

    /** The three levels on which operators learn from each other. */
    public enum Level {
        MANAGEMENT,
        FINANCIAL,
        TECHNICAL
    }

    private final Level level;

    WorkingArea(Level level) {
        this.level = level;
    }

    /** The level, or null for {@link #OTHER}: only its name tells. */
    public Level level() {
        return level;
    }
}
