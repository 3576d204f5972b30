package org.wopengine.registry;

/** Under which conditions an operator works. */
public enum ContextTrait {
    GROUNDWATER,
    SURFACE_WATER,
    DESALINATION,
    INTERMITTENT_SUPPLY,
    COLD_CLIMATE,
    ARID_CLIMATE,
    TROPICAL_CLIMATE,
    ISLAND,
    SMALL_TOWNS,
    INFORMAL_SETTLEMENTS,
    HIGH_SEWER_SHARE,
    FAECAL_SLUDGE
}
