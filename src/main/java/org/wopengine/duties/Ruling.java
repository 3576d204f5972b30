package org.wopengine.duties;

/** What a second person says to somebody who asks that their conflict of interest is lifted. */
public enum Ruling {
    LIFTED,
    UPHELD
}
