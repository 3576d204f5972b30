package org.wopengine.workflow.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.DrawnModel;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Heat;
import org.wopengine.workflow.Holding;
import org.wopengine.workflow.KeptForm;
import org.wopengine.workflow.PastPath;
import org.wopengine.workflow.PastProcesses;
import org.wopengine.workflow.PastRun;
import org.wopengine.workflow.PastTask;
import org.wopengine.workflow.TableAnswer;
import org.wopengine.workflow.picture.FlowCounts;
import org.wopengine.workflow.picture.ModelPicture;

/** {@link PastProcesses} from the engine's history, by a fixed number of statements, and from what was kept of forms. */
@Component
class EnginePast implements PastProcesses {
    private static final String BODY = "#multiInstanceBody";

    /** Only reads: the engine's tables are never written by hand. */
    private static final String TASKS = tasks("t.assignee_", "");

    /** With who answered, where somebody did: most answer without taking the task first. */
    private static final String TASKS_AND_WHO =
            tasks("coalesce(f.submitted_by, t.assignee_)", "left join wop.shown_form f on f.task_id = t.id_ ");

    private static String tasks(String person, String where) {
        return """
            select t.id_, p.business_key_, t.proc_def_key_, t.task_def_key_, t.name_, %s as person_, t.start_time_,
                   t.due_date_, t.end_time_, t.delete_reason_ = 'completed' as answered,
                   coalesce(r.suspension_state_ = 2, false) as suspended,
                   array(select distinct l.group_id_ from public.act_hi_identitylink l
                         where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.operation_type_ = 'add'
                           and l.group_id_ is not null order by 1) as groups
            from public.act_hi_taskinst t join public.act_hi_procinst p on p.id_ = t.proc_inst_id_
            left join public.act_ru_task r on r.id_ = t.id_
            %s
            """
                .formatted(person, where);
    }

    private static final String RUNS =
            """
            select p.id_, p.proc_def_key_, d.name_, d.version_, d.version_tag_, p.start_time_, p.end_time_, p.state_,
                   p.super_process_instance_id_, p.proc_def_id_
            from public.act_hi_procinst p join public.act_re_procdef d on d.id_ = p.proc_def_id_
            where p.business_key_ = :partnership
            """;

    private final JdbcClient database;
    private final RepositoryService repository;
    private final Unchecked unchecked;
    private final KeptForms forms;
    private final PastTables tables;
    private final Privacy privacy;
    private final Clock clock;

    EnginePast(
            JdbcClient database,
            RepositoryService repository,
            Unchecked unchecked,
            KeptForms forms,
            PastTables tables,
            Privacy privacy,
            Clock clock) {
        this.tables = tables;
        this.privacy = privacy;
        this.clock = clock;
        this.database = database;
        this.repository = repository;
        this.unchecked = unchecked;
        this.forms = forms;
    }

    @Override
    public List<PastTask> tasks(PartnershipId partnership) {
        return database.sql(TASKS + " where p.business_key_ = :partnership order by t.start_time_, t.id_")
                .param("partnership", partnership.reference())
                .query(EnginePast::task)
                .list();
    }

    @Override
    public List<PastTask> tasks(Collection<PartnershipId> partnerships) {
        return database.sql(TASKS + " where p.business_key_ = any(:partnerships) order by t.start_time_, t.id_")
                .param(
                        "partnerships",
                        partnerships.stream().map(PartnershipId::reference).toArray(String[]::new))
                .query(EnginePast::task)
                .list();
    }

