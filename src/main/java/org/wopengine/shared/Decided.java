package org.wopengine.shared;

/** The plain form of a {@link WopEvent}, for verbs that carry nothing but the decision itself. */
public record Decided(
        PartnershipId partnership,
        Stage stage,
        String verb,
        String outcome,
        String reasonCode,
        String comment,
        Actor by)
        implements WopEvent {

    public static Decided of(PartnershipId partnership, Stage stage, String verb, Enum<?> outcome, Actor by) {
        return new Decided(partnership, stage, verb, outcome.name(), null, null, by);
    }

    /** The decision of a gate, with its reason and comment. */
    public static Decided of(
            PartnershipId partnership, Stage stage, String verb, Enum<?> outcome, GateAnswers gate, Actor by) {
        var reason = gate.reasonCode();
        return new Decided(
                partnership, stage, verb, outcome.name(), reason == null ? null : reason.name(), gate.comment(), by);
    }
}
