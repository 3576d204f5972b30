package org.wopengine.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.interest.Interests;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyView;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.Supply;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/** Puts candidates side by side: as they stand now, or as they stood when an officer decided on a round. */
@UseCases
public class Comparisons {
    /** More than these nobody compares; the others stand in the list of the form. */
    private static final int MOST = 8;

    private final Matches matches;
    private final Rankings rankings;
    private final KeptScores scores;
    private final Partnerships partnerships;
    private final Operators operators;
    private final Profiles profiles;
    private final Interests interests;

    Comparisons(
            Matches matches,
            Rankings rankings,
            KeptScores scores,
            Partnerships partnerships,
            Operators operators,
            Profiles profiles,
            Interests interests) {
        this.matches = matches;
        this.rankings = rankings;
        this.scores = scores;
        this.partnerships = partnerships;
        this.operators = operators;
        this.profiles = profiles;
        this.interests = interests;
    }

    /**
     * For somebody in these groups; nothing if there is no such partnership or no such round, or it is not for the
     * reader. Those who applied together are measured as the pair they are.
     *
     * @param round null for the current one
     */
    @Transactional(readOnly = true)
    public Optional<Comparison> of(PartnershipId id, Integer round, Collection<String> groups) {
        if (!Action.READ_CANDIDATES.permits(groups, Relation.REGION) || !partnerships.mayView(id, groups)) {
            return Optional.empty();
        }
        var partnership = partnerships.require(id);
        var matching = matches.view(id).orElse(null);
        var last = matching == null ? 0 : matching.round();
        var asked = round == null ? last : round;
        if (asked > last || asked == 0 && last > 0) {
            return Optional.empty();
        }
        var kept =
                scores.of(id).stream().filter(score -> score.round() == asked).toList();
        return Optional.of(
                kept.isEmpty() && asked == last
                        ? now(partnership, matching, asked)
                        : asItStood(partnership, matching, asked, kept));
    }

    private Comparison now(PartnershipView partnership, MatchingView matching, int round) {
        if (interests.history(partnership.id()).isEmpty()) {
            return comparison(partnership, matching, round, 0, null, List.of(), List.of(), false);
        }
        var ranking = rankings.of(partnership.id());
        // who found each other before needs no others
        var given = matching == null && partnership.entryPath() == EntryPath.JOINT;
        var partners = partnership.present().stream().map(PartyView::operator).toList();
        return comparison(
                partnership,
                matching,
                round,
                ranking.weightsVersion(),
                ranking.generatedAt(),
                (given ? ranking.candidates() : ranking.ranked())
                        .stream()
                                .filter(candidate -> !given || partners.contains(candidate.operator()))
                                .limit(MOST)
                                .toList(),
                given ? List.of() : ranking.ruledOut(),
                false);
    }

    private Comparison asItStood(PartnershipView partnership, MatchingView matching, int round, List<KeptScore> kept) {
        return comparison(
                partnership,
                matching,
                round,
                kept.stream()
                        .map(score -> score.candidate().score().weightsVersion())
                        .findFirst()
                        .orElse(0),
                kept.stream().map(KeptScore::generatedAt).findFirst().orElse(null),
                kept.stream().map(KeptScore::candidate).toList(),
                List.of(),
                true);
    }

    private Comparison comparison(
            PartnershipView partnership,
            MatchingView matching,
            int round,
            int weightsVersion,
            Instant generatedAt,
            List<ScoredCandidate> candidates,
            List<ScoredCandidate> ruledOut,
            boolean kept) {
        var listed = Stream.ofNullable(matching)
                .flatMap(all -> all.candidates().stream())
                .filter(candidate -> candidate.round() == round && !candidate.applicant())
                .collect(Collectors.toMap(CandidateView::operator, candidate -> candidate));
        var names = profiles.all().stream().collect(Collectors.toMap(Profile::code, profile -> profile));
        return new Comparison(
                partnership,
                operators.require(partnership.applicant()),
                round,
                IntStream.iterate(matching == null ? 0 : matching.round(), one -> one > 0, one -> one - 1)
                        .boxed()
                        .toList(),
                weightsVersion,
                generatedAt,
                kept,
                partnerships.together(partnership.applicant()),
                candidates.stream()
                        .map(candidate -> column(candidate, partnership, listed, names))
                        .toList(),
                ruledOut.stream()
                        .map(one -> new Comparison.RuledOut(
                                operators.require(one.operator()), one.score().exclusions()))
                        .toList());
    }

    private Comparison.Column column(
            ScoredCandidate candidate,
            PartnershipView partnership,
            Map<OperatorCode, CandidateView> listed,
            Map<OperatorCode, Profile> names) {
        var own = partnerships.together(candidate.operator());
        var profile = names.get(candidate.operator());
        return new Comparison.Column(
                operators.require(candidate.operator()),
                candidate,
                own,
                own.stream()
                        .filter(one -> one.other().equals(partnership.applicant()))
                        .toList(),
                listed.get(candidate.operator()),
                profile == null ? List.of() : profile.supply().technicalContext(),
                Distance.kilometres(supply(names.get(partnership.applicant())), supply(profile)));
    }

    private static Supply supply(Profile profile) {
        return profile == null ? null : profile.supply();
    }
}
