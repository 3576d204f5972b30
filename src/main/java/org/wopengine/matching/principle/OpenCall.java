package org.wopengine.matching.principle;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.Matches;
import org.wopengine.matching.MatchingView;
import org.wopengine.operator.Operators;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** INC-3: call and candidates were open to all, private and small operators by the same rules. */
@Component
class OpenCall implements PrincipleCheck {
    private final Matches matches;
    private final Operators operators;

    OpenCall(Matches matches, Operators operators) {
        this.matches = matches;
        this.operators = operators;
    }

    @Override
    public Check check() {
        return Check.INC_3;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var candidates = matches.view(subject.partnership())
                .map(MatchingView::candidates)
                .orElseGet(List::of);
        var known =
                operators.find(candidates.stream().map(CandidateView::operator).collect(Collectors.toSet()));
        return judge(candidates.size(), (int)
                known.values().stream().filter(one -> !one.isPublic()).count());
    }

    /** A person has to say it: figures only help. */
    static Finding judge(int candidates, int notPublic) {
        return Finding.doubtful("judge", candidates, notPublic)
                .having("candidates", candidates)
                .having("not-public", notPublic);
    }
}
