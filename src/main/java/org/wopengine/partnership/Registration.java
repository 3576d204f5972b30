package org.wopengine.partnership;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Codes;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

/** What must hold for a partnership, or a party, to be entered. */
@Component
class Registration {
    private final Operators operators;

    Registration(Operators operators) {
        this.operators = operators;
    }

    /** @return all parties the partnership begins with, the applicant in its role included */
    List<NewParty> check(NewPartnership command) {
        if (command.title() == null
                || command.title().isBlank()
                || command.title().length() > 150) {
            throw Refused.because("partnership.title", "title");
        }
        if (command.workingAreas().isEmpty()) {
            throw Refused.because("partnership.no-working-area", "workingAreas");
        }
        var named = command.otherWorkingArea() != null
                && !command.otherWorkingArea().isBlank();
        if (named != command.workingAreas().contains(WorkingArea.OTHER)) {
            throw Refused.because("partnership.other-working-area", "otherWorkingArea");
        }
        if (command.currency() == null || !Codes.CURRENCIES.contains(command.currency())) {
            throw Refused.because("partnership.currency", "currency");
        }
        var parties = withApplicant(command);
        parties.forEach(this::checkParty);
        return parties;
    }

    /** The operator is in the registry and may take part now. */
    void checkParty(NewParty party) {
        if (party.operator() != null && !operators.require(party.operator()).mayTakePart()) {
            throw Refused.because("partnership.operator-suspended", null, party.operator());
        }
    }

    private static List<NewParty> withApplicant(NewPartnership command) {
        var parties = new ArrayList<>(command.parties());
        switch (command.entryPath()) {
            case OPEN_MENTEE -> lead(parties, command.applicant(), PartyRole.LEAD_MENTEE);
            case OPEN_MENTOR -> lead(parties, command.applicant(), PartyRole.LEAD_MENTOR);
            case JOINT -> {
                var leads =
                        parties.stream().filter(party -> party.role().isLead()).toList();
                if (leads.size() != 2
                        || leads.stream().noneMatch(lead -> lead.operator().equals(command.applicant()))) {
                    throw Refused.because("partnership.joint-needs-both", "entryPath");
                }
            }
        }
        return parties;
    }

    private static void lead(List<NewParty> parties, OperatorCode applicant, PartyRole role) {
        var party = NewParty.operator(applicant, role);
        if (!parties.contains(party)) {
            parties.add(0, party);
        }
    }
}
