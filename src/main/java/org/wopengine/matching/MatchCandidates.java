package org.wopengine.matching;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MatchCandidates extends Repository<MatchCandidate, Long> {
    MatchCandidate save(MatchCandidate candidate);

    List<MatchCandidate> findByPartnershipAndRoundOrderById(String partnership, int round);

    List<MatchCandidate> findByPartnershipOrderById(String partnership);

    Optional<MatchCandidate> findByPartnershipAndRoundAndOperator(String partnership, int round, String operator);
}
