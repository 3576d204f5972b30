package org.wopengine.interest;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InterestVersions extends Repository<InterestVersion, InterestVersion.Key> {
    InterestVersion save(InterestVersion version);

    Optional<InterestVersion> findFirstByPartnershipOrderByVersionDesc(String partnership);

    List<InterestVersion> findByPartnershipOrderByVersion(String partnership);

    /** The newest version of each interest whose partnership is not matched yet, the newest partnership first. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select one.* from wop.interest_version one
                    join wop.partnership p on p.reference = one.partnership
                    join wop.expression_of_interest whole on whole.partnership = one.partnership
                    where one.version = whole.current_version
                      and p.status in ('SUBMITTED', 'SCREENING', 'CHANGES_REQUESTED', 'ELIGIBLE', 'MATCHING')
                    order by p.registered_at desc, p.reference desc
                    """)
    List<InterestVersion> findWaiting();

    /** The newest version of each interest that tells of commercial interests, or does not deny a procurement. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select one.* from wop.interest_version one
                    join wop.expression_of_interest whole on whole.partnership = one.partnership
                    where one.version = whole.current_version
                      and (one.answers ->> 'commercialInterests' = 'true'
                           or one.answers ->> 'declaresNoProcurement' = 'false')
                    order by one.partnership
                    """)
    List<InterestVersion> findWithBusiness();
}
