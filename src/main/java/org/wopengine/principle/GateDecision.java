package org.wopengine.principle;

import java.util.List;
import org.wopengine.shared.Refused;

/**
 * A gate that is being decided.
 *
 * @param against everything that speaks against the decision, each with the field to correct
 * @param outcomes of all checks, with what the officer said to them
 */
public record GateDecision(List<Refused> against, List<Outcome> outcomes) {
    public GateDecision {
        against = List.copyOf(against);
        outcomes = List.copyOf(outcomes);
    }
}
