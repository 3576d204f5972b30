package org.wopengine.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * One partnership as it stands.
 *
 * @param country ISO code of the lead mentee's country, of the applicant's as long as there is no lead mentee
 * @param region the region of that country's operator: its platform accompanies the partnership
 * @param workingAreas in the order of the code list
 * @param otherWorkingArea name of the area if {@link WorkingArea#OTHER} is among them
 * @param statusSince since when it has this status
 * @param startsOn, endsOn null until agreed
 * @param closedAt when it came to an end of any kind, or null
 * @param suspensionReason null unless suspended now
 * @param exit set once it was withdrawn or terminated by a decision, else null
 * @param parties all that take part or took part, in the order of roles, the present ones first
 */
public record PartnershipView(
        PartnershipId id,
        String title,
        EntryPath entryPath,
        PartnershipStatus status,
        Instant statusSince,
        OperatorCode applicant,
        String country,
        Region region,
        CallWindow callWindow,
        String programme,
        String currency,
        Set<WorkingArea> workingAreas,
        String otherWorkingArea,
        Instant registeredAt,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant closedAt,
        Instant suspendedAt,
        SuspensionReason suspensionReason,
        PartnershipExit exit,
        List<PartyView> parties) {

    /** Those who take part now. */
    public List<PartyView> present() {
        return parties.stream().filter(PartyView::isPresent).toList();
    }

    public Optional<OperatorCode> leadMentor() {
        return holder(PartyRole.LEAD_MENTOR);
    }

    public Optional<OperatorCode> leadMentee() {
        return holder(PartyRole.LEAD_MENTEE);
    }

    /** The groups of all who are told what becomes of it: the applicant and every operator that takes part now. */
    public Set<String> audience() {
        var groups = new TreeSet<String>();
        groups.add(applicant.group());
        present().stream()
                .map(PartyView::operator)
                .filter(Objects::nonNull)
                .map(OperatorCode::group)
                .forEach(groups::add);
        return groups;
    }

    private Optional<OperatorCode> holder(PartyRole role) {
        return present().stream()
                .filter(party -> party.role() == role)
                .map(PartyView::operator)
                .findFirst();
    }
}
