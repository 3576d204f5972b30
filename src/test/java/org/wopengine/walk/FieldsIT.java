package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.shared.PartnershipId;

/**
 * Who may do a task reads what its form shows, and nothing else: over every form of a partnership, each as the person
 * who has the task. What a form takes, {@code FormContractTest} and the refusals of surplus fields hold.
 */
@WopTest
class FieldsIT {
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*#?([A-Za-z]\\w*)");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    /** What leads a process on its way and what the columns of the lists say: of the case, not of a person. */
    private static final Set<String> STEERING = steering();

    /** Signs of people in what an applicant wrote, see {@code InterestAnswers}; possible partners do not read them. */
    private static final Pattern PEOPLE = Pattern.compile("Rosa Quispe|[\\w.]+@[\\w.]+");

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    LifecycleWalk walk;

    @Test
    void aFormGivesTheFieldsOfItsStageAndNoOthers() {
        var asked = new Asked();
        asked.walk(walk.wholeLife());
        asked.walk(walk.earlyEnd());

        System.out.printf("%d fields of %d forms read%n", asked.read, asked.forms.size());
        assertThat(asked.forms).hasSizeGreaterThanOrEqualTo(20);
        assertThat(asked.read).isGreaterThan(300);
        assertThat(asked.surplus).isEmpty();
    }

    @Test
    void aFieldTooManyIsReported() {
        assertThat(surplus(Set.of("title", "secret"), Set.of("title", "viewTitle")))
                .containsExactly("secret");
    }

    @Test
    void aPossiblePartnerReadsNoNamesOfPersons() {
        var asked = new Asked();
        asked.walk(walk.wholeLife());

        assertThat(asked.proposal).isNotBlank();
        assertThat(PEOPLE.matcher(asked.proposal).results().map(match -> match.group()))
                .isEmpty();
        assertThat(PEOPLE.matcher(asked.screening).find())
                .as("control: the secretariat reads them")
                .isTrue();
    }

    private static Set<String> steering() {
        var names = new TreeSet<>(Set.of(
                "loopCounter",
                "nrOfInstances",
                "nrOfActiveInstances",
                "nrOfCompletedInstances",
                "viewReference",
                "viewTitle",
                "viewStage",
                "viewCountry",
                "viewPartners"));
        var used = Pattern.compile(
                "\\$\\{([^}]*)}|(?:resultVariable|elementVariable|source|target)=\"(\\w+)\"" + "|<text>(\\w+)</text>");
        try (var models = Files.list(Path.of("bpmn"))) {
            for (var model : models.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .toList()) {
                used.matcher(Files.readString(model)).results().forEach(found -> NAME.matcher(
                                found.group().replaceAll("\\w+=|</?text>", ""))
                        .results()
                        .forEach(match -> names.add(match.group())));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names;
    }

    private static Set<String> surplus(Set<String> given, Set<String> had) {
        var surplus = new TreeSet<>(given);
        surplus.removeAll(had);
        return surplus;
    }

    /** Walks, and before each form is sent asks what it gives. */
    private final class Asked extends Walkers.OverTheWire {
        private final Set<String> forms = new TreeSet<>();
        private final Map<String, Set<String>> surplus = new TreeMap<>();
        private String proposal = "";
        private String screening = "";
        private int read;

        Asked() {
            super(desk, port);
        }

        @Override
        public void complete(PartnershipId id, Step step) {
            var task = task(id, step);
            if (forms.add(step.element())) {
                ask(step, task);
            }
            completed(id, step, as(step.user()).submit(task, step.answers()));
        }

        private void ask(Step step, String task) {
            var person = as(step.user());
            var given = Tasklist.json(person.get("/task/" + task + "/form-variables"));
            var form = Tasklist.json(person.get("/task/" + task + "/deployed-form"));
            var had = new LinkedHashSet<String>();
            collect(form, had);
            had.addAll(ofTheStage(form.path("id").asText()));
            var names = new LinkedHashSet<String>();
            given.fieldNames().forEachRemaining(names::add);
            read += names.size();
            had.addAll(STEERING);
            var tooMany = surplus(names, had);
            if (!tooMany.isEmpty()) {
                surplus.put(step.element(), tooMany);
            }
            if (step.element().equals("UserTask_AnswerProposal")) {
                proposal += given;
            }
            if (step.element().equals("UserTask_ScreenInterest")) {
                screening += given;
            }
        }

        /** What all forms beside this one have: they are about the same matter, and shown from one place. */
        private Set<String> ofTheStage(String form) {
            var had = new LinkedHashSet<String>();
            try (var all = Files.walk(Path.of("forms"))) {
                var folder = all.filter(file -> file.getFileName().toString().equals(form + ".form"))
                        .findFirst()
                        .orElseThrow()
                        .getParent();
                try (var beside = Files.list(folder)) {
                    for (var file : beside.toList()) {
                        collect(new ObjectMapper().readTree(file.toFile()), had);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return had;
        }

        private void collect(JsonNode node, Set<String> had) {
            if (node.has("key")) {
                had.add(node.get("key").asText());
            }
            if (node.has("valuesKey")) {
                had.add(node.get("valuesKey").asText());
            }
            if (node.isTextual() && node.textValue().startsWith("=")) {
                NAME.matcher(node.textValue()).results().forEach(match -> had.add(match.group()));
            }
            if (node.isTextual()) {
                SHOWN.matcher(node.textValue()).results().forEach(match -> had.add(match.group(1)));
            }
            node.forEach(part -> collect(part, had));
        }
    }
}
