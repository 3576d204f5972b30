package org.wopengine.monitoring;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The co-signatures in the database. */
interface CoSignatureStore extends Repository<CoSignature, CoSignature.Key> {
    CoSignature saveAndFlush(CoSignature signature);

    boolean existsByPartnershipAndPeriodAndOperator(String partnership, int period, String operator);

    List<CoSignature> findByPartnershipAndPeriodOrderByGivenAt(String partnership, int period);
}
