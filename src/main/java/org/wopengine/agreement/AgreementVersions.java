package org.wopengine.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgreementVersions extends Repository<AgreementVersion, AgreementVersion.Key> {
    AgreementVersion save(AgreementVersion version);

    Optional<AgreementVersion> findByPartnershipAndVersion(String partnership, int version);

    List<AgreementVersion> findByPartnershipOrderByVersion(String partnership);
}
