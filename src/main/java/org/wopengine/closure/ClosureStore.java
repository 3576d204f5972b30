package org.wopengine.closure;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ClosureStore extends Repository<Closure, String> {
    Closure save(Closure closure);

    Optional<Closure> findById(String partnership);
}
