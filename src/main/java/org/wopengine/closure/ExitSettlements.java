package org.wopengine.closure;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ExitSettlements extends Repository<ExitSettlement, String> {
    ExitSettlement save(ExitSettlement settlement);

    boolean existsById(String partnership);

    Optional<ExitSettlement> findById(String partnership);
}
