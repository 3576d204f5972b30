package org.wopengine.monitoring.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.ActivityActual;
import org.wopengine.monitoring.CoSignatureView;
import org.wopengine.monitoring.OutputActual;
import org.wopengine.monitoring.Reading;
import org.wopengine.monitoring.ReportView;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.Money;
import org.wopengine.workflow.CodeText;
import org.wopengine.workplan.Progress;

/** A report in words, as lists a person reads from top to bottom. */
@Component
class ReportText {
    static final String NONE = "–";

    private final CodeText codes;
    private final Operators operators;

    ReportText(CodeText codes, Operators operators) {
        this.codes = codes;
        this.operators = operators;
    }

    String period(ReportView report) {
        return codes.text(
                "monitoring.text.period",
                String.valueOf(report.period().number()),
                codes.say(report.period().from()),
                codes.say(report.period().to()));
    }

    String areas(ReportView report) {
        return list(report.areas(), area -> "**%s** · %s · %d %%: %s%s"
                .formatted(
                        codes.of(area.area()),
                        codes.of(area.status()),
                        area.percent(),
                        line(area.progress()),
                        area.droppedReason() == null ? "" : " (" + line(area.droppedReason()) + ")"));
    }

    String outputs(ReportView report) {
        return list(report.outputs(), this::output);
    }

    private String output(OutputActual output) {
        var stated = codes.text(
                "monitoring.text.output",
                output.code(),
                line(output.description()),
                output.quantity() == null ? NONE : number(output.quantity()),
                number(output.planned()),
                line(output.unit()),
                codes.say(output.dueOn()));
        return output.file() == null && output.evidence() == null
                ? stated
                : stated + " "
                        + codes.text(
                                "monitoring.text.evidence",
                                proof(output.file(), output.evidence()),
                                line(output.verifiedBy()));
    }

    /** The number of the file, and what was said about it. */
    private static String proof(DocumentReference file, String said) {
        return Stream.of(file == null ? null : file.toString(), said == null ? null : line(said))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** What was worked on, and what should have been. */
    String activities(ReportView report) {
        return list(
                report.activities().stream()
                        .filter(activity -> activity.startedOn() != null || activity.deviation() != null)
                        .toList(),
                this::activity);
    }

    private String activity(ActivityActual activity) {
        var told = activity.startedOn() == null
                ? codes.text("monitoring.text.not-begun", activity.code(), line(activity.title()))
                : codes.text(
                        "monitoring.text.activity",
                        activity.code(),
                        line(activity.title()),
                        codes.say(activity.startedOn()),
                        activity.endedOn() == null ? "…" : codes.say(activity.endedOn()),
                        String.valueOf(activity.women()),
                        String.valueOf(activity.men()),
                        number(activity.mentorDays()),
                        number(activity.menteeDays()));
        return activity.deviation() == null ? told : told + " · " + line(activity.deviation());
    }

    String missions(ReportView report) {
        return list(
                report.missions().stream()
                        .filter(mission -> mission.startedOn() != null)
                        .toList(),
                mission -> codes.text(
                        "monitoring.text.mission",
                        mission.code(),
                        line(mission.purpose()),
                        codes.say(mission.startedOn()),
                        String.valueOf(mission.days()),
                        String.valueOf(mission.persons()),
                        proof(mission.report(), mission.reportSaid())));
    }

    String capacities(ReportView report) {
        return list(report.capacities(), score -> {
            var told = codes.text(
                    "monitoring.text.capacity",
                    score.code(),
                    line(score.text()),
                    codes.of(score.menteeLevel()),
                    codes.of(score.mentorLevel()),
                    codes.of(score.target()),
                    proof(score.file(), score.evidence()));
            return score.difference() == null ? told : told + " · " + line(score.difference());
        });
    }

    String readings(ReportView report) {
        return list(report.readings(), this::reading);
    }

    private String reading(Reading reading) {
        var progress =
                Progress.of(reading.indicator().direction(), reading.baseline(), reading.target(), reading.value());
        var told = codes.text(
                "monitoring.text.reading",
                codes.of(reading.indicator()),
                codes.of(reading.scope()),
                reading.value() == null ? codes.text("monitoring.text.not-measured") : number(reading.value()),
                reading.indicator().unit(),
                reading.baseline() == null ? codes.text("monitoring.text.not-measured") : number(reading.baseline()),
                number(reading.target()),
                codes.of(progress.label()));
        return reading.comment() == null ? told : told + " · " + line(reading.comment());
    }

    String issues(ReportView report) {
        return list(report.answers().issues(), issue -> "**%s** · %s → %s"
                .formatted(codes.of(issue.severity()), line(issue.description()), line(issue.response())));
    }

    String spending(ReportView report) {
        return list(report.spending(), spent -> "%s · %s: %s"
                .formatted(
                        codes.of(spent.category()),
                        line(spent.funder()),
                        codes.say(new Money(spent.amount(), report.currency()))));
    }

    String finance(ReportView report) {
        var answers = report.answers();
        return !answers.withFinance()
                ? codes.text("monitoring.text.no-finance")
                : codes.text(
                        "monitoring.text.finance",
                        codes.say(new Money(answers.lastInstalment(), report.currency())),
                        codes.say(new Money(answers.spentOfInstalment(), report.currency())),
                        answers.percentOfInstalment() == null ? NONE : codes.say(answers.percentOfInstalment()),
                        answers.amountRequested() == null
                                ? NONE
                                : codes.say(new Money(answers.amountRequested(), report.currency())));
    }

    String declarations(ReportView report) {
        var answers = report.answers();
        var told = Stream.of(
                        "- " + codes.text("monitoring.text.data-verified", codes.yesOrNo(answers.dataVerified())),
                        "- "
                                + codes.text(
                                        "monitoring.text.code-of-conduct",
                                        codes.yesOrNo(answers.codeOfConductRespected())),
                        "- " + codes.text("monitoring.text.no-contract", codes.yesOrNo(answers.noCommercialContract())))
                .collect(Collectors.joining("\n"));
        return answers.declarationsNote() == null ? told : told + "\n- " + line(answers.declarationsNote());
    }

    /** What each side says, its scores in the order of the paths. */
    String coSignatures(ReportView report) {
        return list(report.coSignatures(), this::coSignature);
    }

    private String coSignature(CoSignatureView given) {
        var answers = given.answers();
        var told = codes.text(
                "monitoring.text.health",
                operators.named(given.operator().value()),
                String.valueOf(answers.satisfaction()),
                String.valueOf(answers.dynamics()),
                String.valueOf(answers.consolidation()),
                String.valueOf(answers.capacity()),
                String.valueOf(answers.performance()),
                codes.yesOrNo(answers.coSigns()));
        return Stream.of(answers.healthComment(), answers.ownBenefit(), answers.reason())
                .filter(text -> text != null)
                .map(text -> "\n  - " + line(text))
                .collect(Collectors.joining("", told, ""));
    }

    static <R> String list(List<R> rows, Function<R, String> row) {
        return rows.isEmpty()
                ? NONE
                : rows.stream().map(one -> "- " + row.apply(one)).collect(Collectors.joining("\n"));
    }

    /** Typed text on one line, or it would break the list it stands in. */
    static String line(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }

    private static String number(BigDecimal number) {
        return Amounts.bare(number, Locale.ENGLISH);
    }
}
