package org.wopengine.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.Money;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** The monitoring in the dossier: the periods, the latest report in full, what was reached, ratings and reviews. */
@Component
class MonitoringChapter implements DossierChapter {
    private static final String KEY = "monitoring.dossier.";
    private static final String NONE = "–";

    private final Reports reports;
    private final Reviews reviews;

    MonitoringChapter(Reports reports, Reviews reviews) {
        this.reports = reports;
        this.reviews = reviews;
    }

    @Override
    public Stage stage() {
        return Stage.MONITORING;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        var periods = reports.periods(partnership);
        if (periods.isEmpty()) {
            return List.of();
        }
        var all = reports.of(partnership);
        var sections = new ArrayList<Section>();
        sections.add(periods(periods, all));
        if (!all.isEmpty()) {
            var latest = all.get(all.size() - 1);
            sections.add(report(latest));
            sections.add(areas(latest));
            sections.add(outputs(latest));
            sections.add(missions(latest));
            sections.add(capacities(latest));
            sections.add(readings(latest));
            sections.add(reached(reports.achievements(partnership)));
            sections.add(spending(all));
            sections.add(health(all));
            sections.add(versions(partnership, all));
            sections.add(decisions(reports.decisions(partnership)));
        }
        reviews.of(partnership).forEach(review -> sections.addAll(review(review)));
        return sections;
    }

    private static Section periods(List<PeriodView> periods, List<ReportView> all) {
        return table("periods", List.of("number", "from", "to", "due", "report", "light"), periods, period -> {
            var report = all.stream()
                    .filter(one -> one.period().number() == period.number())
                    .findFirst();
            return row(
                    period.number(),
                    period.from(),
                    period.to(),
                    period.dueOn(),
                    report.<Object>map(ReportView::status).orElse(null),
                    report.<Object>map(ReportView::light).orElse(null));
        });
    }

    private static Section report(ReportView latest) {
        var answers = latest.answers();
        return new Section(
                KEY + "latest",
                List.of(latest.period().number()),
                List.of(
                        fact("kind", answers.kind()),
                        fact("status", latest.status()),
                        fact("version", latest.version()),
                        fact("authors", answers.mentorAuthor() + ", " + answers.menteeAuthor()),
                        fact("summary", answers.executiveSummary()),
                        fact("mutual-benefit", answers.mutualBenefit()),
                        fact("changes-wanted", answers.changesRequested()),
                        fact("support-needed", answers.supportNeeded()),
                        fact("links", answers.communicationLinks()),
                        fact("early-closure", answers.proposesEarlyClosure()),
                        fact("data-verified", answers.dataVerified()),
                        fact("code-of-conduct", answers.codeOfConductRespected()),
                        fact("no-contract", answers.noCommercialContract()),
                        fact("declarations-note", answers.declarationsNote()),
                        fact("last-instalment", money(answers.lastInstalment(), latest)),
                        fact("spent-of-instalment", money(answers.spentOfInstalment(), latest)),
                        fact("percent-of-instalment", answers.percentOfInstalment()),
                        fact("amount-requested", money(answers.amountRequested(), latest)),
                        fact("requested-changes", latest.requestedChanges())),
                columns("issue", "severity", "response"),
                answers.issues().stream()
                        .map(issue -> row(issue.description(), issue.severity(), issue.response()))
                        .toList());
    }

    private static Money money(BigDecimal amount, ReportView report) {
        return amount == null ? null : new Money(amount, report.currency());
    }

    private static Section areas(ReportView latest) {
        return table(
                "areas",
                List.of("area", "status", "percent", "progress"),
                latest.areas(),
                area -> row(
                        area.area(),
                        area.status(),
                        area.percent(),
                        area.droppedReason() == null
                                ? area.progress()
                                : area.progress() + " (" + area.droppedReason() + ")"));
    }

    private static Section outputs(ReportView latest) {
        return table(
                "outputs",
                List.of("code", "output", "planned", "reached", "unit", "due", "file", "evidence", "verified-by"),
                latest.outputs(),
                output -> row(
                        output.code(),
                        output.description(),
                        output.planned(),
                        output.quantity(),
                        output.unit(),
                        output.dueOn(),
                        output.file(),
                        output.evidence(),
                        output.verifiedBy()));
    }

    private static Section capacities(ReportView latest) {
        return table(
                "capacities",
                List.of("code", "capacity", "baseline", "mentee-level", "mentor-level", "target", "evidence", "file"),
                latest.capacities(),
                score -> row(
                        score.code(),
                        score.text(),
                        score.baseline(),
                        score.menteeLevel(),
                        score.mentorLevel(),
                        score.target(),
                        score.evidence(),
                        score.file()));
    }

    /** Those that took place; a report of before there were files says where its mission report is found. */
    private static Section missions(ReportView latest) {
        return table(
                "missions-made",
                List.of("code", "mission", "started-on", "days", "persons", "mission-report"),
                latest.missions().stream()
                        .filter(mission -> mission.startedOn() != null)
                        .toList(),
                mission -> row(
                        mission.code(),
                        mission.purpose(),
                        mission.startedOn(),
                        mission.days(),
                        mission.persons(),
                        mission.report() == null ? mission.reportSaid() : mission.report()));
    }

