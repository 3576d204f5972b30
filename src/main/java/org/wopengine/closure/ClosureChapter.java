package org.wopengine.closure;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.audit.ChainEnd;
import org.wopengine.audit.Chains;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** The closure in the dossier: the latest report in full, the statements of both sides, every version. */
@Component
class ClosureChapter implements DossierChapter {
    private final Closures closures;
    private final Chains chains;

    ClosureChapter(Closures closures, Chains chains) {
        this.closures = closures;
        this.chains = chains;
    }

    @Override
    public Stage stage() {
        return Stage.CLOSURE;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        var history = closures.history(partnership);
        if (history.isEmpty()) {
            return List.of();
        }
        var report = history.get(history.size() - 1);
        var sections = new ArrayList<Section>();
        sections.add(facts(report));
        add(
                sections,
                "closure.performance.title",
                List.of("outcome", "indicator", "scope", "baseline", "target", "value", "percent", "label", "why"),
                "closure.performance.",
                report.performance().stream()
                        .map(result -> Arrays.<Object>asList(
                                result.outcome(),
                                result.indicator(),
                                result.scope(),
                                result.baseline(),
                                result.target(),
                                result.value(),
                                result.progress().percentOfTarget() == null
                                        ? null
                                        : result.progress().percentOfTarget().setScale(1, RoundingMode.HALF_UP),
                                result.progress().label(),
                                result.explanation()))
                        .toList());
        add(
                sections,
                "closure.outputs.title",
                List.of("code", "description", "planned", "quantity", "unit", "fate", "file", "evidence", "why"),
                "closure.outputs.",
                report.outputs().stream()
                        .map(result -> Arrays.<Object>asList(
                                result.code(),
                                result.description(),
                                result.planned(),
                                result.quantity(),
                                result.unit(),
                                result.fate(),
                                result.file(),
                                result.evidence(),
                                result.explanation()))
                        .toList());
        add(
                sections,
                "closure.capacities.title",
                List.of("code", "description", "baseline", "target", "mentee", "mentor", "evidence", "file", "why"),
                "closure.capacities.",
                report.capacities().stream()
                        .map(result -> Arrays.<Object>asList(
                                result.code(),
                                result.description(),
                                result.baseline(),
                                result.target(),
                                result.menteeLevel(),
                                result.mentorLevel(),
                                result.evidence(),
                                result.file(),
                                result.explanation()))
                        .toList());
        workAndMoney(report, sections);
        add(
                sections,
                "closure.statements.title",
                List.of("operator", "benefits", "learned", "satisfaction", "signatory", "signed-on"),
                "closure.statements.",
                report.statements().stream()
                        .map(statement -> Arrays.<Object>asList(
                                statement.operator().value(),
                                statement.benefits(),
                                statement.learned(),
                                statement.satisfaction(),
                                statement.signatory(),
                                statement.signedOn()))
                        .toList());
        add(
                sections,
                "closure.decisions.title",
                List.of("decided-at", "decided-by", "month", "version", "outcome", "comment", "due", "deferred"),
                "closure.decisions.",
                closures.decisions(partnership).stream()
                        .map(decision -> Arrays.<Object>asList(
                                decision.decidedAt(),
                                decision.decidedBy(),
                                decision.month(),
                                decision.version(),
                                decision.outcome(),
                                decision.comment(),
                                decision.changesDueOn(),
                                decision.deferredUntil()))
                        .toList());
        add(
                sections,
                "closure.versions.title",
                List.of("version", "written-at", "written-by"),
                "closure.versions.",
                history.stream()
                        .map(version ->
                                Arrays.<Object>asList(version.version(), version.writtenAt(), version.writtenBy()))
                        .toList());
        chains.end(partnership.reference()).map(end -> seal(partnership, end)).ifPresent(sections::add);
        return sections;
    }

    /** What whoever prints the page takes along to check the record one day. */
    private static Section seal(PartnershipId partnership, ChainEnd end) {
        return Section.ofFacts(
                Closures.RECORD,
                List.of(
                        new Fact("closure.seal.links", end.links()),
                        new Fact("closure.seal.head", end.hash()),
                        new Fact("closure.seal.number", end.seal()),
                        new Fact("closure.seal.at", end.sealedAt()),
                        new Fact("closure.seal.sealed", end.sealed()),
                        new Fact("closure.seal.root", end.root()),
                        new Fact("closure.seal.key", end.key()),
                        new Fact("closure.seal.check", "/partnerships/" + partnership + "/proof")));
    }

