package org.wopengine.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.Money;

/**
 * How a terminated partnership was settled; see {@link SettleTermination}.
 *
 * @param treatmentNote null if no money was left
 */
public record SettlementView(
        TerminationKind kind,
        TerminationReason reason,
        LocalDate endedOn,
        String achieved,
        String kept,
        String lessons,
        String obligations,
        Money spent,
        Money unspent,
        BalanceTreatment treatment,
        String treatmentNote,
        List<HandedAsset> assets,
        String settledBy,
        Instant settledAt) {}
