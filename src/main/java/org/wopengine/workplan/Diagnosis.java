package org.wopengine.workplan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** The diagnosis of one partnership, written once. Its baselines are kept apart, because they may be corrected. */
@Entity
@Immutable
@Table(name = "diagnosis", schema = "wop")
class Diagnosis implements Persistable<String> {
    @Id
    @Column(name = "partnership")
    private String partnership;

    @Column(name = "mission_from")
    private LocalDate missionFrom;

    @Column(name = "mission_to")
    private LocalDate missionTo;

    @Column(name = "interviews_management")
    private int interviewsManagement;

    @Column(name = "interviews_technical")
    private int interviewsTechnical;

    @Column(name = "interviews_commercial")
    private int interviewsCommercial;

    @Column(name = "interviews_union")
    private int interviewsUnion;

    @Column(name = "interviews_customers")
    private int interviewsCustomers;

    @Column(name = "interviews_civil_society")
    private int interviewsCivilSociety;

    @Column(name = "interviews_municipality")
    private int interviewsMunicipality;

    @Column(name = "strengths")
    private String strengths;

    @Column(name = "weaknesses")
    private String weaknesses;

    @Column(name = "opportunities")
    private String opportunities;

    @Column(name = "threats")
    private String threats;

    @Column(name = "root_causes")
    private String rootCauses;

    @Column(name = "constraints_political")
    private String constraintsPolitical;

    @Column(name = "constraints_financial")
    private String constraintsFinancial;

    @Column(name = "constraints_staff")
    private String constraintsStaff;

    @Column(name = "quick_wins")
    private String quickWins;

    @Column(name = "agreed_by_mentee")
    private String agreedByMentee;

    @Column(name = "agreed_by_mentee_on")
    private LocalDate agreedByMenteeOn;

    @ElementCollection
    @CollectionTable(name = "diagnosis_team", schema = "wop", joinColumns = @JoinColumn(name = "partnership"))
    @OrderColumn(name = "position")
    private List<TeamMember> team;

    @ElementCollection
    @CollectionTable(name = "diagnosis_assessment", schema = "wop", joinColumns = @JoinColumn(name = "partnership"))
    @OrderColumn(name = "position")
    private List<Assessment> assessments;

    @ElementCollection
    @CollectionTable(name = "diagnosis_priority", schema = "wop", joinColumns = @JoinColumn(name = "partnership"))
    @OrderColumn(name = "position")
    private List<Priority> priorities;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Diagnosis() {}

    Diagnosis(PartnershipId id, RecordDiagnosis answers, DiagnosisContents sheet, Actor by, Instant at) {
        partnership = id.reference();
        missionFrom = answers.missionFrom();
        missionTo = answers.missionTo();
        interviewsManagement = answers.interviewsManagement();
        interviewsTechnical = answers.interviewsTechnical();
        interviewsCommercial = answers.interviewsCommercial();
        interviewsUnion = answers.interviewsUnion();
        interviewsCustomers = answers.interviewsCustomers();
        interviewsCivilSociety = answers.interviewsCivilSociety();
        interviewsMunicipality = answers.interviewsMunicipality();
        strengths = answers.strengths();
        weaknesses = answers.weaknesses();
        opportunities = answers.opportunities();
        threats = answers.threats();
        rootCauses = answers.rootCauses();
        constraintsPolitical = answers.constraintsPolitical();
        constraintsFinancial = answers.constraintsFinancial();
        constraintsStaff = answers.constraintsStaff();
        quickWins = answers.quickWins();
        agreedByMentee = answers.agreedByMentee();
        agreedByMenteeOn = answers.agreedByMenteeOn();
        team = List.copyOf(sheet.team());
        assessments = List.copyOf(sheet.assessments());
        priorities = List.copyOf(sheet.priorities());
        recordedBy = by.user();
        recordedAt = at;
    }

    DiagnosisView view(List<Baseline> baselines) {
        return new DiagnosisView(
                answers(),
                List.copyOf(team),
                List.copyOf(assessments),
                List.copyOf(priorities),
                baselines,
                recordedBy,
                recordedAt);
    }

    private RecordDiagnosis answers() {
        return new RecordDiagnosis(
                missionFrom,
                missionTo,
                interviewsManagement,
                interviewsTechnical,
                interviewsCommercial,
                interviewsUnion,
                interviewsCustomers,
                interviewsCivilSociety,
                interviewsMunicipality,
                strengths,
                weaknesses,
                opportunities,
                threats,
                rootCauses,
                constraintsPolitical,
                constraintsFinancial,
                constraintsStaff,
                quickWins,
                agreedByMentee,
                agreedByMenteeOn);
    }

    @Override
    public String getId() {
        return partnership;
    }

    /** It is never changed, so whatever is saved is new. */
    @Override
    public boolean isNew() {
        return true;
    }
}
