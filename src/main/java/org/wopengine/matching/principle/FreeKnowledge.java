package org.wopengine.matching.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.Matches;
import org.wopengine.matching.Reply;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** SOL-1: the mentor says why it helps, and takes nothing for its knowledge. */
@Component
class FreeKnowledge implements PrincipleCheck {
    private final Matches matches;

    FreeKnowledge(Matches matches) {
        this.matches = matches;
    }

    @Override
    public Check check() {
        return Check.SOL_1;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(matches.view(subject.partnership())
                .map(view -> view.candidates().stream()
                        .filter(one -> one.round() == view.round())
                        .toList())
                .orElseGet(List::of));
    }

    static Finding judge(List<CandidateView> candidates) {
        var mentors = candidates.stream()
                .filter(one -> one.role().isMentor() && one.reply() == Reply.ACCEPT)
                .toList();
        var silent = mentors.stream()
                .filter(one -> !Filled.says(one.motivation()))
                .map(CandidateView::operator)
                .toList();
        var charging = mentors.stream()
                .filter(one -> !Boolean.TRUE.equals(one.withoutCharge()))
                .map(CandidateView::operator)
                .toList();
        Finding finding;
        if (mentors.isEmpty()) {
            finding = Finding.doesNotApply("no-mentor");
        } else if (!charging.isEmpty()) {
            finding = Finding.broken("charges", charging);
        } else if (!silent.isEmpty()) {
            finding = Finding.broken("no-motivation", silent);
        } else {
            finding = Finding.holds(
                    "free", mentors.stream().map(CandidateView::operator).toList());
        }
        return finding.having("mentors", mentors.size());
    }
}
