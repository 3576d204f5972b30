package org.wopengine.matching;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopengine.identity.Groups;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.shared.OperatorCode;

/**
 * What somebody reads about candidates. Who looks after the matching reads everything. An operator reads what concerns
 * itself: all about its own candidacy, with the reason; of the others only those that were proposed together with it, and
 * nothing of what the officer thinks of them.
 */
public final class CandidateSight {
    private final boolean everything;
    private final Set<OperatorCode> own;

    private CandidateSight(boolean everything, Set<OperatorCode> own) {
        this.everything = everything;
        this.own = own;
    }

    /** For somebody in these groups who may read the partnership's dossier. */
    public static CandidateSight of(Collection<String> groups) {
        return new CandidateSight(
                Action.READ_CANDIDATES.permits(groups, Relation.REGION),
                groups.stream()
                        .filter(group -> group.startsWith(Groups.OPERATOR))
                        .map(group -> new OperatorCode(group.substring(Groups.OPERATOR.length())))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** For an operator that is asked; null for nobody in particular, who reads of no candidate. */
    public static CandidateSight of(OperatorCode operator) {
        return new CandidateSight(
                false, Stream.of(operator).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
    }

    /** Scores of operators that were not put on the list are for those who read everything. */
    List<KeptScore> notListed(List<KeptScore> scores) {
        return everything ? scores : List.of();
    }

    List<CandidateView> of(List<CandidateView> candidates) {
        if (everything) {
            return candidates;
        }
        var together = candidates.stream()
                .filter(candidate -> isOwn(candidate) && candidate.isProposed())
                .map(CandidateView::round)
                .collect(Collectors.toUnmodifiableSet());
        return candidates.stream()
                .filter(candidate -> isOwn(candidate) || candidate.isProposed() && together.contains(candidate.round()))
                .map(candidate -> isOwn(candidate) ? candidate.forItself() : candidate.withoutJudgement())
                .toList();
    }

    private boolean isOwn(CandidateView candidate) {
        return own.contains(candidate.operator());
    }
}
