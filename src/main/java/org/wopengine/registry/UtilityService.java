package org.wopengine.registry;

/** What an operator provides: IBNET item 32a, and what the programme adds to it. */
public enum UtilityService {
    WATER,
    SEWERAGE,
    /** Sanitation without sewers, faecal sludge management. */
    NON_SEWERED_SANITATION,
    WASTEWATER_TREATMENT,
    STORMWATER,
    BULK_WATER,
    SOLID_WASTE,
    ELECTRICITY,
    OTHER
}
