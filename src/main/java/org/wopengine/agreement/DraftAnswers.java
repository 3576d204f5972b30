package org.wopengine.agreement;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DraftAnswers extends Repository<DraftAnswer, Long> {
    DraftAnswer save(DraftAnswer answer);

    List<DraftAnswer> findByPartnershipOrderById(String partnership);
}
