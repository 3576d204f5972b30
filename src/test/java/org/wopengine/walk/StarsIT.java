package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.Interest;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.agreement.AgreementStart;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.document.SampleShelf;
import org.wopengine.duties.InterestAnswers;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.Interventions;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.WorkplanAnswers;

/**
 * A field that appears by an earlier answer carries a star where the server wants it, and none where it does not; one the
 * server wants only sometimes says when. Found out by leaving each of them out, where a partnership meets its form.
 */
@WopTest
class StarsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LATER_ROW = Pattern.compile(".*_[2-9]_.*");
    private static final Pattern SAYS_WHEN = Pattern.compile("(?is).*\\b(needed|only)\\b.*");
    /**
     * Of an amendment that is sent back, of a settlement that keeps goods, and of concerns and registrations, which no
     * partnership walks through ({@code IntegrityConcernProcessTest}, {@code OperatorRegistrationProcessTest}).
     */
    private static final Set<String> NOT_ON_THE_WALK = Set.of(
            "check-profile.changesDueOn",
            "check-profile.comment",
            "check-profile.contactVerified",
            "check-profile.contactVerifiedHow",
            "check-profile.legalStatusProven",
            "decide-concern.correctBy",
            "revise-work-plan.amendmentReason",
            "settle-termination.treatmentNote");

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "select", "radio", "checkbox", "checklist", "taglist", "datetime");

    /** Asked once in a partnership; {@code SeparationIT} looks after them. */
    private static final Set<String> ABOUT_THE_PERSON = Set.of(InterestAnswers.DECLARATION, InterestAnswers.NOTE);

    /** The same at every gate; tried at one. */
    private static final Set<String> WAIVER = Set.of("waivedChecks", "waiverReason");

    private static final String START = "express-interest";

    @Autowired
    Desk desk;

    @Autowired
    LifecycleWalk walk;

    @Autowired
    Story story;

    @Autowired
    Interventions interventions;

    @Autowired
    MonitoringSheets reports;

    @Autowired
    AnswerReader reader;

    @Autowired
    TransactionTemplate transaction;

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
    private final Map<String, List<Field>> forms = new HashMap<>();

    /** How often the server wanted a field that was on the screen, and how often it did not. */
    private final Map<String, int[]> wanted = new TreeMap<>();

    private final Set<String> seen = new HashSet<>();

    private record Field(String key, String label, String says, boolean star, List<String> hides) {}

    @Test
    void aStarStandsWhereTheServerWantsAnAnswer() {
        startForms().forEach(answers -> look(START, answers, Map.of(), this::problemsOfStart));
        var looking = new Looking();
        looking.walk(walk.wholeLife());
        looking.walk(walk.earlyEnd());
        aReportThatProposesAnEarlyClosure(looking);
        anAgreementThatNeedsAWaiver(looking);
        anAddendum(looking);

        var wrong = new ArrayList<String>();
        wanted.forEach((place, counts) -> {
            var field = field(place);
            var always = counts[0] > 0 && counts[1] == 0;
            if (always != field.star()) {
                wrong.add("%s: wanted %d times of %d, and the star is %s"
                        .formatted(place, counts[0], counts[0] + counts[1], field.star()));
            }
            if (counts[0] > 0
                    && counts[1] > 0
                    && !SAYS_WHEN.matcher(field.says()).matches()) {
                wrong.add("%s: wanted only sometimes, and does not say when: %s".formatted(place, field.says()));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(neverSeen()).isEqualTo(NOT_ON_THE_WALK);
        assertThat(wanted.size()).isGreaterThan(70);
    }

    private void aReportThatProposesAnEarlyClosure(Looking looking) {
        var id = story.toActive();
        reports.typeLittle(id);
        desk.complete(id, "UserTask_WriteProgressReport", "op03", MonitoringAnswers.reportProposingEarlyClosure());
        desk.complete(id, "UserTask_CoSignReport", "op03", MonitoringAnswers.coSign());
        desk.complete(id, "UserTask_CoSignReport", "op11", MonitoringAnswers.coSign());
        looking.complete(
                id,
                Step.of(
                        "UserTask_AcceptReport",
                        "secretariat",
                        with(MonitoringAnswers.accept(), "agreesEarlyClosure", "true")));
    }

    private void anAgreementThatNeedsAWaiver(Looking looking) {
        var id = story.toAgreement();
        var draft = AgreementAnswers.draft("OP03", "OP11");
        desk.complete(id, "UserTask_DraftAgreement", "op03", with(draft, "parties_1_declaresNotForProfit", "false"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        looking.complete(id, Step.of("UserTask_ReviewAgreement", "secretariat", WaiverAnswers.request("NFP_1")));
    }

    private void anAddendum(Looking looking) {
        var id = story.toSigned();
        desk.as("op03", () -> {
            interventions.requestAddendum(
                    id, AddendumReason.TIME_EXTENSION, "Elections came between.", AgreementStart.MENTEE);
            return id;
        });
        desk.settle(id);
        var text = AgreementAnswers.extension("2029-06-30", "OP03", "OP11");
        looking.complete(id, Step.of("UserTask_DraftAgreement", "op03", text));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.wantChanges("Three months are enough."));
        looking.complete(id, Step.of("UserTask_ReviseAgreement", "op03", text));
    }

    /** The conditional fields no partnership came by: what is not tried proves nothing. */
    private Set<String> neverSeen() {
        var never = new TreeSet<String>();
        try (var files = Files.walk(Path.of("forms"))) {
            files.filter(path -> path.toString().endsWith(".form"))
                    .map(path -> path.getFileName().toString().replace(".form", ""))
                    // the same fields as its twin, and the same record
                    .filter(form -> !form.equals("revise-interest"))
                    .forEach(form -> conditional(form).stream()
                            .filter(field -> !WAIVER.contains(field.key()) || form.equals("review-agreement"))
                            .map(field -> form + "." + field.key())
                            .filter(place -> !seen.contains(place))
                            .forEach(never::add));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return never;
    }

    private final class Looking implements Walker {
        private final Set<String> done = new HashSet<>();

        @Override
        public PartnershipId start(Step step) {
            return desk.express(step.user(), step.answers());
        }

        @Override
        public void complete(PartnershipId id, Step step) {
            var form = form(step.element());
            var variants = new ArrayList<Map<String, ?>>(List.of(step.answers()));
            if (done.add(step.element())) {
                variants.addAll(variants(step));
            }
            var shown = desk.shown(id, step.element(), step.user());
            for (var answers : variants) {
                look(form, answers, shown, sent -> refusal(id, step, sent));
            }
            desk.complete(id, step.element(), step.user(), step.answers());
        }

        /** What the server says to these answers; nothing is done by them. */
        private Optional<String> refusal(PartnershipId id, Step step, Map<String, ?> answers) {
            var task = desk.task(id, step.element(), step.user()).getId();
            // files that are not there yet are kept, whatever becomes of the rest
            var filled = SampleShelf.filled(step.user(), answers);
            try {
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    desk.submit(task, step.user(), Interest.none(step.element(), filled));
                });
                return Optional.empty();
            } catch (RuntimeException refused) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
        }
    }

    private interface Server {
        Optional<String> says(Map<String, ?> answers);
    }

    /** Tries every conditional field that these answers bring to the screen. */
    private void look(String form, Map<String, ?> answers, Map<String, Object> shown, Server server) {
        assertThat(server.says(answers)).as("%s with %s", form, answers).isEmpty();
        for (var field : conditional(form)) {
            if (!isVisible(field, answers, shown, form)) {
                continue;
            }
            var place = form + "." + field.key();
            seen.add(place);
            var left = new HashMap<String, Object>(answers);
            var refused = left.remove(field.key()) != null
                    && server.says(left)
                            .filter(text -> text.contains(field.label() + ":"))
                            .isPresent();
            wanted.computeIfAbsent(place, none -> new int[2])[refused ? 0 : 1]++;
        }
    }

    private Optional<String> problemsOfStart(Map<String, ?> answers) {
        try {
            reader.read(ExpressInterest.class, new HashMap<>(SampleShelf.filled("op03", answers)));
            return Optional.empty();
        } catch (InvalidAnswers invalid) {
            var labels = new LinkedHashMap<String, String>();
            fields(START).forEach(field -> labels.put(field.key(), field.label()));
            return Optional.of(invalid.problems().stream()
                    .map(Problem::field)
                    .map(field -> labels.getOrDefault(field, field) + ":")
                    .reduce("", (one, other) -> one + "\n" + other));
        }
    }

    private boolean isVisible(Field field, Map<String, ?> answers, Map<String, Object> shown, String form) {
        var values = new HashMap<String, Object>(shown);
        fields(form).forEach(other -> values.put(other.key(), offered(answers.get(other.key()))));
        var context = Variables.fromMap(values).asVariableContext();
        return field.hides().stream()
                .noneMatch(hide -> Boolean.TRUE.equals(feel.evaluateSimpleExpression(hide.substring(1), context)));
    }

    /** A radio holds the words, a checkbox the truth value: conditions ask for both. */
    private static Object offered(Object answer) {
        return answer instanceof List<?> ? "some" : answer;
    }

    private Field field(String place) {
        var dot = place.indexOf('.');
        return fields(place.substring(0, dot)).stream()
                .filter(field -> field.key().equals(place.substring(dot + 1)))
                .findFirst()
                .orElseThrow();
    }

    private List<Field> conditional(String form) {
        return fields(form).stream()
                .filter(field -> !field.hides().isEmpty())
                .filter(field -> !LATER_ROW.matcher(field.key()).matches())
                .filter(field -> !ABOUT_THE_PERSON.contains(field.key()))
                .toList();
    }

    private List<Field> fields(String form) {
        return forms.computeIfAbsent(form, name -> {
            try (var files = Files.walk(Path.of("forms"))) {
                var file = files.filter(path -> path.endsWith(name + ".form"))
                        .findFirst()
                        .orElseThrow();
                var fields = new ArrayList<Field>();
                collect(JSON.readTree(file.toFile()), null, List.of(), fields);
                return fields;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Labels as the server says them: with that of the group in front. */
    private static void collect(JsonNode node, String group, List<String> hides, List<Field> fields) {
        for (var component : node.path("components")) {
            var label = component
                    .path("label")
                    .asText(component.path("dateLabel").asText(""))
                    .strip();
            var all = new ArrayList<>(hides);
            var hide = component.path("conditional").path("hide").asText("");
            if (!hide.isEmpty() && !hide.contains(InterestAnswers.DECLARATION)) {
                all.add(hide);
            }
            if (component.path("type").asText().equals("group")) {
                collect(component, label.isEmpty() ? group : label, all, fields);
            } else if (INPUTS.contains(component.path("type").asText())) {
                fields.add(new Field(
                        component.path("key").asText(),
                        group == null ? label : group + " – " + label,
                        label + " " + component.path("description").asText(""),
                        component.path("validate").path("required").asBoolean(),
                        all));
            }
        }
    }

    private static String form(String element) {
        return element.replace("UserTask_", "")
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** The start form on its three ways, and with what else brings up a field. */
    private static List<Map<String, Object>> startForms() {
        var mentee = org.wopengine.interest.InterestAnswers.ofMentee();
        var mentor = org.wopengine.interest.InterestAnswers.ofMentor();
        var joint = org.wopengine.interest.InterestAnswers.joint("OP11");
        var allFigures = with(with(mentee, "waterCoverage", 80), "staffPerThousand", 7);
        var funded = new HashMap<>(with(mentee, "fundingStatus", "IDENTIFIED"));
        funded.putAll(Map.of(
                "fundingSources_1_organisation", "Fund",
                "fundingSources_1_amount", 1000,
                "fundingSources_1_percent", 10));
        var idle = with(with(mentee, "ownStaffDays", 0), "ownContributionNote", "We have nobody to spare.");
        var noFigures = new HashMap<>(mentee);
        noFigures
                .keySet()
                .removeAll(Set.of(
                        "nonRevenueWater",
                        "continuity",
                        "collectionRatio",
                        "costCoverage",
                        "performanceYear",
                        "performanceSource"));
        return List.of(
                mentee,
                mentor,
                joint,
                without(allFigures, "performanceGaps"),
                noFigures,
                funded,
                idle,
                with(with(mentee, "acceptsCodeOfConduct", "false"), "declarationsNote", "The board decides in May."),
                with(with(mentee, "workingAreas_1_area", "OTHER"), "otherWorkingArea", "Leak dogs"),
                with(
                        with(mentor, "commercialInterests", "true"),
                        "commercialInterestsNote",
                        "A daughter sells meters."));
    }

    /** Other answers to the same form that bring up other fields. */
    private static List<Map<String, ?>> variants(Step step) {
        var answers = step.answers();
        return switch (step.element()) {
            case "UserTask_ScreenInterest" -> List.of(rejection("DUPLICATE"));
            case "UserTask_ShortlistCandidates" -> List.of(MatchingAnswers.nobody("GIVE_UP"));
            case "UserTask_AnswerProposal" -> List.of(MatchingAnswers.decline());
            case "UserTask_ApproveMatch" -> List.of(rejection("SCOPE_MISMATCH"));
            case "UserTask_SignLetterOfIntent" -> List.of(MatchingAnswers.refuse());
            case "UserTask_ReviewAgreement" -> List.of(rejection("COMMERCIAL_PURPOSE"));
            case "UserTask_ApproveWorkPlan" -> List.of(WorkplanAnswers.reject());
            case "UserTask_DraftWorkPlan", "UserTask_ReviseWorkPlan" ->
                List.of(with(
                        with(answers, "steeringDecision", "ACCEPTED_WITH_REMARKS"),
                        "steeringRemarks",
                        "Watch the budget."));
            case "UserTask_WriteProgressReport", "UserTask_CorrectProgressReport" ->
                List.of(
                        MonitoringAnswers.reportAskingForMoney("66000"),
                        MonitoringAnswers.reportProposingEarlyClosure());
            case "UserTask_CoSignReport" -> List.of(MonitoringAnswers.refuseToCoSign());
            case "UserTask_AcceptReport" -> List.of(MonitoringAnswers.reject());
            case "UserTask_DecideOnReview" ->
                List.of(
                        MonitoringAnswers.decide("CONTINUE"),
                        MonitoringAnswers.extend("2029-06-30"),
                        MonitoringAnswers.suspend(),
                        MonitoringAnswers.terminate());
            case "UserTask_WriteClosureReport", "UserTask_CorrectClosureReport" ->
                List.of(with(with(answers, "codeOfConductFollowed", "false"), "conductNote", "A gift was returned."));
            case "UserTask_AcceptClosure" -> List.of(ClosureAnswers.reject("MISSING_EVIDENCE"));
            case "UserTask_AcknowledgeFollowUp" -> List.of(ClosureAnswers.reject("KPI_NO_SOURCE"));
            case "UserTask_ReportFollowUp", "UserTask_CorrectFollowUp" ->
                List.of(with(
                        with(
                                with(with(answers, "contractSince", "true"), "contractNote", "Meters, by tender."),
                                "nextPhasePlanned",
                                "true"),
                        "nextPhaseNote",
                        "Sewers."));
            default -> List.of();
        };
    }

    private static Map<String, Object> rejection(String reason) {
        return Map.of("decision", "REJECT", "reasonCode", reason);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var all = new HashMap<>(answers);
        all.put(key, value);
        return all;
    }

    private static Map<String, Object> without(Map<String, Object> answers, String key) {
        var all = new HashMap<>(answers);
        all.remove(key);
        return all;
    }
}
