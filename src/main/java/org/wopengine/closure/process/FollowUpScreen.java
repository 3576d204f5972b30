package org.wopengine.closure.process;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.closure.FollowUpChecks;
import org.wopengine.closure.FollowUpReading;
import org.wopengine.closure.KeptLevel;
import org.wopengine.closure.ReportFollowUp;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of the follow-up show above their questions. */
@Component
class FollowUpScreen {
    private static final String NOTHING = "–";

    private final FollowUpChecks checks;
    private final Partnerships partnerships;
    private final CodeText codes;

    FollowUpScreen(FollowUpChecks checks, Partnerships partnerships, CodeText codes) {
        this.checks = checks;
        this.partnerships = partnerships;
        this.codes = codes;
    }

    Map<String, Object> forReport(PartnershipId id, int month) {
        var shown = frame(id, month);
        shown.put(
                "viewThen",
                lines(
                        checks.levelsAtClosure(id).entrySet(),
                        level -> level.getKey() + ": " + codes.of(level.getValue())));
        return shown;
    }

    Map<String, Object> forCorrection(PartnershipId id, int month) {
        var shown = forReport(id, month);
        shown.put("viewRequestedChanges", codes.say(checks.require(id, month).requestedChanges()));
        return shown;
    }

    Map<String, Object> forAnswer(PartnershipId id, int month) {
        var followUp = checks.require(id, month);
        var answers = followUp.answers();
        var shown = frame(id, month);
        shown.put("viewVersion", followUp.version());
        shown.put("viewSummary", answers.summary());
        shown.put("viewLevels", lines(followUp.levels(), this::level));
        shown.put("viewReadings", lines(answers.readings(), this::reading));
        shown.put("viewContract", yesOrNo(answers.contractSince(), answers.contractNote()));
        shown.put("viewWantsToMentor", codes.yesOrNo(answers.wantsToMentor()));
        shown.put("viewNextPhase", nextPhase(answers));
        shown.put("viewSupport", codes.say(answers.supportNeeded()));
        return shown;
    }

    private Map<String, Object> frame(PartnershipId id, int month) {
        var partnership = partnerships.require(id);
        var shown = new HashMap<String, Object>();
        shown.put("viewReference", id.reference());
        shown.put("viewTitle", codes.say(partnership.title()));
        shown.put("viewMonth", month);
        shown.put("viewClosedOn", codes.say(LocalDate.ofInstant(partnership.closedAt(), ZoneOffset.UTC)));
        return shown;
    }

    private String level(KeptLevel level) {
        return codes.text(
                "closure.level-of",
                level.code(),
                codes.of(level.levelThen()),
                codes.of(level.levelNow()),
                codes.say(level.comment()));
    }

    private String reading(FollowUpReading reading) {
        return "%s (%s): %s, %s (%s)"
                .formatted(
                        codes.of(reading.indicator()),
                        codes.of(reading.scope()),
                        Amounts.bare(reading.value(), Locale.ENGLISH),
                        codes.say(reading.measuredOn()),
                        reading.source());
    }

    private String nextPhase(ReportFollowUp answers) {
        return yesOrNo(answers.nextPhasePlanned(), answers.nextPhaseNote());
    }

    private String yesOrNo(boolean answer, String note) {
        return codes.yesOrNo(answer) + (note == null ? "" : " – " + note);
    }

    private static <T> String lines(Collection<T> things, Function<T, String> line) {
        return things.isEmpty()
                ? NOTHING
                : things.stream().map(thing -> "- " + line.apply(thing)).collect(Collectors.joining("\n"));
    }
}
