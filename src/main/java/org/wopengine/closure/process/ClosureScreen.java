package org.wopengine.closure.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.closure.BenefitView;
import org.wopengine.closure.CapacityResult;
import org.wopengine.closure.ClosureView;
import org.wopengine.closure.Closures;
import org.wopengine.closure.Obligation;
import org.wopengine.closure.OutputResult;
import org.wopengine.closure.PartyFinance;
import org.wopengine.closure.PerformanceResult;
import org.wopengine.closure.WriteClosure;
import org.wopengine.document.Documents;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of the closure show above their questions. */
@Component
class ClosureScreen {
    private static final String NOTHING = "–";

    private final Closures closures;
    private final Partnerships partnerships;
    private final Documents documents;
    private final Operators operators;
    private final CodeText codes;

    ClosureScreen(
            Closures closures, Partnerships partnerships, Documents documents, Operators operators, CodeText codes) {
        this.operators = operators;
        this.closures = closures;
        this.partnerships = partnerships;
        this.documents = documents;
        this.codes = codes;
    }

    Map<String, Object> forWriting(PartnershipId id) {
        var shown = frame(id);
        shown.put("viewWorksheet", closures.worksheet(id));
        shown.put("viewAuditChoices", documents.choices(Closures.AUDIT, id));
        shown.put("viewFinalReportChoices", documents.choices(Closures.FINAL_REPORT, id));
        shown.put("viewFactsheetChoices", documents.choices(Closures.FACTSHEET, id));
        shown.put("viewEvaluationChoices", documents.choices(Closures.EVALUATION, id));
        shown.put("viewAnchorChoices", documents.choices(Closures.anchor(1), id));
        return shown;
    }

    Map<String, Object> forCorrection(PartnershipId id) {
        var shown = forWriting(id);
        shown.put(
                "viewRequestedChanges",
                closures.view(id).map(ClosureView::requestedChanges).orElse(NOTHING));
        return shown;
    }

    Map<String, Object> forStatement(PartnershipId id) {
        var report = report(id);
        var shown = frame(id);
        shown.put("viewCloseType", codes.of(report.answers().closeType()));
        shown.put("viewSummary", report.answers().summary());
        shown.put("viewResults", lines(report.answers().significantResults(), result -> result.text()));
        return shown;
    }

    Map<String, Object> forDecision(PartnershipId id) {
        var report = report(id);
        var answers = report.answers();
        var shown = forStatement(id);
        shown.put("viewVersion", report.version());
        shown.put("viewActualEnd", codes.say(answers.actualEnd()));
        shown.put("viewPerformance", lines(report.performance(), this::performance));
        shown.put("viewOutputs", lines(report.outputs(), this::output));
        shown.put("viewCapacities", lines(report.capacities(), this::capacity));
        shown.put("viewNotAnchored", told(answers.notAnchoredReason()));
        shown.put(
                "viewWork",
                codes.text(
                        "closure.work",
                        Integer.toString(report.visits()),
                        Integer.toString(report.visitDays()),
                        Integer.toString(report.women()),
                        Integer.toString(report.men())));
        shown.put(
                "viewStaffDays",
                lines(
                        report.staffDays(),
                        days -> codes.text("closure.days-of", days.name(), Amounts.bare(days.days(), Locale.ENGLISH))));
        shown.put("viewCost", codes.say(report.totalCost()));
        shown.put("viewCosts", lines(report.costs(), cost -> "%s · %s: %s"
                .formatted(codes.of(cost.category()), cost.funder(), plain(cost.amount()))));
        shown.put(
                "viewFunds",
                codes.text(
                        "closure.funds",
                        codes.say(report.externalFunds()),
                        codes.say(report.ownFunds()),
                        codes.say(report.unspent())));
        shown.put("viewTreatment", codes.of(answers.treatment()) + note(answers.treatmentNote()));
        shown.put("viewFinances", lines(answers.finances(), this::finance));
        shown.put("viewAudit", audit(answers));
        shown.put("viewAssets", lines(report.assets(), asset -> asset.item() + ": " + asset.owner()));
        shown.put("viewObligations", lines(answers.obligations(), this::obligation));
        shown.put("viewLessons", answers.lessonsWorked());
        shown.put("viewLessonsFailed", answers.lessonsFailed());
        shown.put("viewLessonsDifferently", answers.lessonsDifferently());
        shown.put(
                "viewSustainability", lines(answers.keptChanges(), kept -> kept.change() + ": " + kept.maintainedBy()));
        shown.put("viewNextSteps", answers.nextSteps());
        shown.put("viewConduct", codes.yesOrNo(answers.codeOfConductFollowed()) + note(answers.conductNote()));
        shown.put("viewStatements", lines(report.statements(), this::statement));
        return shown;
    }

