package org.wopengine.workplan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;
import org.wopengine.worksheet.Drafts;

/** Diagnoses: where the mentee stands before the work begins. */
@UseCases
public class Diagnoses {
    private final DiagnosisStore diagnoses;
    private final BaselineStore baselines;
    private final DiagnosisSheet sheet;
    private final Drafts drafts;
    private final Partnerships partnerships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Diagnoses(
            DiagnosisStore diagnoses,
            BaselineStore baselines,
            DiagnosisSheet sheet,
            Drafts drafts,
            Partnerships partnerships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.diagnoses = diagnoses;
        this.baselines = baselines;
        this.sheet = sheet;
        this.drafts = drafts;
        this.partnerships = partnerships;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the diagnosis: the answers of the form and what is in the worksheet.
     *
     * @throws org.wopengine.answers.InvalidAnswers if the worksheet is not complete yet
     * @throws Conflict if it is recorded already
     */
    public void record(PartnershipId id, RecordDiagnosis answers, Actor by) {
        if (diagnoses.existsById(id.reference())) {
            throw Conflict.because("workplan.already-diagnosed", id.reference());
        }
        var contents = drafts.submitted(id, sheet, by);
        diagnoses.save(new Diagnosis(id, answers, contents, by, clock.instant()));
        baselines.save(BaselineSet.first(id, contents.baselines(), by, clock.instant()));
        drafts.discard(id, sheet);
        partnerships.moveTo(id, PartnershipStatus.PLANNING, by);
        events.publishEvent(Decided.of(id, Stage.WORKPLAN, "DIAGNOSED", PartnershipStatus.PLANNING, by));
    }

    /** How far the worksheet is, as one line in the reader's language. */
    public String progress(PartnershipId id) {
        return drafts.summary(id, sheet).text();
    }

    /** Empty as long as there is none. */
    @Transactional(readOnly = true)
    public Optional<DiagnosisView> find(PartnershipId id) {
        return diagnoses.findById(id.reference()).map(diagnosis -> diagnosis.view(baselines(id)));
    }

    /** The baselines that hold now. */
    @Transactional(readOnly = true)
    public List<Baseline> baselines(PartnershipId id) {
        return baselines
                .findFirstByPartnershipOrderByVersionDesc(id.reference())
                .map(BaselineSet::baselines)
                .orElseGet(List::of);
    }

    /** Every version of the baselines, the diagnosis' first. */
    @Transactional(readOnly = true)
    public List<BaselineSetView> baselineHistory(PartnershipId id) {
        return baselines.findByPartnershipOrderByVersion(id.reference()).stream()
                .map(BaselineSet::view)
                .toList();
    }
}
