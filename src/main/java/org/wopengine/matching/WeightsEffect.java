package org.wopengine.matching;

import java.math.BigDecimal;
import java.util.List;
import org.wopengine.operator.OperatorView;
import org.wopengine.shared.PartnershipId;

/**
 * What other weights would change for a partnership whose shortlist is still to be made.
 *
 * @param moves the best by either weights, in the order of the new ones
 */
public record WeightsEffect(PartnershipId partnership, String title, List<Move> moves) {

    /** One candidate; its rank and points by the weights in force and by the draft. */
    public record Move(OperatorView operator, int rank, int newRank, BigDecimal points, BigDecimal newPoints) {
        public boolean isMoved() {
            return rank != newRank;
        }
    }

    /** Whether anybody changes its place. */
    public boolean isChanged() {
        return moves.stream().anyMatch(Move::isMoved);
    }
}
