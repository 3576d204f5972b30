package org.wopengine.workplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BaselineStore extends Repository<BaselineSet, BaselineSet.Key> {
    BaselineSet save(BaselineSet baselines);

    Optional<BaselineSet> findFirstByPartnershipOrderByVersionDesc(String partnership);

    List<BaselineSet> findByPartnershipOrderByVersion(String partnership);
}
