package org.wopengine.duties;

import java.util.Locale;

/** Why somebody may not take part in a decision. The texts are {@code duties.<case>.<slug>}. */
public enum Obstacle {
    AUTHOR,
    TIE,
    CONFLICT;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
