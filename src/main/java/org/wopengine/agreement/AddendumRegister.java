package org.wopengine.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AddendumRegister extends Repository<Addendum, Long> {
    Addendum saveAndFlush(Addendum addendum);

    Optional<Addendum> findByPartnershipAndStatus(String partnership, AddendumStatus status);

    int countByPartnershipAndStatus(String partnership, AddendumStatus status);

    List<Addendum> findByPartnershipOrderById(String partnership);
}
