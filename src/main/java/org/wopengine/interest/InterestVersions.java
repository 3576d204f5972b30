package org.wopengine.interest;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InterestVersions extends Repository<InterestVersion, InterestVersion.Key> {
    InterestVersion save(InterestVersion version);

    Optional<InterestVersion> findFirstByPartnershipOrderByVersionDesc(String partnership);

    List<InterestVersion> findByPartnershipOrderByVersion(String partnership);
}