    private static Section facts(ClosureView report) {
        var answers = report.answers();
        return Section.ofFacts(
                "closure.dossier.title",
                List.of(
                        new Fact("closure.dossier.status", report.status()),
                        new Fact(
                                "closure.dossier.close-type",
                                report.closeType() == null ? answers.closeType() : report.closeType()),
                        new Fact("closure.dossier.rejection", report.rejection()),
                        new Fact("closure.dossier.actual-end", answers.actualEnd()),
                        new Fact("closure.dossier.summary", answers.summary()),
                        new Fact("closure.dossier.visits", report.visits()),
                        new Fact("closure.dossier.visit-days", report.visitDays()),
                        new Fact("closure.dossier.women", report.women()),
                        new Fact("closure.dossier.men", report.men()),
                        new Fact("closure.dossier.lessons-worked", answers.lessonsWorked()),
                        new Fact("closure.dossier.lessons-failed", answers.lessonsFailed()),
                        new Fact("closure.dossier.lessons-differently", answers.lessonsDifferently()),
                        new Fact("closure.dossier.next-steps", answers.nextSteps()),
                        new Fact("closure.dossier.publications", answers.publications()),
                        new Fact("closure.dossier.cost", report.totalCost()),
                        new Fact("closure.dossier.external-funds", report.externalFunds()),
                        new Fact("closure.dossier.own-funds", report.ownFunds()),
                        new Fact("closure.dossier.unspent", report.unspent()),
                        new Fact("closure.dossier.treatment", answers.treatment()),
                        new Fact("closure.dossier.auditor", answers.auditor()),
                        new Fact("closure.dossier.audit-opinion", answers.auditOpinion()),
                        new Fact("closure.dossier.audited-on", answers.auditedOn()),
                        new Fact("closure.dossier.audit-document", answers.auditDocument()),
                        new Fact("closure.dossier.final-report", answers.finalReport()),
                        new Fact("closure.dossier.evaluation", answers.evaluation()),
                        new Fact("closure.dossier.factsheet", answers.factsheet()),
                        new Fact("closure.dossier.decided-by", report.decidedBy()),
                        new Fact("closure.dossier.decided-at", report.decidedAt())));
    }

    private static void workAndMoney(ClosureView report, List<Section> sections) {
        add(
                sections,
                "closure.results.title",
                List.of("text"),
                "closure.results.",
                report.answers().significantResults().stream()
                        .map(result -> List.<Object>of(result.text()))
                        .toList());
        add(
                sections,
                "closure.kept.title",
                List.of("change", "maintained-by", "reference", "document"),
                "closure.kept.",
                report.answers().keptChanges().stream()
                        .map(kept -> Arrays.<Object>asList(
                                kept.change(), kept.maintainedBy(), kept.reference(), kept.document()))
                        .toList());
        add(
                sections,
                "closure.days.title",
                List.of("party", "days"),
                "closure.days.",
                report.staffDays().stream()
                        .map(days -> List.<Object>of(days.name(), days.days()))
                        .toList());
        add(
                sections,
                "closure.costs.title",
                List.of("category", "funder", "amount"),
                "closure.costs.",
                report.costs().stream()
                        .map(cost -> List.<Object>of(cost.category(), cost.funder(), cost.amount()))
                        .toList());
        add(
                sections,
                "closure.finances.title",
                List.of("party", "income", "direct-cost", "surplus-use", "surplus-note"),
                "closure.finances.",
                report.answers().finances().stream()
                        .map(finance -> Arrays.<Object>asList(
                                finance.party(),
                                finance.income(),
                                finance.directCost(),
                                finance.surplusUse(),
                                finance.surplusNote()))
                        .toList());
        add(
                sections,
                "closure.assets.title",
                List.of("item", "value", "owner"),
                "closure.assets.",
                report.assets().stream()
                        .map(asset -> Arrays.<Object>asList(asset.item(), asset.value(), asset.owner()))
                        .toList());
        add(
                sections,
                "closure.obligations.title",
                List.of("what", "owed-by", "state", "note"),
                "closure.obligations.",
                report.answers().obligations().stream()
                        .map(owed -> Arrays.<Object>asList(owed.what(), owed.owedBy(), owed.state(), owed.note()))
                        .toList());
    }

    private static void add(
            List<Section> sections, String title, List<String> columns, String prefix, List<List<Object>> rows) {
        if (!rows.isEmpty()) {
            sections.add(Section.ofTable(
                    title, columns.stream().map(column -> prefix + column).toList(), rows));
        }
    }
}
