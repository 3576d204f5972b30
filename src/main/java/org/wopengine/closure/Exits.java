package org.wopengine.closure;

import java.time.Clock;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.wopengine.identity.Groups;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/** Ends partnerships that do not reach their closure: rejected, withdrawn, unmatched or terminated. */
@UseCases
public class Exits {
    private final ExitSettlements settlements;
    private final Partnerships partnerships;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exits(
            ExitSettlements settlements,
            Partnerships partnerships,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settlements = settlements;
        this.partnerships = partnerships;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Brings the partnership to its end. Where people have withdrawn or terminated it, it is there already and nothing
     * happens.
     */
    public void stop(PartnershipId id, ExitKind kind) {
        partnerships.moveTo(id, kind.status(), Actor.system());
    }

    /**
     * Keeps how a terminated partnership was settled.
     *
     * @throws Refused if the termination was decided with another kind or reason
     * @throws Conflict if it has been settled already
     */
    public void settle(PartnershipId id, SettleTermination settlement, Actor by) {
        if (settlements.existsById(id.reference())) {
            throw Conflict.because("closure.already-settled", id.reference());
        }
        var partnership = partnerships.require(id);
        var decided = partnership.exit();
        if (decided != null) {
            if (decided.kind() != settlement.kind()) {
                throw Refused.because("closure.terminated-otherwise", "kind");
            }
            if (!decided.reason().equals(settlement.reason().name())) {
                throw Refused.because("closure.terminated-otherwise", "reason");
            }
        }
        if (!settlement.kind().fits(settlement.reason())) {
            throw Refused.because("partnership.termination-mismatch", "reason");
        }
        settlements.save(new ExitSettlement(id, partnership.currency(), settlement, by, clock.instant()));
        events.publishEvent(new Decided(
                id,
                Stage.EXIT,
                "SETTLED",
                settlement.kind().name(),
                settlement.reason().name(),
                settlement.obligations(),
                by));
    }

    /** Tells the secretariat, the applicant and every operator that takes part now. */
    public void tellParties(PartnershipId id, ExitKind kind) {
        var audience = new TreeSet<>(partnerships.require(id).audience());
        audience.add(Groups.SECRETARIAT);
        audience.forEach(group -> notifications.tell(id, group, kind.notice()));
    }

    /** What is known before the settlement is written: how and why the termination was decided, if people decided it. */
    public Optional<SettleTermination> begin(PartnershipId id) {
        return Optional.ofNullable(partnerships.require(id).exit())
                .filter(exit -> exit.kind() != null)
                .map(exit -> new SettleTermination(
                        exit.kind(),
                        TerminationReason.valueOf(exit.reason()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /** How it was settled; empty unless it was terminated and settled. */
    public Optional<SettlementView> settlement(PartnershipId id) {
        return settlements.findById(id.reference()).map(ExitSettlement::view);
    }
}
