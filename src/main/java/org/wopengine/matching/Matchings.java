package org.wopengine.matching;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Matchings extends Repository<Matching, String> {
    Matching save(Matching matching);

    Optional<Matching> findById(String partnership);
}
