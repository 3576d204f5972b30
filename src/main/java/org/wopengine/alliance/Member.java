package org.wopengine.alliance;

import java.time.LocalDate;
import org.wopengine.shared.OperatorCode;

/**
 * An organisation of the alliance.
 *
 * @param reference like {@code M-0001}
 * @param country ISO 3166-1 alpha-2
 * @param operator its code in the registry of operators, null if it is no operator
 * @param leftOn null as long as it belongs to the alliance
 * @param reason why it left
 */
public record Member(
        String reference,
        String name,
        MemberKind kind,
        String country,
        OperatorCode operator,
        LocalDate joinedOn,
        LocalDate leftOn,
        String reason) {}
