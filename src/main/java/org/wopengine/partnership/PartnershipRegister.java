package org.wopengine.partnership;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartnershipRegister extends JpaRepository<Partnership, String> {
    /** Others of the same operators, or on a same working area in the same country, newest first. */
    @Query(
            """
            select distinct other from Partnership other, Partnership self
            where self.reference = :reference and other.reference <> self.reference
              and (exists (select 1 from Party mine, Party theirs
                           where mine.partnership = self and theirs.partnership = other and mine.operator = theirs.operator)
                or other.country = self.country
                   and exists (select 1 from Partnership sharing join sharing.workingAreas area
                               where sharing = other and area in :areas))
            order by other.reference desc
            """)
    List<Partnership> related(String reference, Collection<WorkingArea> areas);
}