    private Map<String, Object> frame(PartnershipId id) {
        var partnership = partnerships.require(id);
        var shown = new HashMap<String, Object>();
        shown.put("viewReference", id.reference());
        shown.put("viewTitle", codes.say(partnership.title()));
        shown.put("viewCurrency", partnership.currency());
        return shown;
    }

    private ClosureView report(PartnershipId id) {
        return closures.view(id).orElseThrow();
    }

    private String performance(PerformanceResult result) {
        var progress = result.progress();
        return codes.text(
                "closure.performance-of",
                result.outcome() + " " + codes.of(result.indicator()),
                plain(result.baseline()),
                plain(result.target()),
                plain(result.value()),
                progress.percentOfTarget() == null
                        ? NOTHING
                        : progress.percentOfTarget()
                                        .setScale(1, RoundingMode.HALF_UP)
                                        .toPlainString()
                                + " %",
                codes.of(progress.label()) + note(result.explanation()));
    }

    private String output(OutputResult result) {
        return "%s %s: %s (%s/%s %s)%s"
                .formatted(
                        result.code(),
                        result.description(),
                        codes.of(result.fate()),
                        plain(result.quantity()),
                        plain(result.planned()),
                        Objects.toString(result.unit(), ""),
                        note(result.explanation()));
    }

    private String capacity(CapacityResult result) {
        return codes.text(
                "closure.capacity-of",
                result.code() + " " + result.description(),
                codes.of(result.baseline()),
                codes.of(result.target()),
                codes.of(result.menteeLevel()),
                codes.of(result.mentorLevel()) + note(result.explanation()));
    }

    private String finance(PartyFinance finance) {
        var line = codes.text(
                "closure.finance-of",
                operators.named(finance.party()),
                plain(finance.income()),
                plain(finance.directCost()));
        return finance.surplusUse() == null
                ? line
                : line + " · " + codes.of(finance.surplusUse()) + note(finance.surplusNote());
    }

    private String audit(WriteClosure answers) {
        return answers.auditOpinion() == null
                ? codes.text(answers.externalFunds().signum() > 0 ? "closure.audit-needed" : "closure.audit-not-needed")
                : "%s, %s, %s (%s)"
                        .formatted(
                                codes.of(answers.auditOpinion()),
                                answers.auditor(),
                                codes.say(answers.auditedOn()),
                                answers.auditDocument());
    }

    private String obligation(Obligation obligation) {
        return "%s (%s): %s%s"
                .formatted(
                        obligation.what(), obligation.owedBy(), codes.of(obligation.state()), note(obligation.note()));
    }

    private String statement(BenefitView statement) {
        return codes.text(
                "closure.statement-of",
                operators.named(statement.operator().value()),
                Integer.toString(statement.satisfaction()),
                statement.benefits(),
                statement.learned(),
                statement.signatory(),
                codes.say(statement.signedOn()));
    }

    private String told(String text) {
        return codes.say(text);
    }

    private static String note(String text) {
        return text == null ? "" : " – " + text;
    }

    private static String plain(BigDecimal number) {
        return number == null ? NOTHING : Amounts.bare(number, Locale.ENGLISH);
    }

    private static <T> String lines(List<T> things, Function<T, String> line) {
        return things.isEmpty()
                ? NOTHING
                : things.stream().map(thing -> "- " + line.apply(thing)).collect(Collectors.joining("\n"));
    }
}
