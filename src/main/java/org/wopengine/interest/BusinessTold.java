package org.wopengine.interest;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * What an operator told in an interest of contracts, bids and group companies.
 *
 * @param words as they were written, in the language of whoever wrote them
 */
public record BusinessTold(PartnershipId partnership, OperatorCode operator, String words) {

    static BusinessTold of(PartnershipId partnership, OperatorCode operator, ExpressInterest answers) {
        var words = Stream.of(
                        Boolean.TRUE.equals(answers.commercialInterests()) ? answers.commercialInterestsNote() : null,
                        Boolean.FALSE.equals(answers.declaresNoProcurement()) ? answers.declarationsNote() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new BusinessTold(partnership, operator, words);
    }
}
