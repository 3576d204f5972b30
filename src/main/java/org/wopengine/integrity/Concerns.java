package org.wopengine.integrity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.duties.Duties;
import org.wopengine.identity.policy.Role;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;
import org.wopengine.workflow.PrivateProcesses;

/**
 * The side of the reviewers: what they do with a concern and what stands in its file. Only reviewers without a tie have a
 * part in it; auditors read it when it is closed.
 */
@UseCases
public class Concerns {
    private final ConcernStore store;
    private final Partnerships partnerships;
    private final Interventions interventions;
    private final Duties duties;
    private final PrivateProcesses processes;

    Concerns(
            ConcernStore store,
            Partnerships partnerships,
            Interventions interventions,
            Duties duties,
            PrivateProcesses processes) {
        this.store = store;
        this.partnerships = partnerships;
        this.interventions = interventions;
        this.duties = duties;
        this.processes = processes;
    }

    /** @throws Refused if there is no partnership of the reference given */
    public void triage(ConcernReference reference, TriageConcern triage, Actor by) {
        change(reference);
        var partnership = known(triage.partnership());
        demandNoTie(partnership, by);
        var examine = triage.choice() == TriageChoice.EXAMINE;
        store.triaged(
                reference,
                examine ? ConcernStatus.UNDER_EXAMINATION : ConcernStatus.DECIDED,
                triage.severity(),
                partnership);
        store.write(reference, "TRIAGED", triage.choice(), triage.reason(), by);
        store.write(reference, "SEVERITY_SET", triage.severity(), null, by);
    }

    public void examine(ConcernReference reference, ExamineConcern examination, Actor by) {
        change(reference);
        store.triaged(reference, ConcernStatus.UNDER_EXAMINATION, examination.severity(), null);
        store.write(reference, "EXAMINED", null, examination.heard() + "\n\n" + examination.finding(), by);
        store.write(reference, "SEVERITY_SET", examination.severity(), null, by);
    }

    /** @throws Refused if the outcome needs a partnership or a day and there is none */
    public void decide(ConcernReference reference, DecideConcern decision, Actor by) {
        var concern = change(reference);
        if (decision.outcome() == ConcernOutcome.CORRECTIVE_ACTION && decision.correctBy() == null) {
            throw Refused.because("integrity.say-by-when", "correctBy");
        }
        if (decision.outcome().takesTwo() && concern.partnership() == null) {
            throw Refused.because("integrity.no-partnership", "outcome");
        }
        store.decided(reference, decision.outcome(), decision.correctBy(), by.user());
        store.write(reference, "DECIDED", decision.outcome(), decision.reason(), by);
    }

    /**
     * The second person confirms what changes the partnership, or hands it back; a confirmed decision takes effect here.
     *
     * @throws Refused if it is the person who decided, or the partnership cannot be suspended or ended as it stands
     */
    public void confirm(ConcernReference reference, ConfirmOutcome confirmation, Actor by) {
        var concern = change(reference);
        duties.demandSecond(concern.decidedBy(), by);
        if (confirmation.choice() == ConfirmationChoice.RETURN) {
            store.returned(reference);
        } else {
            store.confirmed(reference, by.user());
            takeEffect(new PartnershipId(concern.partnership()), concern.outcome(), by);
        }
        store.write(reference, "CONFIRMATION", confirmation.choice(), confirmation.reason(), by);
    }

    private void takeEffect(PartnershipId partnership, ConcernOutcome outcome, Actor by) {
        var apart = new Actor(by.user(), by.role(), null);
        switch (outcome) {
            case SUSPEND_WOP -> interventions.suspendForIntegrity(partnership, apart);
            case WITHDRAW_LABEL -> interventions.terminateForIntegrity(partnership, apart);
            default -> throw new IllegalStateException(outcome + " needs no second person");
        }
    }

    /** Tells the reporter and closes the file; gates that it kept shut open again. */
    public void inform(ConcernReference reference, InformReporter answer, Actor by) {
        change(reference);
        store.write(reference, "ANSWERED", null, answer.answer(), by);
        store.closed(reference);
        store.write(reference, "CLOSED", null, null, by);
    }

    /** A reviewer who is tied to the matter has no part in it from now on; for good. */
    public void stepBack(ConcernReference reference, Actor by) {
        change(reference);
        store.recuse(reference, by.user(), RecusalReason.STEPPED_BACK);
        store.write(reference, "STEPPED_BACK", null, null, by);
        processes.release(Intake.PROCESS, reference.value(), by.user());
    }

    /** A deadline is near or over. */
    public void late(ConcernReference reference, String task, boolean overdue) {
        store.write(reference, overdue ? "OVERDUE" : "REMINDED", null, task, Actor.system());
    }

    /** What keeps a reviewer from having a part in a file. */
    @Transactional(readOnly = true)
    public Optional<Refused> against(ConcernReference reference, String user) {
        return store.find(reference, false)
                .filter(concern -> hasNoPart(concern, user))
                .map(concern -> Refused.because("integrity.no-part", null));
    }

    /** The files somebody may read, the newest first. */
    @Transactional(readOnly = true)
    public List<ConcernFile> readable(String user, Collection<String> groups) {
        return store.all().stream()
                .filter(concern -> mayRead(concern, user, groups))
                .map(this::file)
                .toList();
    }

    /** One file; empty if it is not there, or not for this person. */
    @Transactional(readOnly = true)
    public Optional<ConcernFile> file(ConcernReference reference, String user, Collection<String> groups) {
        return store.find(reference, false)
                .filter(concern -> mayRead(concern, user, groups))
                .map(this::file);
    }

    private boolean mayRead(ConcernView concern, String user, Collection<String> groups) {
        var roles = Role.of(groups);
        return roles.contains(Role.INTEGRITY) && !hasNoPart(concern, user)
                || roles.contains(Role.AUDITOR) && concern.closed();
    }

    private boolean hasNoPart(ConcernView concern, String user) {
        return store.recused(new ConcernReference(concern.reference())).contains(user)
                || concern.partnership() != null
                        && duties.againstActing(new PartnershipId(concern.partnership()), user)
                                .isPresent();
    }

    private void demandNoTie(PartnershipId partnership, Actor by) {
        if (partnership != null) {
            duties.againstActing(partnership, by.user()).ifPresent(refused -> {
                throw Refused.because("integrity.no-part", null);
            });
        }
    }

    private ConcernFile file(ConcernView concern) {
        var reference = new ConcernReference(concern.reference());
        return new ConcernFile(
                concern,
                concern.partnership() == null ? null : partnerships.require(new PartnershipId(concern.partnership())),
                store.entries(reference),
                store.recused(reference),
                processes
                        .openTasks(Intake.PROCESS, List.of(concern.reference()))
                        .get(concern.reference()));
    }

    private ConcernView change(ConcernReference reference) {
        return store.find(reference, true).orElseThrow();
    }

    /** Reviewers may be told whether there is such a partnership; reporters never are. */
    private PartnershipId known(String typed) {
        if (typed == null) {
            return null;
        }
        if (!PartnershipId.fits(typed)
                || partnerships.find(new PartnershipId(typed)).isEmpty()) {
            throw Refused.because("integrity.unknown-partnership", "partnership", typed);
        }
        return new PartnershipId(typed);
    }
}
