package org.wopengine.workplan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Money;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Drafts;

/** Puts together what authors and deciders have to see of a plan. */
@Component
class Reviewing {
    private final DiagnosisStore diagnoses;
    private final PlanFrames frames;
    private final WorkPlanSheet sheet;
    private final Drafts drafts;
    private final FindingTexts texts;

    Reviewing(DiagnosisStore diagnoses, PlanFrames frames, WorkPlanSheet sheet, Drafts drafts, FindingTexts texts) {
        this.diagnoses = diagnoses;
        this.frames = frames;
        this.sheet = sheet;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** @param before the latest version submitted, or null */
    PlanDraft draft(PartnershipId id, PlanVersionView before) {
        var contents = drafts.draft(id, sheet);
        var frame = frames.of(id);
        var currency = frame.cash().currency();
        return new PlanDraft(
                drafts.summary(id, sheet).text(),
                frame.startsOn(),
                frame.endsOn(),
                new Money(sum(contents.budget(), BudgetRow::amount), currency),
                frame.cash(),
                new Money(sum(contents.inKind(), Reviewing::value), currency),
                new Money(frame.inKindValue(), currency),
                sum(contents.activities(), ActivityRow::mentorDays),
                sum(contents.activities(), ActivityRow::menteeDays),
                say(PlanWarnings.of(contents, frame)),
                before);
    }

    /** A narrow diagnosis is told to whoever decides on the plan that is built on it. */
    PlanReview of(WorkPlan plan) {
        var warnings = new ArrayList<>(PlanWarnings.of(plan.contents(), frames.of(plan.partnership())));
        if (plan.reason() == PlanReason.FIRST
                && diagnoses
                        .findById(plan.partnership().reference())
                        .map(diagnosis -> diagnosis.view(List.of()).isNarrow())
                        .orElse(false)) {
            warnings.add(Finding.at("activities", "workplan.warning.few-voices"));
        }
        return new PlanReview(PlanViews.of(plan), plan.line(), say(warnings));
    }

    private List<String> say(List<Finding> findings) {
        return findings.stream().map(texts::text).distinct().toList();
    }

    private static BigDecimal value(InKindRow row) {
        return row.quantity() == null || row.unitCost() == null ? null : row.value();
    }

    /** Half-typed values count as far as they are typed; a minus is reported by its own rule. */
    private static <R> BigDecimal sum(List<R> rows, Function<R, BigDecimal> amount) {
        return rows.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }
}