    private static Section readings(ReportView latest) {
        return table(
                "readings",
                List.of("indicator", "scope", "baseline", "value", "target", "unit", "source", "reliability"),
                latest.readings(),
                reading -> row(
                        reading.indicator(),
                        reading.scope(),
                        reading.baseline(),
                        reading.value(),
                        reading.target(),
                        reading.indicator().unit(),
                        reading.source(),
                        reading.reliability()));
    }

    private static Section reached(Achievements reached) {
        return Section.ofFacts(
                KEY + "reached",
                List.of(
                        fact("mentor-days", reached.mentorDays()),
                        fact("mentee-days", reached.menteeDays()),
                        fact("women", reached.women()),
                        fact("men", reached.men()),
                        fact("missions", reached.missions()),
                        fact("mission-days", reached.missionDays()),
                        fact("spent", reached.spent())));
    }

    private static Section spending(List<ReportView> all) {
        return table(
                "spending",
                List.of("number", "category", "funder", "amount"),
                all.stream()
                        .flatMap(report -> report.spending().stream()
                                .map(line -> row(
                                        report.period().number(),
                                        line.category(),
                                        line.funder(),
                                        new Money(line.amount(), report.currency()))))
                        .toList(),
                Function.identity());
    }

    private static Section health(List<ReportView> all) {
        return table(
                "health",
                List.of(
                        "number",
                        "operator",
                        "satisfaction",
                        "dynamics",
                        "consolidation",
                        "capacity-path",
                        "performance",
                        "co-signs",
                        "own-benefit"),
                all.stream()
                        .flatMap(report -> report.coSignatures().stream().map(given -> health(report, given)))
                        .toList(),
                Function.identity());
    }

    private static List<Object> health(ReportView report, CoSignatureView given) {
        var answers = given.answers();
        return row(
                report.period().number(),
                given.operator(),
                answers.satisfaction(),
                answers.dynamics(),
                answers.consolidation(),
                answers.capacity(),
                answers.performance(),
                answers.coSigns(),
                answers.ownBenefit());
    }

    private Section versions(PartnershipId partnership, List<ReportView> all) {
        return table(
                "versions",
                List.of("number", "version", "written-at", "written-by"),
                all.stream()
                        .flatMap(report ->
                                reports.versions(partnership, report.period().number()).stream())
                        .toList(),
                version -> row(version.period().number(), version.version(), version.writtenAt(), version.writtenBy()));
    }

    private static Section decisions(List<ReportDecisionView> decisions) {
        return table(
                "decisions",
                List.of("number", "version", "decision", "light", "reasons", "comment", "decided-by", "decided-at"),
                decisions,
                decision -> row(
                        decision.period(),
                        decision.version(),
                        decision.outcome(),
                        decision.light(),
                        decision.reasonCode() == null ? decision.returnReasons() : decision.reasonCode(),
                        decision.comment(),
                        decision.decidedBy(),
                        decision.decidedAt()));
    }

    private static List<Section> review(ReviewView review) {
        var findings = review.findings();
        return List.of(
                new Section(
                        KEY + "review",
                        List.of(review.number(), review.version()),
                        List.of(
                                fact("status", review.status()),
                                fact("reviewed-on", findings.reviewedOn()),
                                fact("reviewer", findings.reviewer()),
                                fact("method", findings.method()),
                                fact("review-report", findings.report()),
                                fact("health-trend", findings.healthTrend()),
                                fact("forecast", findings.forecast()),
                                fact("outcome", review.outcome()),
                                fact("new-end", review.newEndsOn()),
                                fact("comment", review.comment()),
                                fact("decided-by", review.decidedBy())),
                        columns("criterion", "rating", "finding"),
                        Stream.of(Criterion.values())
                                .map(criterion ->
                                        row(criterion, criterion.rating(findings), criterion.finding(findings)))
                                .toList()),
                recommendations(review));
    }

    private static Section recommendations(ReviewView review) {
        var advised = review.findings().recommendations();
        var answered = review.response() == null
                ? Collections.<ManagementResponse>nCopies(advised.size(), null)
                : review.response().responses();
        return table(
                "recommendations",
                List.of("recommendation", "addressee", "answer", "action", "owner", "due"),
                IntStream.range(0, advised.size()).boxed().toList(),
                index -> {
                    var answer = answered.get(index);
                    return row(
                            advised.get(index).text(),
                            advised.get(index).addressee(),
                            answer == null ? null : answer.choice(),
                            answer == null ? null : answer.action(),
                            answer == null ? null : answer.owner(),
                            answer == null ? null : answer.dueOn());
                });
    }

    private static <R> Section table(String title, List<String> columns, List<R> rows, Function<R, List<Object>> row) {
        return Section.ofTable(
                KEY + title,
                columns(columns.toArray(String[]::new)),
                rows.stream().map(row).toList());
    }

    private static List<String> columns(String... names) {
        return Stream.of(names).map(name -> KEY + name).toList();
    }

    private static Fact fact(String name, Object value) {
        return new Fact(KEY + name, value);
    }

    private static List<Object> row(Object... values) {
        return Arrays.stream(values)
                .map(value -> Objects.requireNonNullElse(value, NONE))
                .toList();
    }
}
