package org.wopengine.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;

/** One round: its shortlist and the concept note both sides are asked to agree to. */
@Entity
@IdClass(MatchingRound.Key.class)
@Table(name = "matching_round", schema = "wop")
class MatchingRound {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Id
    @Column(name = "round")
    private int round;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private ShortlistOutcome outcome;

    @Column(name = "shortlisted_by")
    private String shortlistedBy;

    @Column(name = "introduced_on")
    private LocalDate introducedOn;

    @Column(name = "concept_objective")
    private String conceptObjective;

    @Column(name = "concept_focus")
    private String conceptFocus;

    @Column(name = "concept_targets")
    private String conceptTargets;

    @Column(name = "concept_contributions")
    private String conceptContributions;

    @Column(name = "concept_results")
    private String conceptResults;

    @Column(name = "concept_months")
    private Integer conceptMonths;

    @Column(name = "remark")
    private String remark;

    @Column(name = "not_approved")
    private String notApproved;

    protected MatchingRound() {}

    MatchingRound(PartnershipId partnership, int round, Instant openedAt) {
        this.partnership = partnership.reference();
        this.round = round;
        this.openedAt = openedAt;
    }

    void shortlisted(ShortlistCandidates shortlist, ShortlistOutcome result, Actor by) {
        if (outcome != null) {
            throw Conflict.because("matching.round-shortlisted", round, partnership);
        }
        outcome = result;
        shortlistedBy = by.user();
        introducedOn = shortlist.introducedOn();
        conceptObjective = shortlist.conceptObjective();
        conceptFocus = shortlist.conceptFocus();
        conceptTargets = shortlist.conceptTargets();
        conceptContributions = shortlist.conceptContributions();
        conceptResults = shortlist.conceptResults();
        conceptMonths = shortlist.conceptMonths();
        remark = shortlist.remark();
    }

    void sentBack(String why) {
        notApproved = why;
    }

    int round() {
        return round;
    }

    String shortlistedBy() {
        return shortlistedBy;
    }

    LocalDate introducedOn() {
        return introducedOn;
    }

    /** What was asked for when the round was not approved; null if it was, or ended otherwise. */
    String notApproved() {
        return notApproved;
    }

    MatchingView.Concept concept() {
        return conceptObjective == null
                ? null
                : new MatchingView.Concept(
                        conceptObjective,
                        conceptFocus,
                        conceptTargets,
                        conceptContributions,
                        conceptResults,
                        conceptMonths);
    }

    /** Partnership and round together. */
    record Key(String partnership, int round) implements Serializable {}
}
