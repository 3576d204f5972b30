package org.wopengine.agreement.principle;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.AgreedParty;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.agreement.PrincipleClause;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.Interests;
import org.wopengine.operator.Operators;
import org.wopengine.operator.OwnershipClass;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.shared.Gate;
import org.wopengine.shared.OperatorCode;

/** NFP-1: the agreement has its four clauses, and every party declares that it makes no profit. */
@Component
class NotForProfitDeclared implements PrincipleCheck {
    private final Interests interests;
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final Operators operators;

    NotForProfitDeclared(Interests interests, Agreements agreements, Partnerships partnerships, Operators operators) {
        this.interests = interests;
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.operators = operators;
    }

    @Override
    public Check check() {
        return Check.NFP_1;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        if (subject.gate() == Gate.INTEREST) {
            return ofInterest(interests.view(subject.partnership()).answers());
        }
        var agreement = agreements.latest(subject.partnership()).orElseThrow().answers();
        var codes = agreement.parties().stream()
                .map(party -> new OperatorCode(party.operator()))
                .collect(Collectors.toSet());
        var notPublic = operators.find(codes).values().stream()
                .filter(one -> one.ownership() == OwnershipClass.PRIVATE || one.ownership() == OwnershipClass.MIXED)
                .map(one -> one.code().value())
                .collect(Collectors.toSet());
        var others = partnerships.parties(subject.partnership()).stream()
                .filter(party -> party.isPresent() && party.operator() == null)
                .count();
        return ofAgreement(agreement, notPublic, (int) others);
    }

    static Finding ofInterest(ExpressInterest interest) {
        return Boolean.TRUE.equals(interest.declaresNotForProfit())
                ? Finding.holds("applicant")
                : Finding.broken("applicant-not");
    }

    /**
     * @param notPublic codes of the parties in private or mixed ownership: they say more about themselves
     * @param others how many organisations take part that are no operators
     */
    static Finding ofAgreement(DraftAgreement agreement, Set<String> notPublic, int others) {
        var silent = agreement.parties().stream()
                .filter(party -> !Boolean.TRUE.equals(party.declaresNotForProfit()))
                .map(AgreedParty::operator)
                .toList();
        var hidden = agreement.parties().stream()
                .filter(party -> notPublic.contains(party.operator()) && party.affiliates() == null)
                .map(AgreedParty::operator)
                .toList();
        var leftOut = agreement.clausesLeftOut().stream()
                .filter(clause -> clause != PrincipleClause.NON_COMMERCIAL) // NFP-4 asks for it
                .toList();
        Finding finding;
        if (!leftOut.isEmpty()) {
            finding = Finding.broken("clause-left-out", leftOut);
        } else if (!silent.isEmpty()) {
            finding = Finding.broken("party-not", silent);
        } else if (!hidden.isEmpty()) {
            finding = Finding.broken("affiliates", hidden);
        } else if (others > 0 && !Boolean.TRUE.equals(agreement.othersDeclareNotForProfit())) {
            finding = Finding.broken("others-not", others);
        } else {
            finding = Finding.holds("everybody", agreement.parties().size() + others);
        }
        return finding.having("parties", agreement.parties().size())
                .having("not-public", notPublic.size())
                .having("organisations", others);
    }
}
