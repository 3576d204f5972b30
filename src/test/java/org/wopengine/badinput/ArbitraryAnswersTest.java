package org.wopengine.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import counterexample.answers.BrokenAnswers;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Rows;
import org.wopengine.audit.seal.Seal;
import org.wopengine.call.Call;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentOwner;
import org.wopengine.document.DocumentView;
import org.wopengine.document.ExaminedFile;
import org.wopengine.integrity.ConcernReference;
import org.wopengine.operator.NewOperator;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.AddendumRequested;
import org.wopengine.partnership.NewPartnership;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.PartnershipSearch;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Termination;
import org.wopengine.principle.Subject;
import org.wopengine.registry.Profile;
import org.wopengine.registry.SeenProfile;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.TaskDue;
import org.wopengine.shared.TaskOpened;
import org.wopengine.walk.Ledger;
import org.wopengine.workflow.OpenTask;
import org.wopengine.workflow.TaskForm;
import org.wopengine.worksheet.Sheet;

/**
 * B1: whatever comes in for a form or a page becomes a command that keeps every rule, or a refusal that names the field
 * and says in the person's language what is wrong. Never anything else, and nothing is written.
 */
@WopTest
class ArbitraryAnswersTest {
    private static final int TRIES = 80_000;
    private static final int LEAST_FOR_EACH = 800;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"));

    /** What no person sends: built of answers that were read, or by the application. */
    private static final Set<Class<?>> BUILT = Set.of(
            Actor.class,
            PartnershipId.class,
            OperatorCode.class,
            ConcernReference.class,
            NewOperator.class,
            NewPartnership.class,
            NewParty.class,
            PartnershipSearch.class,
            PartnershipView.class,
            Termination.class,
            DocumentField.class,
            DocumentOwner.class,
            DocumentView.class,
            ExaminedFile.class,
            Subject.class,
            OpenTask.class,
            TaskDue.class,
            TaskOpened.class,
            AddendumRequested.class,
            Profile.class,
            SeenProfile.class,
            Call.class,
            Seal.class);

    @Autowired
    ApplicationContext context;

    @Autowired
    AnswerReader reader;

    @Autowired
    Validator validator;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Operators operators;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    private Map<String, Long> before;
    private String property;
    private long tries;
    private final Map<Class<?>, Integer> perRecord = new HashMap<>();
    private long accepted;

    /** Found once; jqwik asks for every try. */
    private List<Class<?>> records;

    @BeforeProperty
    void joinTheApplication() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        before = new Ledger(database).read();
        records = Commands.read(context);
    }

    @AfterProperty
    void nothingWasWritten() {
        LocaleContextHolder.resetLocaleContext();
        assertThat(new Ledger(database).read()).isEqualTo(before);
        if (property != null) {
            BadInputPage.holds(property, tries);
        }
        if (property != null) {
            assertThat(accepted).as("what was taken").isBetween(tries / 100, tries * 3 / 4);
        }
        if (!perRecord.isEmpty()) {
            assertThat(perRecord).containsOnlyKeys(records.toArray(Class<?>[]::new));
            assertThat(perRecord.values()).allMatch(times -> times >= LEAST_FOR_EACH);
        }
    }

    private void count(String name) {
        property = name;
        tries++;
    }

    @Provide
    Arbitrary<Raw> answers() {
        return Arbitraries.of(records).flatMap(Raw::of);
    }

    @Provide
    Arbitrary<Locale> language() {
        return Arbitraries.of(LANGUAGES);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void anyAnswersBecomeACommandOrARefusal(@ForAll("answers") Raw raw, @ForAll("language") Locale language) {
        count("ArbitraryAnswersTest#anyAnswersBecomeACommandOrARefusal");
        LocaleContextHolder.setLocale(language);
        var taken = check(raw);

        perRecord.merge(raw.type(), 1, Integer::sum);
        if (taken) {
            accepted++;
        }
    }

    @Provide
    Arbitrary<NewOperator> operator() {
        return Made.of(NewOperator.class);
    }

    /** A command without a form: its facade is asked with whatever its types allow. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void anyOperatorIsRegisteredOrRefused(@ForAll("operator") NewOperator operator) {
        count("ArbitraryAnswersTest#anyOperatorIsRegisteredOrRefused");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                operators.register(operator);
                entities.flush();
                accepted++;
            } catch (ConstraintViolationException | Refused refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            }
        });
    }

    @Example
    void everyCommandOfEveryFacadeIsAmongThem() {
        var read = records;
        var known = new HashSet<Class<?>>(read);
        known.add(NewOperator.class); // a property of its own
        Commands.parts(NewOperator.class).forEach(known::add);
        read.forEach(type -> Commands.parts(type).forEach(known::add));
        context.getBeansOfType(Sheet.class).values().forEach(sheet -> {
            known.add(sheet.contents());
            Commands.parts(sheet.contents()).forEach(known::add);
        });

        assertThat(read).hasSizeGreaterThanOrEqualTo(34);
        assertThat(read)
                .containsAll(context.getBeansOfType(TaskForm.class).values().stream()
                        .<Class<?>>map(TaskForm::answers)
                        .toList());
        assertThat(Commands.ruled())
                .as("records with rules that no property covers")
                .allMatch(known::contains);
        assertThat(Commands.ofFacades(context))
                .as("records that facades take, and neither a property makes nor the application")
                .allMatch(type -> known.contains(type) || BUILT.contains(type));
    }

    @Example
    void aBrokenFormIsReported() {
        assertThat(BrokenAnswers.ALL).allSatisfy(broken -> assertThat(failures(broken))
                .as("answers that show what is wrong with %s", broken)
                .isNotEmpty());
    }

    private List<Throwable> failures(Class<?> broken) {
        var failures = new ArrayList<Throwable>();
        Raw.of(broken).sampleStream().limit(500).forEach(raw -> {
            try {
                check(raw);
            } catch (RuntimeException | AssertionError failure) {
                failures.add(failure);
            }
        });
        return failures;
    }

    /** Whether the answers were taken. */
    private boolean check(Raw raw) {
        var answers = raw.answers();
        try {
            var command = reader.read(raw.type(), answers);
            assertThat(validator.validate(command)).isEmpty();
            noInventions((Record) command, "", answers);
            return true;
        } catch (InvalidAnswers refusal) {
            assertThat(refusal.problems()).isNotEmpty();
            var fields = new HashSet<String>(AnswerReader.keys(raw.type()));
            fields.addAll(answers.keySet());
            for (var problem : refusal.problems()) {
                assertThat(fields.contains(problem.field()))
                        .as("%s (%s) is a field", problem.field(), problem.text())
                        .isTrue();
                assertThat(problem.text())
                        .as("what is said about %s", problem.field())
                        .isNotBlank()
                        .doesNotContain("{", "}", "Exception", "jakarta", "org.wopengine", "must not be");
            }
            return false;
        }
    }

    /** What was not answered is not answered: no zero, no text, no row. */
    private static void noInventions(Record command, String prefix, Map<String, Object> answers) {
        for (var component : command.getClass().getRecordComponents()) {
            if (!component.isAnnotationPresent(Rows.class) && blank(answers.get(prefix + component.getName()))) {
                var value = value(component, command);
                assertThat(value == null || value instanceof Collection<?> list && list.isEmpty())
                        .as("%s was not answered and is %s", component.getName(), value)
                        .isTrue();
            }
        }
    }

    private static boolean blank(Object raw) {
        return raw == null || raw instanceof String text && text.isBlank();
    }

    private static Object value(RecordComponent component, Record command) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
