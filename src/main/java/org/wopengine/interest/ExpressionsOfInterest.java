package org.wopengine.interest;

import org.springframework.data.repository.Repository;

interface ExpressionsOfInterest extends Repository<ExpressionOfInterest, String> {
    ExpressionOfInterest save(ExpressionOfInterest interest);

    java.util.Optional<ExpressionOfInterest> findById(String partnership);
}
