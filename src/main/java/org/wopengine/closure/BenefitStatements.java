package org.wopengine.closure;

import java.util.List;
import org.springframework.data.repository.Repository;

interface BenefitStatements extends Repository<BenefitStatement, BenefitStatement.Key> {
    BenefitStatement save(BenefitStatement statement);

    boolean existsByPartnershipAndOperator(String partnership, String operator);

    List<BenefitStatement> findByPartnershipOrderByStatedAtAscOperatorAsc(String partnership);
}
