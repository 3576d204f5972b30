package org.wopengine.registry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.alliance.AcceptConduct;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.document.DocumentType;
import org.wopengine.document.SampleShelf;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.SampleOperators;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;

/** Brings operators to where they can register, and works through the tasks of their registration. */
@TestComponent
public class RegistrationDesk {
    public static final String CHECK = "UserTask_CheckProfile";
    public static final String CORRECT = "UserTask_CorrectProfile";

    private final Desk desk;
    private final Operators operators;
    private final Profiles profiles;
    private final Registrations registrations;
    private final CodeOfConduct conduct;
    private final SampleShelf shelf;
    private final People people;
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegistrationDesk(
            Desk desk,
            Operators operators,
            Profiles profiles,
            Registrations registrations,
            CodeOfConduct conduct,
            SampleShelf shelf,
            People people,
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.operators = operators;
        this.profiles = profiles;
        this.registrations = registrations;
        this.conduct = conduct;
        this.shelf = shelf;
        this.people = people;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An African operator with a person of its own and nothing but its short row. */
    public OperatorView newcomer() {
        return transaction.execute(status -> {
            var operator = operators.register(SampleOperators.any());
            people.createUser(
                    new Member(person(operator.code()), "Ada Focal", operator.focalPointEmail()),
                    "wop-demo-2026",
                    List.of(operator.code().group()));
            return operator;
        });
    }

    /** One whose profile can be handed in. */
    public OperatorView complete() {
        var operator = newcomer();
        accept(operator.code());
        tellAll(operator);
        return operator;
    }

    public void accept(OperatorCode operator) {
        transaction.execute(status -> conduct.accept(
                operator,
                new AcceptConduct(conduct.current().version(), "Hugo Head", "Director", true),
                actor(operator)));
    }

    public void tellAll(OperatorView operator) {
        var code = operator.code();
        var register = shelf.file(code, DocumentType.REGISTRATION);
        tell(
                code,
                new Ownership(
                        operator.utilityType(),
                        List.of(PrivateInvolvement.A),
                        new BigDecimal("100"),
                        "The town",
                        null,
                        null,
                        null));
        tell(
                code,
                new Supply(
                        List.of(UtilityService.WATER),
                        ServiceAreaNature.URBAN,
                        400_000,
                        310_000,
                        null,
                        41_000,
                        null,
                        null,
                        List.of(),
                        null,
                        null));
        tell(code, figures(LocalDate.now(clock).minusMonths(2)));
        tell(
                code,
                new Knowledge(
                        List.of("en"),
                        List.of(),
                        List.of(new NeededArea(WorkingArea.LABORATORY, null, 1)),
                        null,
                        null,
                        List.of(),
                        true));
        tell(
                code,
                new Contacts(
                        "Ada Focal",
                        "Planner",
                        operator.focalPointEmail(),
                        "+260 1",
                        "Alan Alternate",
                        null,
                        "alan@sample.example",
                        null,
                        "Hugo Head",
                        "hugo@sample.example"));
        tell(code, new Papers(register, null, null, null, null, true));
    }

    public static Figures figures(LocalDate asOf) {
        return new Figures(402, null, null, "04-01", 2025, null, null, null, null, null, null, null, asOf);
    }

    public void tell(OperatorCode operator, Record said) {
        transaction.execute(status -> profiles.correct(
                operator, said, profiles.require(operator).version(Section.of(said)), actor(operator)));
    }

    public Profile profile(OperatorCode operator) {
        return profiles.require(operator);
    }

    public void handIn(OperatorCode operator) {
        desk.as(person(operator), () -> {
            registrations.handIn(operator, actor(operator));
            return null;
        });
    }

    /** The login of the operator's person. */
    public static String person(OperatorCode operator) {
        return operator.value().toLowerCase(Locale.ROOT);
    }

    private static Actor actor(OperatorCode operator) {
        return new Actor(person(operator), operator.group(), null);
    }

    public void complete(OperatorCode operator, String element, String user, Map<String, ?> answers) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(operator.value())
                .singleResult();
        BpmnAwareTests.assertThat(instance).isWaitingAt(element);
        desk.submit(task(operator, element).getId(), user, answers);
        BpmnAwareTests.assertThat(instance).hasPassed(element);
    }

    public Task task(OperatorCode operator, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(operator.value())
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** The groups a task is for. */
    public List<String> groups(OperatorCode operator, String element) {
        return tasks.getIdentityLinksForTask(task(operator, element).getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    /** The elements at which tasks are open. */
    public List<String> open(OperatorCode operator) {
        return tasks.createTaskQuery().processInstanceBusinessKey(operator.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public Map<String, Object> shown(OperatorCode operator, String element) {
        var shown = new HashMap<String, Object>();
        for (FormField field :
                forms.getTaskFormData(task(operator, element).getId()).getFormFields()) {
            shown.put(field.getId(), field.getValue().getValue());
        }
        return shown;
    }

    public void claim(OperatorCode operator, String element, String user) {
        var task = task(operator, element).getId();
        desk.as(user, () -> {
            tasks.claim(task, user);
            return null;
        });
    }

    /** Lets the timers fire that are due at this moment. */
    public void fireTimers(OperatorCode operator, Date moment) {
        ClockUtil.setCurrentTime(moment);
        try {
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(operator.value())
                    .singleResult();
            new ArrayList<>(jobs.createJobQuery()
                            .processInstanceId(instance.getId())
                            .timers()
                            .executable()
                            .list())
                    .forEach(job -> jobs.executeJob(job.getId()));
        } finally {
            ClockUtil.reset();
        }
    }

    public static Map<String, Object> acceptance() {
        return Map.of(
                "impartial",
                true,
                "verdict",
                "ACCEPT",
                "legalStatusProven",
                true,
                "contactVerified",
                true,
                "contactVerifiedHow",
                "Called the head office.");
    }

    public static Map<String, Object> changes(String day) {
        return Map.of(
                "impartial",
                true,
                "verdict",
                "REQUEST_CHANGES",
                "comment",
                "The certificate has no date.",
                "changesDueOn",
                day);
    }

    public static Map<String, Object> corrected() {
        return Map.of("answer", "The certificate is a new one.");
    }
}
