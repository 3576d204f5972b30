package org.wopengine.walk;

import java.util.Map;
import java.util.function.Consumer;
import org.wopengine.shared.PartnershipId;

/**
 * One form on the walk.
 *
 * @param element where the form stands in its model
 * @param user who answers it
 * @param before what happens first: a worksheet is filled, time passes; null for a start form
 */
public record Step(String element, String user, Map<String, Object> answers, Consumer<PartnershipId> before) {
    static final String START = "StartEvent_InterestExpressed";

    static Step of(String element, String user, Map<String, ?> answers) {
        return new Step(element, user, Map.copyOf(answers), id -> {});
    }

    Step after(Consumer<PartnershipId> event) {
        return new Step(element, user, answers, event.andThen(before));
    }

    Step answered(Map<String, ?> others) {
        return new Step(element, user, Map.copyOf(others), before);
    }

    boolean starts() {
        return element.equals(START);
    }
}
