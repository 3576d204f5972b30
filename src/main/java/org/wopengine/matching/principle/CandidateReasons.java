package org.wopengine.matching.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.Matches;
import org.wopengine.matching.MatchingView;
import org.wopengine.matching.Reply;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** TRA-1: every candidate has its score with the version of the weights, and a reason; every refusal has one, too. */
@Component
class CandidateReasons implements PrincipleCheck {
    private final Matches matches;

    CandidateReasons(Matches matches) {
        this.matches = matches;
    }

    @Override
    public Check check() {
        return Check.TRA_1;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(matches.view(subject.partnership())
                .map(MatchingView::candidates)
                .orElseGet(List::of));
    }

    static Finding judge(List<CandidateView> candidates) {
        var judged = candidates.stream().filter(one -> !one.applicant()).toList();
        var lead = candidates.stream()
                .filter(CandidateView::applicant)
                .map(CandidateView::role)
                .findFirst();
        var unmeasured = judged.stream()
                .filter(one -> one.score() == null)
                .filter(one ->
                        lead.isEmpty() || lead.get().isMentor() != one.role().isMentor())
                .map(CandidateView::operator)
                .toList();
        var without = judged.stream()
                .filter(one -> !Filled.given(one.reason()))
                .map(CandidateView::operator)
                .toList();
        var silent = candidates.stream()
                .filter(one -> one.reply() == Reply.DECLINE && one.declineReason() == null)
                .map(CandidateView::operator)
                .toList();
        Finding finding;
        if (judged.isEmpty()) {
            finding = Finding.broken("nobody");
        } else if (!without.isEmpty()) {
            finding = Finding.broken("no-reason", without);
        } else if (!unmeasured.isEmpty()) {
            finding = Finding.broken("no-score", unmeasured);
        } else if (!silent.isEmpty()) {
            finding = Finding.broken("declined-silently", silent);
        } else {
            finding = Finding.holds("reasons", judged.size());
        }
        return finding.having("candidates", judged.size());
    }
}
