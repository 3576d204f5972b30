package org.wopengine.partnership;

import java.util.List;
import java.util.Set;
import org.wopengine.shared.OperatorCode;

/**
 * A partnership to register, as an expression of interest describes it. The applicant gets its role from the entry
 * path; a joint interest names both lead partners among the parties.
 *
 * @param parties further parties, or for {@link EntryPath#JOINT} all of them
 * @param workingAreas at least one
 * @param otherWorkingArea its name if {@link WorkingArea#OTHER} is among them, else null
 * @param callWindow null outside any call
 * @param programme name of the programme, or null
 * @param currency ISO 4217 code the partnership counts in
 */
public record NewPartnership(
        String title,
        EntryPath entryPath,
        OperatorCode applicant,
        List<NewParty> parties,
        Set<WorkingArea> workingAreas,
        String otherWorkingArea,
        CallWindow callWindow,
        String programme,
        String currency) {

    public NewPartnership {
        parties = List.copyOf(parties);
        workingAreas = Set.copyOf(workingAreas);
    }
}
