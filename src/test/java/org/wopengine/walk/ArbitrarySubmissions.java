package org.wopengine.walk;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.Desk;
import org.wopengine.badinput.Raw;
import org.wopengine.badinput.Values;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.SheetCells;
import org.wopengine.worksheet.SheetCells.OneCell;

/**
 * B1 behind the reader: arbitrary answers, and arbitrary cells of worksheets, submitted where a partnership meets the form,
 * down to the last row the database would keep, and undone. Either they are refused with a text, or all of it would stand.
 */
@TestComponent
public class ArbitrarySubmissions {
    private final FormService forms;
    private final RepositoryService repository;
    private final EntityManager entities;
    private final JdbcTemplate database;
    private final SheetCells sheets;
    private final Desk desk;

    ArbitrarySubmissions(
            FormService forms,
            RepositoryService repository,
            EntityManager entities,
            JdbcTemplate database,
            SheetCells sheets,
            Desk desk) {
        this.forms = forms;
        this.repository = repository;
        this.entities = entities;
        this.database = database;
        this.sheets = sheets;
        this.desk = desk;
    }

    /** What came out of many submissions. */
    static final class Outcome {
        private int accepted;
        private int refused;
        private final List<String> failures = new ArrayList<>();

        int accepted() {
            return accepted;
        }

        int refused() {
            return refused;
        }

        List<String> failures() {
            return failures;
        }

        int all() {
            return accepted + refused + failures.size();
        }
    }

    /** Of a failure; a label may speak of exceptions. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\w(?:Exception|Error)\\b");

    /** Undoes what would have been accepted. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Good answers with a few arbitrary edits, as a task's form or, without a task, as the start form. */
    Outcome submit(Class<?> answers, Map<String, Object> good, String user, String task, int times, Random random) {
        var outcome = new Outcome();
        var start = task == null ? definition() : null;
        repeat(
                Raw.on(answers, good),
                times,
                random,
                raw -> judge(outcome, user, raw.edits(), () -> {
                    var variables = variables(raw.answers());
                    if (task == null) {
                        forms.submitStartForm(start, variables);
                    } else {
                        forms.submitTaskForm(task, variables);
                    }
                    return null;
                }));
        return outcome;
    }

    /** The worksheet that belongs to the form, if there is one, with a few arbitrary cells; then the form itself. */
    Outcome type(PartnershipId id, Map<String, Object> good, String user, String task, int times, Random random) {
        var outcome = new Outcome();
        var kind = desk.as(user, () -> sheets.open(id)).orElse(null);
        if (kind == null) {
            return outcome;
        }
        var cells = desk.as(user, () -> sheets.of(id, kind));
        repeat(
                edits(cells),
                times,
                random,
                edits -> judge(outcome, user, told(edits), () -> {
                    sheets.send(id, kind, edits);
                    entities.flush();
                    forms.submitTaskForm(task, variables(good));
                    return null;
                }));
        return outcome;
    }

    private static Arbitrary<Map<OneCell, String>> edits(List<OneCell> cells) {
        var one = cells.stream()
                .map(cell -> Arbitraries.frequencyOf(
                                Tuple.of(4, Values.fitting(cell.field())), Tuple.of(1, Values.anything()))
                        .map(value -> Map.entry(cell, String.valueOf(value))))
                .toList();
        return Arbitraries.oneOf(one).list().ofMinSize(1).ofMaxSize(4).map(entries -> {
            var edits = new LinkedHashMap<OneCell, String>();
            entries.forEach(entry -> edits.put(entry.getKey(), entry.getValue()));
            return edits;
        });
    }

    private static List<Raw.Edit> told(Map<OneCell, String> edits) {
        return edits.entrySet().stream()
                .map(edit -> new Raw.Edit(edit.getKey().field().key(), edit.getValue()))
                .toList();
    }

    private static <T> void repeat(Arbitrary<T> arbitrary, int times, Random random, Consumer<T> work) {
        var generator = arbitrary.generator(1000);
        for (int number = 0; number < times; number++) {
            work.accept(generator.next(random).value());
        }
    }

    private void judge(Outcome outcome, String user, List<Raw.Edit> edits, Supplier<Void> work) {
        try {
            desk.as(user, () -> {
                work.get();
                entities.flush();
                database.execute("set constraints all immediate");
                throw new Undone();
            });
        } catch (Undone taken) {
            outcome.accepted++;
        } catch (RuntimeException thrown) {
            if (isRefusal(thrown)) {
                outcome.refused++;
            } else {
                outcome.failures.add(edits + " -> " + told(thrown));
            }
        }
    }

    /** A text for the person, and of our making. */
    private static boolean isRefusal(RuntimeException thrown) {
        return thrown instanceof FormFieldValidationException
                        && !String.valueOf(thrown.getMessage()).isBlank()
                        && !CLASS_NAME.matcher(thrown.getMessage()).find()
                || SheetCells.isRefusal(thrown);
    }

    private static String told(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return thrown.getClass().getSimpleName() + ": " + root + " at "
                + List.of(root.getStackTrace()).stream()
                        .filter(line -> line.getClassName().startsWith("org.wopengine"))
                        .limit(2)
                        .toList();
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("partnership-lifecycle")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** As the web API makes them of JSON; what is no JSON is left to the reader's own property. */
    private static VariableMap variables(Map<String, Object> answers) {
        var variables = Variables.createVariables();
        new HashMap<>(answers).forEach((name, value) -> {
            if (value instanceof List<?> list) {
                variables.putValue(
                        name, SpinValues.jsonValue(Spin.JSON(list).toString()).create());
            } else if (value instanceof String || value instanceof Boolean || value instanceof Number) {
                variables.putValue(name, value);
            }
        });
        return variables;
    }
}
