package org.wopengine.shared;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * The secretariat has decided at a gate. The decision log keeps it like every decision; besides, the parties are told.
 *
 * @param choice what was chosen at the gate; names the notice
 * @param reason code, or null
 * @param until until when changes are due or the decision is put off, or null
 * @param alsoTold groups that are told though they are no party
 */
public record GateDecided(
        PartnershipId partnership,
        Gate gate,
        String verb,
        Enum<?> choice,
        String outcome,
        Enum<?> reason,
        String comment,
        LocalDate until,
        Set<String> alsoTold,
        boolean confidential,
        Actor by)
        implements WopEvent {

    public GateDecided {
        alsoTold = Set.copyOf(alsoTold);
    }

    /** At a gate with the four usual answers. */
    public static GateDecided of(
            PartnershipId partnership, Gate gate, String verb, Enum<?> outcome, GateAnswers answers, Actor by) {
        var until = answers.decision() == GateChoice.DEFER ? answers.deferUntil() : answers.changesDueOn();
        return new GateDecided(
                partnership,
                gate,
                verb,
                answers.decision(),
                outcome.name(),
                answers.reasonCode(),
                answers.comment(),
                until,
                Set.of(),
                false,
                by);
    }

    /** The same, told to these groups besides. */
    public GateDecided toldTo(Collection<String> groups) {
        return new GateDecided(
                partnership, gate, verb, choice, outcome, reason, comment, until, Set.copyOf(groups), confidential, by);
    }

    /** The same with a comment that is not for the parties. */
    public GateDecided inConfidence() {
        return new GateDecided(partnership, gate, verb, choice, outcome, reason, comment, until, alsoTold, true, by);
    }

    @Override
    public Stage stage() {
        return gate.stage();
    }

    @Override
    public String reasonCode() {
        return reason == null ? null : reason.name();
    }

    /** The kind of notice that tells of it. */
    public String notice() {
        return gate.notice(choice);
    }
}
