package org.wopengine.workplan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Problem;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Sheet;

/** The worksheet {@code diagnosis}: team, self-assessment, priorities and baselines. */
@Component
class DiagnosisSheet implements Sheet<DiagnosisContents> {
    private final Partnerships partnerships;
    private final DiagnosisStore diagnoses;
    private final BaselineStore baselines;
    private final SheetAccess access;
    private final FindingTexts texts;

    DiagnosisSheet(
            Partnerships partnerships,
            DiagnosisStore diagnoses,
            BaselineStore baselines,
            SheetAccess access,
            FindingTexts texts) {
        this.partnerships = partnerships;
        this.diagnoses = diagnoses;
        this.baselines = baselines;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "diagnosis";
    }

    @Override
    public String matter() {
        return PlanTasks.PROCESS;
    }

    @Override
    public Class<DiagnosisContents> contents() {
        return DiagnosisContents.class;
    }

    /** The diagnosis once it is recorded; before, a row for each working area of the partnership. */
    @Override
    public DiagnosisContents start(PartnershipId partnership) {
        return recorded(partnership)
                .orElseGet(() -> new DiagnosisContents(
                        List.of(),
                        partnerships.require(partnership).workingAreas().stream()
                                .sorted()
                                .map(area -> new Assessment(area, null, null, null, null, null, null, null, null))
                                .toList(),
                        List.of(),
                        List.of()));
    }

    private Optional<DiagnosisContents> recorded(PartnershipId partnership) {
        return diagnoses.findById(partnership.reference()).map(diagnosis -> {
            var view = diagnosis.view(baselines.findByPartnershipOrderByVersion(partnership.reference()).stream()
                    .findFirst()
                    .map(BaselineSet::baselines)
                    .orElseGet(List::of));
            return new DiagnosisContents(view.team(), view.assessments(), view.priorities(), view.baselines());
        });
    }

    @Override
    public boolean mayEdit(PartnershipId partnership, Actor actor) {
        return access.isOpen(partnership, PlanTasks.RECORD_DIAGNOSIS);
    }

    @Override
    public boolean mayRead(PartnershipId partnership, Actor actor) {
        return true;
    }

    @Override
    public DocumentField files(String place) {
        return place.equals("assessments.evidence")
                ? DocumentField.of(
                        place, DocumentType.EVIDENCE, DocumentType.BENCHMARK_REPORT, DocumentType.ANNUAL_REPORT)
                : Sheet.super.files(place);
    }

    @Override
    public List<Problem> check(PartnershipId partnership, DiagnosisContents contents) {
        return texts.problems(DiagnosisRules.check(contents));
    }
}
