package org.wopengine.workplan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Drafts;

/** Finds versions and drafts for those who may read the partnership. Only reads. */
@Service
@Transactional(readOnly = true)
class PlanStates {
    private final PlanStore plans;
    private final Drafts drafts;
    private final WorkPlanSheet sheet;
    private final Partnerships partnerships;
    private final Clock clock;

    PlanStates(PlanStore plans, Drafts drafts, WorkPlanSheet sheet, Partnerships partnerships, Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.sheet = sheet;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /**
     * All states there are for one reader.
     *
     * @param versions newest first
     */
    record All(PartnershipView partnership, List<PlanVersionView> versions) {}

    /** Nothing if there is no such partnership for somebody in these groups. */
    Optional<All> all(String reference, Set<String> groups) {
        return readable(reference, groups).map(id -> new All(partnerships.require(id), versions(id)));
    }

    /**
     * One state.
     *
     * @param which number of a version, or {@code draft}; null means the version that holds now, or else the latest, or
     *     else the draft. Nothing if it is anything else, or no such version.
     */
    Optional<PlanState> find(String reference, String which, Set<String> groups) {
        return readable(reference, groups).flatMap(id -> {
            if (which == null) {
                return Optional.of(usual(id).map(plan -> state(id, plan)).orElseGet(() -> draft(id)));
            }
            return PlanState.DRAFT.equals(which)
                    ? Optional.of(draft(id))
                    : plan(id, which).map(plan -> state(id, plan));
        });
    }

    /** Whether there is such a state, or none was asked for. The draft can be compared only as the later one. */
    boolean comparable(PartnershipId id, String from, String to) {
        return (from == null || plan(id, from).isPresent())
                && (to == null || PlanState.DRAFT.equals(to) || plan(id, to).isPresent());
    }

    /**
     * Two versions that are {@link #comparable}, the earlier first; by default the latest and the one before it. Nothing if
     * there are no two.
     */
    Optional<List<PlanState>> pair(PartnershipId id, String from, String to) {
        if (PlanState.DRAFT.equals(to)) {
            return plan(id, from)
                    .or(() -> plans.findFirstByPartnershipOrderByVersionDesc(id.reference()))
                    .map(plan -> List.of(state(id, plan), draft(id)));
        }
        var later = plan(id, to).or(() -> plans.findFirstByPartnershipOrderByVersionDesc(id.reference()));
        var earlier = plan(id, from)
                .or(() -> later.flatMap(plan -> plans.findByPartnershipAndVersion(id.reference(), plan.version() - 1)));
        return earlier.isEmpty() || later.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(state(id, earlier.get()), state(id, later.get())));
    }

    private Optional<PartnershipId> readable(String reference, Set<String> groups) {
        return Optional.of(reference)
                .filter(PartnershipId::fits)
                .map(PartnershipId::new)
                .filter(id -> partnerships.mayView(id, groups));
    }

    private List<PlanVersionView> versions(PartnershipId id) {
        var versions = new ArrayList<>(plans.findByPartnershipOrderByVersion(id.reference()).stream()
                .map(WorkPlan::line)
                .toList());
        Collections.reverse(versions);
        return versions;
    }

    private Optional<WorkPlan> plan(PartnershipId id, String which) {
        return Optional.ofNullable(which)
                .filter(number -> number.matches("[1-9]\\d{0,5}"))
                .flatMap(number -> plans.findByPartnershipAndVersion(id.reference(), Integer.parseInt(number)));
    }

    private Optional<WorkPlan> usual(PartnershipId id) {
        return plans.findByPartnershipAndStatus(id.reference(), PlanStatus.APPROVED)
                .or(() -> plans.findFirstByPartnershipOrderByVersionDesc(id.reference()));
    }

    private PlanState state(PartnershipId id, WorkPlan plan) {
        var line = plan.line();
        return new PlanState(
                partnerships.require(id),
                line,
                plan.contents(),
                plan.startsOn(),
                plan.endsOn(),
                plan.currency(),
                line.decidedAt() == null ? line.submittedAt() : line.decidedAt());
    }

    private PlanState draft(PartnershipId id) {
        var partnership = partnerships.require(id);
        var saved = drafts.summary(id, sheet).savedAt();
        return new PlanState(
                partnership,
                null,
                drafts.draft(id, sheet),
                partnership.startsOn(),
                partnership.endsOn(),
                partnership.currency(),
                saved == null ? clock.instant() : saved);
    }
}
