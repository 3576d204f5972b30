package org.wopengine.matching;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MatchingRounds extends Repository<MatchingRound, MatchingRound.Key> {
    MatchingRound save(MatchingRound round);

    Optional<MatchingRound> findById(MatchingRound.Key key);

    List<MatchingRound> findByPartnershipAndRoundBetweenOrderByRoundDesc(String partnership, int first, int last);
}
