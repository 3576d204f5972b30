package org.wopengine.agreement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyLeftReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** What follows from the leads' answers. Who leaves weighs more than who wants to talk again. */
@Component
class Conclusions {
    private final Partnerships partnerships;
    private final Notifications notifications;

    Conclusions(Partnerships partnerships, Notifications notifications) {
        this.partnerships = partnerships;
        this.notifications = notifications;
    }

    AgreementOutcome weigh(PartnershipView partnership, List<AgreementSignature> given) {
        var leaving = leaving(given);
        if (leaving.contains(partnership.applicant())) {
            return AgreementOutcome.REJECTED; // nobody is left who wanted this partnership
        }
        if (!leaving.isEmpty()) {
            return AgreementOutcome.REMATCH;
        }
        var everybody = Stream.of(partnership.leadMentor(), partnership.leadMentee())
                .allMatch(lead -> lead.filter(code -> hasSigned(code, given)).isPresent());
        return everybody ? AgreementOutcome.SIGNED : AgreementOutcome.RENEGOTIATE;
    }

    /** The same for an addendum: nobody leaves by it, and one lead that does not want it is enough. */
    AgreementOutcome weighAddendum(List<OperatorCode> leads, List<AgreementSignature> given) {
        if (given.stream().anyMatch(signature -> signature.wishes(RefusalWish.KEEP_AGREEMENT))) {
            return AgreementOutcome.KEPT;
        }
        return leads.stream().allMatch(lead -> hasSigned(lead, given))
                ? AgreementOutcome.SIGNED
                : AgreementOutcome.RENEGOTIATE;
    }

    /** Who has not signed and, in their words, why. A lead that came in meanwhile was not asked yet. */
    String wishes(List<OperatorCode> leads, List<AgreementSignature> given) {
        return leads.stream()
                .filter(lead -> !hasSigned(lead, given))
                .map(lead -> lead + ": "
                        + given.stream()
                                .filter(signature -> signature.operator().equals(lead))
                                .findFirst()
                                .map(AgreementSignature::comment)
                                .orElse("–"))
                .collect(Collectors.joining("\n\n"));
    }

    void carryOut(
            PartnershipId id,
            AgreementOutcome outcome,
            AgreementVersion version,
            List<AgreementSignature> given,
            Actor by) {
        switch (outcome) {
            case SIGNED -> {
                partnerships.reschedule(id, version.startsOn(), version.endsOn(), by);
                partnerships.moveTo(id, PartnershipStatus.SIGNED, by);
                tell(id, "agreement-signed");
            }
            case RENEGOTIATE -> partnerships.moveTo(id, PartnershipStatus.AGREEMENT_DRAFT, by);
            case KEPT -> throw new IllegalStateException("There is nothing to keep before " + id + " is signed");
            case REMATCH -> {
                leaving(given).forEach(lead -> partnerships.partyLeaves(id, lead, PartyLeftReason.DROPPED_OUT, by));
                partnerships.moveTo(id, PartnershipStatus.MATCHING, by);
            }
            case REJECTED -> {
                // the exit closes the partnership; the applicant stays in it as the party it was
            }
        }
    }

    /** What a signed addendum changes outside of the agreement, and who is told what became of it. */
    void carryOutAddendum(PartnershipId id, AgreementOutcome outcome, AgreementVersion version, Actor by) {
        switch (outcome) {
            case SIGNED -> {
                partnerships.reschedule(id, version.startsOn(), version.endsOn(), by);
                tell(id, "addendum-signed");
            }
            case KEPT -> tell(id, "addendum-given-up");
            default -> {
                // it is written anew
            }
        }
    }

    /** Everybody who takes part hears of it. */
    void tell(PartnershipId id, String kind) {
        partnerships.require(id).audience().forEach(group -> notifications.tell(id, group, kind));
    }

    private static List<OperatorCode> leaving(List<AgreementSignature> given) {
        return given.stream()
                .filter(signature -> signature.wishes(RefusalWish.DROP_OUT))
                .map(AgreementSignature::operator)
                .toList();
    }

    private static boolean hasSigned(OperatorCode lead, List<AgreementSignature> given) {
        return given.stream().anyMatch(signature -> signature.operator().equals(lead) && signature.isSigned());
    }
}
