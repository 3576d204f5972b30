package org.wopengine.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wopengine.shared.PartnershipId;

/** The matching of one partnership: which round it is in. Opened again when a partner drops out before signature. */
@Entity
@Table(name = "matching", schema = "wop")
class Matching {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Column(name = "current_round")
    private int currentRound;

    @Column(name = "first_round")
    private int firstRound;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private MatchingOutcome outcome;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected Matching() {}

    Matching(PartnershipId partnership) {
        this.partnership = partnership.reference();
        this.currentRound = 0;
        this.firstRound = 1;
    }

    int currentRound() {
        return currentRound;
    }

    /** The first round since the search began, or began anew. */
    int firstRound() {
        return firstRound;
    }

    /** Begins a round; after an earlier match the counting of rounds begins anew. */
    RoundOutcome nextRound(int allowed) {
        if (outcome == MatchingOutcome.MATCHED) {
            firstRound = currentRound + 1;
            outcome = null;
        }
        if (currentRound - firstRound + 1 >= allowed) {
            outcome = MatchingOutcome.UNMATCHED;
            return RoundOutcome.EXHAUSTED;
        }
        currentRound++;
        return RoundOutcome.OPEN;
    }

    void end(MatchingOutcome result) {
        outcome = result;
    }
}
