package org.wopengine.agreement;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgreementRegister extends Repository<Agreement, String> {
    Agreement save(Agreement agreement);

    Optional<Agreement> findById(String partnership);
}
