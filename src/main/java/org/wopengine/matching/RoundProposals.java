package org.wopengine.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** What rounds proposed for one matching; kept by the module of the calls, which comes after this one. */
public interface RoundProposals {

    /** The pairs that were handed to this partnership, the newest first. */
    List<RoundProposal> of(PartnershipId partnership);

    /**
     * One of them.
     *
     * @param score points of the pair in that round
     * @param page the address of the round
     * @param by login of the officer who handed it over
     */
    record RoundProposal(OperatorCode mentor, BigDecimal score, long round, String page, String by, Instant at) {}
}
