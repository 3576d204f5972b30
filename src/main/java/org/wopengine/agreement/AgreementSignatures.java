package org.wopengine.agreement;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AgreementSignatures extends Repository<AgreementSignature, Long> {
    AgreementSignature saveAndFlush(AgreementSignature signature);

    List<AgreementSignature> findByPartnershipAndVersionOrderById(String partnership, int version);

    List<AgreementSignature> findByPartnershipOrderById(String partnership);
}
