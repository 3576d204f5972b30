package org.wopengine.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.PartyView;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

/** Whether an agreement speaks of the operators that take part: of all of them, and of nobody else. */
@Component
class AgreedParties {

    /** The operators that take part, each with its first role, in the order of roles. */
    Map<OperatorCode, PartyRole> roles(PartnershipView partnership) {
        var roles = new LinkedHashMap<OperatorCode, PartyRole>();
        for (var party : partnership.present()) {
            if (party.operator() != null) {
                roles.putIfAbsent(party.operator(), party.role());
            }
        }
        return roles;
    }

    /**
     * @return the role of each operator that takes part
     * @throws Refused naming the row of a stranger, of a lead that is not described in full, or for a missing operator
     *     the first free row
     */
    Map<OperatorCode, PartyRole> check(DraftAgreement answers, PartnershipView partnership) {
        var roles = roles(partnership);
        var rows = answers.parties();
        for (int row = 0; row < rows.size(); row++) {
            var party = rows.get(row);
            if (!OperatorCode.fits(party.operator()) || !roles.containsKey(new OperatorCode(party.operator()))) {
                throw Refused.because("agreement.not-a-party", field(row, "operator"), party.operator());
            }
            if (roles.get(new OperatorCode(party.operator())).isLead()) {
                lead(row, party);
            }
        }
        partnership.present().stream()
                .filter(present -> present.operator() != null && names(rows, present) == 0)
                .findFirst()
                .ifPresent(missing -> {
                    throw Refused.because(
                            "agreement.party-missing",
                            field(Math.min(rows.size(), DraftAgreement.MOST_PARTIES - 1), "operator"),
                            missing.operator().value(),
                            missing.name());
                });
        return roles;
    }

    /** One row for each operator that takes part, with what was written about it before. */
    List<AgreedParty> rows(List<AgreedParty> before, PartnershipView partnership) {
        return roles(partnership).keySet().stream()
                .limit(DraftAgreement.MOST_PARTIES)
                .map(code -> before.stream()
                        .filter(party -> code.value().equals(party.operator()))
                        .findFirst()
                        .orElseGet(() -> AgreedParty.blank(code)))
                .toList();
    }

    private static void lead(int row, AgreedParty party) {
        var asked = new LinkedHashMap<String, Function<AgreedParty, String>>();
        asked.put("coordinator", AgreedParty::coordinator);
        asked.put("legalRepresentative", AgreedParty::legalRepresentative);
        asked.put("address", AgreedParty::address);
        asked.put("registrationNumber", AgreedParty::registrationNumber);
        asked.forEach((component, answer) -> {
            if (answer.apply(party) == null) {
                throw Refused.because("agreement.lead-in-full", field(row, component), party.operator());
            }
        });
    }

    private static long names(List<AgreedParty> rows, PartyView party) {
        return rows.stream()
                .filter(row -> party.operator().value().equals(row.operator()))
                .count();
    }

    private static String field(int row, String component) {
        return "parties_" + (row + 1) + "_" + component;
    }
}
