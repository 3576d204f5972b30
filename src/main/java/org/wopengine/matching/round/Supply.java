package org.wopengine.matching.round;

import java.util.Objects;
import org.wopengine.shared.OperatorCode;

/**
 * A mentor in this round.
 *
 * @param places mentees it can take on, as lead or beside another mentor
 */
public record Supply(OperatorCode mentor, int places) {
    public Supply {
        Objects.requireNonNull(mentor);
        if (places < 0) {
            throw new IllegalArgumentException("Places are not negative: " + places);
        }
    }
}
