package org.wopengine.partnership;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PartnershipRegister extends JpaRepository<Partnership, String> {
    /** One after the other, for what depends on more than the partnership's own row. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select partnership from Partnership partnership where partnership.reference = :reference")
    Optional<Partnership> findAndLock(String reference);
}
