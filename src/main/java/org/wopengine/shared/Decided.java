package org.wopengine.shared;

/** The plain form of a {@link WopEvent}, for verbs that carry nothing but the decision itself. */
public record Decided(
        PartnershipId partnership,
        Stage stage,
        String verb,
        String outcome,
        String reasonCode,
        String comment,
        Actor by,
        boolean confidential)
        implements WopEvent {

    public Decided(
            PartnershipId partnership,
            Stage stage,
            String verb,
            String outcome,
            String reasonCode,
            String comment,
            Actor by) {
        this(partnership, stage, verb, outcome, reasonCode, comment, by, false);
    }

    /** The same with words that are not for the parties. */
    public Decided inConfidence() {
        return new Decided(partnership, stage, verb, outcome, reasonCode, comment, by, true);
    }

    public static Decided of(PartnershipId partnership, Stage stage, String verb, Enum<?> outcome, Actor by) {
        return new Decided(partnership, stage, verb, outcome.name(), null, null, by);
    }
}
