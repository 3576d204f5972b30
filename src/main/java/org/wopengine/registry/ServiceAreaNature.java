package org.wopengine.registry;

/** Where the people live whom an operator serves: IBNET item 32b. */
public enum ServiceAreaNature {
    URBAN,
    RURAL,
    URBAN_AND_RURAL
}
