package org.wopengine.workplan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** All baselines of a partnership as they held from one moment on. A correction is a new set; the old one is kept. */
@Entity
@Immutable
@IdClass(BaselineSet.Key.class)
@Table(name = "baseline_set", schema = "wop")
class BaselineSet implements Persistable<BaselineSet.Key> {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "plan_version")
    private Integer planVersion;

    @Column(name = "reason")
    private String reason;

    @ElementCollection
    @CollectionTable(
            name = "baseline",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<Baseline> baselines;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected BaselineSet() {}

    /** The baselines of the diagnosis. */
    static BaselineSet first(PartnershipId partnership, List<Baseline> baselines, Actor by, Instant at) {
        return new BaselineSet(partnership.reference(), 1, null, null, baselines, by, at);
    }

    private BaselineSet(
            String partnership,
            int version,
            Integer planVersion,
            String reason,
            List<Baseline> baselines,
            Actor by,
            Instant at) {
        this.partnership = partnership;
        this.version = version;
        this.planVersion = planVersion;
        this.reason = reason;
        this.baselines = List.copyOf(baselines);
        this.recordedBy = by.user();
        this.recordedAt = at;
    }

    /**
     * The set that holds after the corrections of an approved plan.
     *
     * @param planVersion the plan that brought them
     */
    BaselineSet corrected(List<CorrectionRow> corrections, int planVersion, Actor by, Instant at) {
        var next = new LinkedHashMap<Measure, Baseline>();
        baselines.forEach(baseline -> next.put(baseline.measure(), baseline));
        corrections.forEach(correction -> next.put(correction.measure(), correction.baseline()));
        var reasons = new ArrayList<String>();
        corrections.forEach(correction -> reasons.add(correction.indicator() + ": " + correction.reason()));
        return new BaselineSet(
                partnership, version + 1, planVersion, String.join("\n", reasons), List.copyOf(next.values()), by, at);
    }

    List<Baseline> baselines() {
        return List.copyOf(baselines);
    }

    BaselineSetView view() {
        return new BaselineSetView(version, reason, baselines(), recordedBy, recordedAt);
    }

    @Override
    public Key getId() {
        return new Key(partnership, version);
    }

    /** It is never changed, so whatever is saved is new. */
    @Override
    public boolean isNew() {
        return true;
    }

    /** Partnership and version together. */
    record Key(String partnership, int version) implements Serializable {}
}
