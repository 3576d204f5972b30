package org.wopengine.workplan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DiagnosisStore extends Repository<Diagnosis, String> {
    Diagnosis save(Diagnosis diagnosis);

    Optional<Diagnosis> findById(String partnership);

    boolean existsById(String partnership);
}