    @Override
    public List<PastTask> longest(Collection<String> elements, int most) {
        return database.sql(
                        TASKS_AND_WHO
                                + """
                         where t.task_def_key_ = any(:elements) and p.business_key_ like 'WOP-%'
                           and (t.end_time_ is null or t.delete_reason_ = 'completed')
                         order by coalesce(t.end_time_, cast(:now as timestamp)) - t.start_time_ desc, t.id_ limit :most
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("elements", elements.toArray(String[]::new))
                .param("most", most)
                .query(EnginePast::task)
                .list();
    }

    @Override
    public List<Holding> holdings(PartnershipId partnership) {
        return holdings(List.of(partnership));
    }

    @Override
    public List<Holding> holdings(Collection<PartnershipId> partnerships) {
        return database.sql(
                        """
                        select l.task_id_, l.user_id_, l.assigner_id_, l.timestamp_, l.operation_type_
                        from public.act_hi_procinst p
                        join public.act_hi_taskinst t on t.proc_inst_id_ = p.id_
                        join public.act_hi_identitylink l on l.task_id_ = t.id_
                        where p.business_key_ = any(:partnerships) and l.type_ = 'assignee' and l.user_id_ is not null
                        order by l.timestamp_, l.operation_type_ desc, l.id_
                        """)
                .param(
                        "partnerships",
                        partnerships.stream().map(PartnershipId::reference).toArray(String[]::new))
                .query((row, number) -> new Holding(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        instant(row, "timestamp_"),
                        "add".equals(row.getString(5))))
                .list();
    }

    @Override
    public List<PastRun> runs(PartnershipId partnership) {
        return database.sql(RUNS + " order by p.start_time_, p.super_process_instance_id_ nulls first, p.id_")
                .param("partnership", partnership.reference())
                .query(EnginePast::run)
                .list();
    }

    @Override
    public Optional<PastPath> path(PartnershipId partnership, String run) {
        return database.sql(RUNS + " and p.id_ = :run")
                .param("partnership", partnership.reference())
                .param("run", run)
                .query((row, number) -> Map.entry(run(row, number), row.getString("proc_def_id_")))
                .optional()
                .map(found -> path(found.getKey(), found.getValue()));
    }

    private PastPath path(PastRun run, String definition) {
        var places = places(run.id());
        var passed = new HashMap<String, FlowCounts.Passed>();
        places.forEach((element, place) -> passed.put(element, passed(place)));
        // flows lead to the body around several visits, not to each of them
        Set.copyOf(places.keySet()).stream()
                .filter(element -> element.endsWith(BODY))
                .forEach(element -> passed.put(element.replace(BODY, ""), passed(places.remove(element))));
        var model = unchecked.run(() -> repository.getBpmnModelInstance(definition));
        var marks = new HashMap<String, ModelPicture.Mark>();
        places.forEach((element, place) ->
                marks.put(element, new ModelPicture.Mark(place.visits().size(), place.isOpen())));
        FlowCounts.of(model, passed).forEach((flow, times) -> marks.put(flow, new ModelPicture.Mark(times, false)));
        return new PastPath(
                run, ModelPicture.of(model, marks, "visits-" + run.id() + "-"), List.copyOf(places.values()));
    }

    /** The elements a run visited, in the order in which it first did. */
    private Map<String, PastPath.Place> places(String run) {
        var places = new LinkedHashMap<String, PastPath.Place>();
        var answers = tables.of(run);
        database.sql(
                        """
                        select a.id_, a.act_id_, a.act_name_, a.act_type_, a.start_time_, a.end_time_,
                               a.act_inst_state_ = 2 as cancelled, a.task_id_, a.call_proc_inst_id_,
                               coalesce(f.submitted_by, a.assignee_) as person
                        from public.act_hi_actinst a left join wop.shown_form f on f.task_id = a.task_id_
                        where a.proc_inst_id_ = :run
                        order by a.start_time_, a.sequence_counter_, a.id_
                        """)
                .param("run", run)
                .query((row, number) -> place(row, answers))
                .list()
                .forEach(place -> places.merge(place.element(), place, EnginePast::together));
        return places;
    }

    private static PastPath.Place together(PastPath.Place before, PastPath.Place again) {
        return new PastPath.Place(
                before.element(),
                before.name(),
                before.kind(),
                Stream.concat(before.visits().stream(), again.visits().stream()).toList());
    }

    /** How often it was entered, and left by its own way out. */
    private static FlowCounts.Passed passed(PastPath.Place place) {
        var left = place.visits().stream()
                .filter(visit -> visit.until() != null && !visit.cancelled())
                .count();
        return new FlowCounts.Passed(place.visits().size(), (int) left);
    }

    @Override
    public Optional<KeptForm> form(PartnershipId partnership, String task) {
        return forms.of(partnership, task);
    }

    @Override
    public List<KeptForm> forms(PartnershipId partnership) {
        return forms.all(partnership);
    }

    @Override
    public List<DrawnModel> models() {
        return unchecked
                .run(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .stream()
                .filter(this::isOfPartnerships)
                .map(definition -> new DrawnModel(definition.getKey(), definition.getName()))
                .sorted(Comparator.comparing(DrawnModel::name))
                .toList();
    }

    @Override
    public Optional<String> heat(String process, Map<String, Heat> heats, UnaryOperator<String> called) {
        return Optional.ofNullable(unchecked.run(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()))
                .filter(this::isOfPartnerships)
                .map(definition -> unchecked.run(() -> repository.getBpmnModelInstance(definition.getId())))
                .map(model -> {
                    var all = new HashMap<>(heats);
                    model.getModelElementsByType(CallActivity.class)
                            .forEach(call -> all.putIfAbsent(
                                    call.getId(), new Heat(0, "", "", called.apply(call.getCalledElement()))));
                    return ModelPicture.of(model, all);
                });
    }

    /** How long files of their own wait is nobody's business here. */
    private boolean isOfPartnerships(ProcessDefinition definition) {
        return privacy.owner(definition.getKey()).isEmpty();
    }

    @Override
    public OptionalInt keptFor() {
        return database.sql(
                        """
                        select case when bool_or(history_ttl_ is null) then null else max(history_ttl_) end
                        from (select history_ttl_ from public.act_re_procdef
                              union all select history_ttl_ from public.act_re_decision_def) kept
                        """)
                .query((row, number) -> {
                    int days = row.getInt(1);
                    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(days);
                })
                .single();
    }

    private static PastPath.Place place(ResultSet row, Map<String, TableAnswer> answers) throws SQLException {
        var visit = new PastPath.Visit(
                instant(row, "start_time_"),
                instant(row, "end_time_"),
                row.getBoolean("cancelled"),
                row.getString("task_id_"),
                row.getString("person"),
                row.getString("call_proc_inst_id_"),
                answers.get(row.getString("id_")));
        return new PastPath.Place(
                row.getString("act_id_"), row.getString("act_name_"), kind(row.getString("act_type_")), List.of(visit));
    }

    private static PastPath.Kind kind(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("timer")) {
            return PastPath.Kind.TIMER;
        }
        if (lower.contains("message")) {
            return PastPath.Kind.MESSAGE;
        }
        return switch (type) {
            case "userTask" -> PastPath.Kind.TASK;
            case "callActivity" -> PastPath.Kind.CALL;
            default ->
                lower.endsWith("gateway")
                        ? PastPath.Kind.GATEWAY
                        : lower.endsWith("task") || lower.endsWith("subprocess")
                                ? PastPath.Kind.STEP
                                : PastPath.Kind.EVENT;
        };
    }

    private static PastRun run(ResultSet row, int number) throws SQLException {
        return new PastRun(
                row.getString("id_"),
                row.getString("proc_def_key_"),
                row.getString("name_"),
                row.getInt("version_"),
                row.getString("version_tag_"),
                instant(row, "start_time_"),
                instant(row, "end_time_"),
                row.getString("state_").endsWith("_TERMINATED"),
                row.getString("super_process_instance_id_"));
    }

    private static PastTask task(ResultSet row, int number) throws SQLException {
        return new PastTask(
                row.getString("id_"),
                new PartnershipId(row.getString("business_key_")),
                FormKey.of(row.getString("proc_def_key_"), row.getString("task_def_key_")),
                row.getString("name_"),
                texts(row.getArray("groups")),
                row.getString("person_"),
                instant(row, "start_time_"),
                instant(row, "due_date_"),
                instant(row, "end_time_"),
                row.getBoolean("answered"),
                row.getBoolean("suspended"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(String.class::cast)
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
