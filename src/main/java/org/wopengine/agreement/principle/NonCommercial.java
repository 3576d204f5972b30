package org.wopengine.agreement.principle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.AgreedParty;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.DocumentKind;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.Matches;
import org.wopengine.matching.MatchingView;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.principle.Wording;

/** NFP-4: nobody tenders for what follows, and commercial interests are declared. */
@Component
class NonCommercial implements PrincipleCheck {
    private final Agreements agreements;
    private final Matches matches;

    NonCommercial(Agreements agreements, Matches matches) {
        this.agreements = agreements;
        this.matches = matches;
    }

    @Override
    public Check check() {
        return Check.NFP_4;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var ties = matches.view(subject.partnership()).map(MatchingView::candidates).orElseGet(List::of).stream()
                .filter(CandidateView::commercialTie)
                .map(candidate -> candidate.operator().value())
                .collect(Collectors.toSet());
        return judge(agreements.latest(subject.partnership()).orElseThrow().answers(), ties);
    }

    /** @param ties codes of operators the secretariat has marked as tied to the other side by a contract or a bid */
    static Finding judge(DraftAgreement agreement, Set<String> ties) {
        var tied = agreement.parties().stream()
                .map(AgreedParty::operator)
                .filter(ties::contains)
                .toList();
        var selling = Stream.concat(
                        agreement.objectives().stream()
                                .flatMap(one -> Stream.of(one.objective(), one.expectedOutputs())),
                        agreement.parties().stream().map(AgreedParty::interest))
                .flatMap(text -> Wording.selling(text).stream())
                .distinct()
                .toList();
        return finding(agreement, tied, selling)
                .having("months", agreement.antiTenderingMonths())
                .having("document", agreement.documentKind())
                .having("ties", tied)
                .having("words", selling);
    }

    private static Finding finding(DraftAgreement agreement, List<String> tied, List<String> selling) {
        if (!Boolean.TRUE.equals(agreement.nonCommercial())
                || agreement.antiTenderingMonths() == null
                || agreement.antiTenderingMonths() == 0) {
            return Finding.broken("no-clause");
        }
        if (!tied.isEmpty() && !selling.isEmpty()) {
            return Finding.doubtful("tie-and-selling", tied, selling);
        }
        if (!tied.isEmpty()) {
            return Finding.doubtful("tie", tied);
        }
        if (!selling.isEmpty()) {
            return Finding.doubtful("selling", selling);
        }
        if (agreement.documentKind() == DocumentKind.PERFORMANCE_CONTRACT) {
            return Finding.doubtful("performance");
        }
        return Filled.given(agreement.commercialInterests())
                ? Finding.doubtful("interests")
                : Finding.holds("none", agreement.antiTenderingMonths());
    }
}
