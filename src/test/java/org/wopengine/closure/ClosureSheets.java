package org.wopengine.closure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.wopengine.Desk;
import org.wopengine.document.DocumentType;
import org.wopengine.document.SampleShelf;
import org.wopengine.partnership.CostCategory;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.CapacityLevel;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.worksheet.Typist;

/** Types worksheets of closure reports for partnerships of OP11 and OP03. */
@Component
public class ClosureSheets {
    /** Stands for a file; one of the partnership comes in its place when the sheet is typed. */
    static final DocumentReference FILE = new DocumentReference(1, 1);

    private final Typist typist;
    private final ClosureSheet sheet;

    ClosureSheets(Typist typist, ClosureSheet sheet) {
        this.typist = typist;
        this.sheet = sheet;
    }

    /** Replaces whatever the worksheet began with by good rows, whether or not there is a plan for them. */
    public void type(PartnershipId id) {
        type(id, good());
    }

    void type(PartnershipId id, ClosureContents contents) {
        typist.type(id, sheet, filed(id, contents), "op03");
    }

    private static ClosureContents filed(PartnershipId id, ClosureContents contents) {
        return new ClosureContents(
                contents.visits(),
                contents.visitDays(),
                contents.women(),
                contents.men(),
                contents.performance(),
                each(
                        contents.outputs(),
                        row -> row.file() == null
                                ? row
                                : new OutputResult(
                                        row.code(),
                                        row.description(),
                                        row.planned(),
                                        row.unit(),
                                        row.fate(),
                                        row.quantity(),
                                        SampleShelf.of(id, DocumentType.EVIDENCE),
                                        row.evidence(),
                                        row.explanation())),
                each(
                        contents.capacities(),
                        row -> row.file() == null
                                ? row
                                : new CapacityResult(
                                        row.code(),
                                        row.description(),
                                        row.baseline(),
                                        row.target(),
                                        row.menteeLevel(),
                                        row.mentorLevel(),
                                        row.evidence(),
                                        SampleShelf.of(id, DocumentType.EVIDENCE),
                                        row.explanation())),
                contents.staffDays(),
                contents.costs(),
                contents.assets());
    }

    /** Completes the rows the worksheet began with: everything delivered, measured and adopted. */
    public void complete(PartnershipId id, Desk desk) {
        var begun = desk.as("secretariat", () -> sheet.start(id));
        type(
                id,
                new ClosureContents(
                        begun.visits(),
                        begun.visitDays(),
                        begun.women(),
                        begun.men(),
                        each(begun.performance(), ClosureSheets::measured),
                        each(begun.outputs(), ClosureSheets::delivered),
                        each(begun.capacities(), ClosureSheets::adopted),
                        each(begun.staffDays(), ClosureSheets::counted),
                        good().costs(),
                        List.of()));
    }

    ClosureContents begun(PartnershipId id, Desk desk) {
        return desk.as("secretariat", () -> sheet.start(id));
    }

    static ClosureContents good() {
        return new ClosureContents(
                4,
                48,
                120,
                180,
                List.of(performance("45", "38", "40.5", "The meters came late."), performance("92", "96", "97", null)),
                List.of(
                        new OutputResult(
                                "OP1",
                                "Readers are trained.",
                                new BigDecimal("40"),
                                "readers",
                                OutputFate.DELIVERED,
                                new BigDecimal("44"),
                                FILE,
                                "Training records",
                                null),
                        new OutputResult(
                                "OP2",
                                "The software is in use.",
                                new BigDecimal("1"),
                                "software",
                                OutputFate.DROPPED,
                                null,
                                null,
                                null,
                                "It came a year late.")),
                List.of(
                        capacity("CO1", CapacityLevel.ADOPTED, CapacityLevel.ADOPTED, null),
                        capacity(
                                "CO2",
                                CapacityLevel.APPLIED_WITH_HELP,
                                CapacityLevel.ADOPTED,
                                "The software is missing.")),
                List.of(
                        new PartyDays("OP11", "Nordvatten", new BigDecimal("90")),
                        new PartyDays("OP03", "Aguas de Pucara", new BigDecimal("170.5"))),
                List.of(
                        new FinalCost(CostCategory.TRAVEL, "Foundation", new BigDecimal("60000")),
                        new FinalCost(CostCategory.TRAINING_WORKSHOPS, "Foundation", new BigDecimal("50000"))),
                List.of(new HandedAsset("Meter test bench", new BigDecimal("8000"), "OP03")));
    }

    static PerformanceResult performance(String baseline, String target, String value, String explanation) {
        return new PerformanceResult(
                "PO1",
                target.equals("38") ? Indicator.K03 : Indicator.K21,
                IndicatorScope.UTILITY,
                new BigDecimal(baseline),
                new BigDecimal(target),
                value == null ? null : new BigDecimal(value),
                value == null ? null : LocalDate.parse("2025-12-31"),
                value == null ? null : "Water balance",
                explanation);
    }

    static CapacityResult capacity(String code, CapacityLevel mentee, CapacityLevel mentor, String explanation) {
        return new CapacityResult(
                code,
                "Works by itself.",
                CapacityLevel.KNOWLEDGE_ACQUIRED,
                CapacityLevel.ADOPTED,
                mentee,
                mentor,
                "Procedure 7",
                FILE,
                explanation);
    }

    private static PerformanceResult measured(PerformanceResult row) {
        return new PerformanceResult(
                row.outcome(),
                row.indicator(),
                row.scope(),
                row.baseline(),
                row.target(),
                row.target(),
                LocalDate.parse("2025-12-31"),
                "Water balance",
                null);
    }

    private static OutputResult delivered(OutputResult row) {
        return new OutputResult(
                row.code(),
                row.description(),
                row.planned(),
                row.unit(),
                OutputFate.DELIVERED,
                row.planned(),
                FILE,
                "Training records",
                null);
    }

    private static CapacityResult adopted(CapacityResult row) {
        return new CapacityResult(
                row.code(),
                row.description(),
                row.baseline(),
                row.target(),
                row.target(),
                row.target(),
                "Procedure 7",
                FILE,
                null);
    }

    private static PartyDays counted(PartyDays row) {
        return row.days() == null ? new PartyDays(row.party(), row.name(), BigDecimal.ZERO) : row;
    }

    private static <R> List<R> each(List<R> rows, UnaryOperator<R> change) {
        return rows.stream().map(change).toList();
    }
}
