package org.wopengine.workplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlanStore extends Repository<WorkPlan, WorkPlan.Key> {
    WorkPlan save(WorkPlan plan);

    void flush();

    Optional<WorkPlan> findFirstByPartnershipOrderByVersionDesc(String partnership);

    Optional<WorkPlan> findByPartnershipAndVersion(String partnership, int version);

    Optional<WorkPlan> findByPartnershipAndStatus(String partnership, PlanStatus status);

    List<WorkPlan> findByPartnershipOrderByVersion(String partnership);
}
