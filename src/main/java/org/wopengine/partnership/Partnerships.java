package org.wopengine.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/**
 * The partnerships and everything that changes their parties, status or dates. Every verb publishes a
 * {@link org.wopengine.shared.WopEvent}; repeating a verb whose effect is already there changes nothing and is not
 * recorded again. Verbs throw {@link org.wopengine.shared.Refused} where a rule says no.
 */
@UseCases
public class Partnerships {
    /** Registers a partnership as {@link PartnershipStatus#SUBMITTED} and gives it the next reference of the year. */
    public PartnershipId register(NewPartnership command, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** @throws java.util.NoSuchElementException if there is no such partnership */
    public PartnershipView require(PartnershipId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<PartnershipView> find(PartnershipId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves on along the lifecycle. Same status: nothing happens. For suspension, withdrawal and termination there are
     * own verbs that keep the reason.
     */
    public void moveTo(PartnershipId id, PartnershipStatus status, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Lets an organisation join in a role; a second lead mentor or lead mentee is refused. */
    public void addParty(PartnershipId id, NewParty party, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** The operator leaves all its roles. */
    public void partyLeaves(PartnershipId id, OperatorCode operator, PartyLeftReason reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Another operator takes over all roles of the one that leaves. */
    public void replaceParty(
            PartnershipId id, OperatorCode leaving, OperatorCode joining, PartyLeftReason reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Sets or changes the agreed period. */
    public void reschedule(PartnershipId id, LocalDate startsOn, LocalDate endsOn, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Pauses a running partnership; {@link #resume} brings it back to the status it has now. */
    public void suspend(PartnershipId id, SuspensionReason reason, String comment, Actor by) {
        throw new UnsupportedOperationException();
    }

    public void resume(PartnershipId id, String comment, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** The applicants take their interest back, before signature. */
    public void withdraw(PartnershipId id, WithdrawalReason reason, String comment, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Ends a signed partnership before its time. */
    public void terminate(PartnershipId id, Termination termination, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Asks for a new version of the work plan while the partnership is active. */
    public void requestAmendment(PartnershipId id, AmendmentReason reason, String comment, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** All who take part or took part; see {@link PartnershipView#parties()}. */
    public List<PartyView> parties(PartnershipId id) {
        throw new UnsupportedOperationException();
    }

    /** The lead mentor and the lead mentee, as far as there are. */
    public List<OperatorCode> leads(PartnershipId id) {
        throw new UnsupportedOperationException();
    }

    /** Whether the operator takes part now, in any role. */
    public boolean isParty(PartnershipId id, OperatorCode operator) {
        throw new UnsupportedOperationException();
    }

    /** Whether somebody who is in these groups may see the partnership; false too if it does not exist. */
    public boolean mayView(PartnershipId id, Collection<String> groups) {
        throw new UnsupportedOperationException();
    }
}
