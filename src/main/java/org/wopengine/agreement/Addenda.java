package org.wopengine.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.AddendumRequested;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** The addenda of a signed agreement; at most one of them is open. */
@Component
class Addenda {
    private final AddendumRegister register;
    private final AddendumText text;
    private final Clock clock;

    Addenda(AddendumRegister register, AddendumText text, Clock clock) {
        this.register = register;
        this.text = text;
        this.clock = clock;
    }

    /** @param inForce the version it amends */
    void open(AddendumRequested request, int inForce) {
        var signed = register.countByPartnershipAndStatus(request.partnership().reference(), AddendumStatus.SIGNED);
        register.saveAndFlush(new Addendum(request, 1 + signed, inForce, clock.instant()));
    }

    /** @throws Refused naming the field in which the text goes further than an addendum may, or not at all */
    void check(DraftAgreement written, DraftAgreement inForce) {
        text.check(written, inForce);
    }

    /** Everybody has signed, or a lead keeps the agreement as it is; else it stays open. */
    void conclude(PartnershipId id, AgreementOutcome outcome, int version) {
        switch (outcome) {
            case SIGNED -> require(id).signed(version, clock.instant());
            case KEPT -> end(id, AddendumStatus.REFUSED);
            default -> {
                // the leads go on writing
            }
        }
    }

    /** It comes to nothing. */
    void end(PartnershipId id, AddendumStatus how) {
        require(id).ends(how, clock.instant());
    }

    Optional<AddendumView> underWay(PartnershipId id) {
        return find(id).map(Addendum::view);
    }

    /** Oldest first. */
    List<AddendumView> all(PartnershipId id) {
        return register.findByPartnershipOrderById(id.reference()).stream()
                .map(Addendum::view)
                .toList();
    }

    private Optional<Addendum> find(PartnershipId id) {
        return register.findByPartnershipAndStatus(id.reference(), AddendumStatus.OPEN);
    }

    private Addendum require(PartnershipId id) {
        return find(id).orElseThrow();
    }
}
