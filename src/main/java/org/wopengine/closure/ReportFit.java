package org.wopengine.closure;

import java.util.stream.Collectors;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.shared.Refused;
import org.wopengine.workplan.CapacityLevel;

/** Whether the answers of the form, the worksheet and the partnership fit together. */
final class ReportFit {
    private ReportFit() {}

    /** @throws Refused naming the field to correct */
    static void check(WriteClosure answers, ClosureContents contents, PartnershipView partnership) {
        if (answers.closeType() != CloseType.CANCELLED_BEFORE_START
                && partnership.startsOn() != null
                && answers.actualEnd().isBefore(partnership.startsOn())) {
            throw Refused.because(
                    "closure.ends-before-start",
                    "actualEnd",
                    partnership.startsOn().toString());
        }
        finances(answers, partnership);
        var left = answers.externalFunds().add(answers.ownFunds()).subtract(contents.totalCost());
        if (left.compareTo(answers.unspent()) != 0) {
            throw Refused.because(
                    "closure.balance", "unspent", contents.totalCost().toPlainString(), left.toPlainString());
        }
        if (answers.closeType() == CloseType.COMPLETED
                && contents.outputs().stream().anyMatch(output -> output.fate() != OutputFate.DELIVERED)) {
            throw Refused.because("closure.not-completed", "closeType");
        }
        var anchored = contents.capacities().isEmpty()
                || contents.capacities().stream()
                        .anyMatch(capacity -> capacity.agreed().compareTo(CapacityLevel.ADOPTED) >= 0);
        if (!anchored && answers.notAnchoredReason() == null) {
            throw Refused.because("closure.why-not-anchored", "notAnchoredReason");
        }
    }

    /** Every operator that takes part tells its income and direct cost, zero included. */
    private static void finances(WriteClosure answers, PartnershipView partnership) {
        var operators = partnership.present().stream()
                .filter(party -> party.operator() != null)
                .map(party -> party.operator().value())
                .collect(Collectors.toSet());
        for (int row = 0; row < answers.finances().size(); row++) {
            var party = answers.finances().get(row).party();
            if (!operators.remove(party)) {
                throw Refused.because("closure.not-a-party", "finances_" + (row + 1) + "_party", party);
            }
        }
        if (!operators.isEmpty()) {
            throw Refused.because(
                    "closure.party-missing",
                    "finances_" + (answers.finances().size() + 1) + "_party",
                    operators.stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
