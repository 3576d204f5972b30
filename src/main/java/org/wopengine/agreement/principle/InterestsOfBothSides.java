package org.wopengine.agreement.principle;

import org.springframework.stereotype.Component;
import org.wopengine.agreement.AgreedParty;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.Interests;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.shared.Gate;
import org.wopengine.shared.OperatorCode;

/** MUT-1: mentor and mentee both say what they want from it. */
@Component
class InterestsOfBothSides implements PrincipleCheck {
    private final Interests interests;
    private final Agreements agreements;
    private final Partnerships partnerships;

    InterestsOfBothSides(Interests interests, Agreements agreements, Partnerships partnerships) {
        this.interests = interests;
        this.agreements = agreements;
        this.partnerships = partnerships;
    }

    @Override
    public Check check() {
        return Check.MUT_1;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        if (subject.gate() == Gate.INTEREST) {
            return ofInterest(interests.view(subject.partnership()).answers());
        }
        var partnership = partnerships.require(subject.partnership());
        return ofAgreement(
                agreements.latest(subject.partnership()).orElseThrow().answers(),
                partnership.leadMentor().map(OperatorCode::value).orElse(null),
                partnership.leadMentee().map(OperatorCode::value).orElse(null));
    }

    static Finding ofInterest(ExpressInterest interest) {
        if (interest.entryPath() == EntryPath.OPEN_MENTEE) {
            return Finding.doesNotApply("no-mentor-yet");
        }
        return interest.motivations() != null
                        && !interest.motivations().isEmpty()
                        && Filled.says(interest.wantsToLearn())
                ? Finding.holds("mentor")
                : Finding.broken("mentor-silent");
    }

    static Finding ofAgreement(DraftAgreement agreement, String mentor, String mentee) {
        var mentors = interest(agreement, mentor);
        var mentees = interest(agreement, mentee);
        if (!Filled.says(mentors)) {
            return Finding.broken("side-silent", mentor);
        }
        if (!Filled.says(mentees)) {
            return Finding.broken("side-silent", mentee);
        }
        return mentors.strip().equalsIgnoreCase(mentees.strip())
                ? Finding.broken("same-words")
                : Finding.holds("both", mentor, mentee);
    }

    private static String interest(DraftAgreement agreement, String operator) {
        return agreement.parties().stream()
                .filter(party -> party.operator().equals(operator))
                .findFirst()
                .map(AgreedParty::interest)
                .orElse(null);
    }
}
