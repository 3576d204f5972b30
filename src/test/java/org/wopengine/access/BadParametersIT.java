package org.wopengine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.pattern.PathPatternParser;
import org.wopengine.Canary;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.access.Input.Where;
import org.wopengine.access.Stage.Kind;
import org.wopengine.badinput.BadInputPage;
import org.wopengine.call.CallStage;
import org.wopengine.document.OldDocuments;
import org.wopengine.identity.Browser;
import org.wopengine.identity.People;
import org.wopengine.identity.policy.AccessPolicy;
import org.wopengine.identity.policy.AccessPolicy.Verdict;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.registry.Section;
import org.wopengine.retention.OldPeople;
import org.wopengine.shared.PartnershipId;
import org.wopengine.walk.Ledger;
import org.wopengine.worksheet.Sheet;

/**
 * B2: every parameter of every address that is open to anybody, spoiled in every way, one at a time. The answer is a plain
 * no, or where somebody only asks an answer that does no harm; nothing from inside, nothing in the database.
 */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadParametersIT {
    private static final List<String> PEOPLE =
            List.of("secretariat", "administrator", "op03", "op07", "lead", "auditor", "anonymous");
    private static final Set<Integer> NOES = Set.of(400, 401, 403, 404, 405, 408, 409, 413, 414, 415, 422, 429, 431);

    /** Forms that ask for nothing but the press of a button. */
    private static final Pattern BUTTONS =
            Pattern.compile("/logout|/account/sign-out-everywhere|/people/\\{login}/[a-z-]+|/login/second-factor"
                    + "|/calls/\\{call}/(publication|rounds/\\{round}/(stop|proposals/\\{mentee}))"
                    + "|/administration/reconciliation|/accountability/\\{reference}/publication|/integrity/\\{number}/recusal"
                    + "|/matching-weights/\\{version}/(activation|withdrawal)|/operators/\\{code}/registration"
                    + "|/lists/\\{list}/\\{number}");

    /** Refusals that are told on the page they lead to. */
    private static final Pattern TOLD_THERE = Pattern.compile(
            "/login\\?(error|wait)|/login|/login/forgotten\\?sent|/account/second-factor|/account/second-factor/codes");

    /** What is typed into a worksheet is kept, and what is tried is counted and written down. */
    private static final Set<String> KEEPS_COUNT =
            Set.of("wop.authorship", "wop.worksheet_draft", "wop.login_throttle", "wop.security_log");

    private static final String UNREADABLE = "This address cannot be read";
    private static final int LONG_LINE = 4_000;

    /** The engine names the kind of its own records in some answers. */
    private static final Pattern KIND =
            Pattern.compile("\"@class\":\"org\\.camunda\\.bpm\\.engine\\.rest\\.dto[\\w.]*\"");

    /** What a page carries against forged requests is drawn, and every now and then it spells "jdbc". */
    private static final Pattern DRAWN = Pattern.compile("[\\w-]{80,}={0,2}");

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|Caused by|\\bat (org|java|jakarta)\\.|org\\.(camunda|wopengine|springframework|hibernate|apache)"
                    + "|java\\.(lang|util|sql)|ENGINE-\\d|jdbc|PSQL|act_ru_|root:x:0|" + Bad.CALCULATED);

    private static final Pattern STATEMENT = Pattern.compile("\\bselect [\\w.*, ]+ from \\w");

    /** One of them is in all that tells; most pages have none, and to look for words is quick. */
    private static final List<String> HINTS = List.of(
            "Exception",
            "Caused by",
            "at org.",
            "at java",
            "at jakarta",
            "org.camunda",
            "org.wopengine",
            "org.springframework",
            "org.hibernate",
            "org.apache",
            "java.lang",
            "java.util",
            "java.sql",
            "ENGINE-",
            "jdbc",
            "PSQL",
            "act_ru_",
            "root:x:0",
            Bad.CALCULATED);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Bodies of calls that write, as they would be taken; by the end of their addresses. */
    private static final Map<String, String> GOOD = Map.of(
            "/claim", "{\"userId\":\"secretariat\"}",
            "/assignee", "{\"userId\":\"secretariat\"}",
            "/submit-form", "{\"variables\":{}}",
            "/user/create",
                    "{\"profile\":{\"id\":\"spoiled\",\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@example.org\"},"
                            + "\"credentials\":{\"password\":\"short\"}}",
            "/profile", "{\"id\":\"op07\",\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@example.org\"}",
            "/credentials", "{\"password\":\"short\",\"authenticatedUserPassword\":\"wrong\"}",
            "/retries", "{\"retries\":1}");

    private static final String FILE = "file";
    private static final String IN_CONFLICT = "secretariat2";
    private static final String SHELVES = "/documents";

    /** With more fields than this a form is long. */
    private static final int LONG_FORM = 6;

    private static final String MISSING = "missing";

    /** So many values for each parameter that the engine reads. */
    private static final int OF_EACH_OF_THE_ENGINE = 2;

    /** The same in every build, so that a failure is there again; another one by {@code -Dwop.seed}. */
    private static final long SEED = 20840224429140L;

    private final long seed = Long.getLong("wop.seed", SEED);
    private final AtomicInteger sent = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    AccessPolicy policy;

    @Autowired
    People people;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    FilterService filters;

    @Autowired
    Canary canary;

    @Autowired
    OldDocuments old;

    @Autowired
    JdbcTemplate database;

    @Autowired
    List<Sheet<?>> sheets;

    @Autowired
    CallStage calls;

    @Autowired
    OldPeople oldPeople;

    final Map<String, Caller> callers = new HashMap<>();
    final Map<String, Set<String>> groups = new HashMap<>();
    long due;
    String duePerson;
    Stage stage;
    Set<Endpoint> questions;
    List<Target> targets;

    /** One parameter with all that is known about it. */
    private record Target(String person, Input input, Map<String, String> form, boolean files) {
        Target(String person, Input input) {
            this(person, input, Map.of(), false);
        }
    }

    private record Tried(String kind, Where where, String wrong) {}

    @BeforeAll
    void setUp() {
        var application = desk.express("op05", InterestAnswers.ofMentee());
        var task =
                desk.task(application, "UserTask_ScreenInterest", "secretariat").getId();
        var signed = story.toSigned();
        var planning = story.toPlanning();
        var active = story.toActive();
        var list = filters.createTaskFilterQuery()
                .filterName("Overdue")
                .singleResult()
                .getId();
        stage = new Stage(Map.of(
                Kind.PARTNERSHIP,
                Stream.of(application, signed, planning, active)
                        .map(Object::toString)
                        .toList(),
                Kind.TASK,
                List.of(task),
                Kind.LIST,
                List.of(list),
                Kind.SHELF,
                List.of("OP03"),
                Kind.USER,
                List.of("op07")));
        askToLift(active);
        due = anOldDocument();
        duePerson = oldPeople.one();
        upload("/operators/OP03/documents");
        upload("/partnerships/" + application + "/documents");
        PEOPLE.forEach(person -> {
            var anonymous = person.equals("anonymous");
            callers.put(person, anonymous ? Caller.anonymous(port) : Caller.of(person, port));
            groups.put(person, anonymous ? null : people.groupsOf(person));
        });
        questions = new TreeSet<>();
        Endpoints.rest(servlets).forEach((endpoint, method) -> {
            if (Inputs.isQuestion(endpoint, method)) {
                questions.add(endpoint);
            }
        });
        targets = targets();
    }

    /** Somebody's conflict of interest, and the wish that it be taken back, on which another rules. */
    private void askToLift(PartnershipId id) {
        var page = "/partnerships/" + id + "/interest";
        var officer = Browser.of(IN_CONFLICT, port);
        assertThat(officer.form(page, page, "interestDeclaration=CONFLICT&interestNote=A+cousin")
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.form(page, page, "interestDeclaration=NO_CONFLICT&reason=He+left")
                        .statusCode())
                .isEqualTo(302);
    }

    /** Something that may be destroyed. */
    private long anOldDocument() {
        upload("/operators/OP03/documents");
        var number = database.queryForObject("select max(number) from wop.document", Long.class);
        old.age(number);
        return number;
    }

    /** Something to send a new version of. */
    private void upload(String page) {
        var words = ("What there is on " + page + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        var answer = Browser.of("secretariat", port)
                .upload(page, page, Map.of("type", "EVIDENCE", "title", "A file"), "words.txt", words);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @BeforeEach
    @AfterEach
    void forgetTheWrongPasswords() {
        database.update("delete from wop.login_throttle");
    }

    @Test
    void noParameterMakesAnyAddressFail() throws Exception {
        System.out.printf("seed %d%n", seed);
        var ledger = new Ledger(database);
        var before = ledger.read();
        var songs = canary.songs();
        var tried = new ArrayList<Tried>();
        var workers = Executors.newFixedThreadPool(3);
        try {
            var work = targets.stream()
                    .<Callable<List<Tried>>>map(target -> () -> spoil(target))
                    .toList();
            for (var answered : workers.invokeAll(work)) {
                tried.addAll(answered.get());
            }
        } finally {
            workers.shutdownNow();
        }

        tell(targets, tried);
        assertThat(tried.stream().map(Tried::wrong).filter(wrong -> wrong != null))
                .as("with -Dwop.seed=%d", seed)
                .isEmpty();
        assertThat(canary.songs()).isEqualTo(songs);
        var after = ledger.read();
        Stream.of(before, after).forEach(rows -> rows.keySet().removeAll(KEEPS_COUNT));
        assertThat(after).as("rows").isEqualTo(before);
        BadInputPage.holds("BadParametersIT#noParameterMakesAnyAddressFail", tried.size());
    }

    @Test
    void everyFormOfAPageIsKnown() {
        var spoiled = targets.stream()
                .filter(target -> target.input().where() == Where.FORM)
                .map(target -> target.input().endpoint().template())
                .collect(Collectors.toSet());

        assertThat(ownPages("POST")
                        .filter(post -> spoiled.stream().noneMatch(address -> matches(post, address)))
                        .map(Endpoint::template))
                .as("addresses that take a form whose fields nobody spoils")
                .allMatch(template -> BUTTONS.matcher(template).matches());
        assertThat(spoiled)
                .contains(
                        "/secondments",
                        "/account/password",
                        "/members",
                        "/code-of-conduct",
                        "/matching-weights",
                        "/operators/OP03/documents")
                .anyMatch(address -> address.endsWith("/actions/terminate"));
    }

    @Test
    void anAnswerFromInsideIsSeen() {
        for (var inside : List.of(
                "java.lang.NullPointerException",
                "ERROR: duplicate key; SQL [select * from act_ru_task]",
                "<p>select d.name, d.id from wop.document d</p>",
                "act_ru_task",
                "Caused by: nothing",
                "    at org.acme.Thing.run(Thing.java:1)",
                "    at java.base/java.lang.Thread.run",
                "    at jakarta.servlet",
                "org.hibernate.Session",
                "org.apache.catalina",
                "org.springframework.web",
                "org.wopengine.Vault",
                "java.sql.Connection",
                "java.util.List",
                "jdbc:postgresql:wop",
                "PSQLState",
                "root:x:0:0:root",
                "org.camunda.bpm.engine.ProcessEngineException",
                "ENGINE-03041 Cannot work",
                "36863")) {
            assertThat(tellsInside(inside)).as(inside).isTrue();
        }
        assertThat(tellsInside("Please give at least one. Select a country from the list."))
                .isFalse();
        assertThat(tellsInside("<select name=\"area\"> from 1 to 5, for example.org. At java"))
                .isFalse();
        assertThat(tellsInside("value=\"" + "Zk9-".repeat(20) + "jdbc36863\"")).isFalse();
    }

    // What there is to spoil

    private List<Target> targets() {
        var forms = new LinkedHashMap<Input, Target>();
        harvest(forms);
        var inputs = new LinkedHashSet<Input>();
        var all = new TreeSet<Endpoint>(Endpoints.ofServlets(servlets));
        all.addAll(Endpoints.ofSpring(context));
        all.forEach(endpoint -> Inputs.ofPath(endpoint).forEach(inputs::add));
        inputs.addAll(Inputs.ofSpring(context));
        ownPages("GET").filter(page -> page.template().endsWith(SHELVES)).forEach(page -> List.of(
                        "type", "title", "slot")
                .forEach(name -> inputs.add(new Input(page, Where.QUERY, name))));
        inputs.addAll(Inputs.ofRest(servlets));
        var targets = new ArrayList<>(forms.values());
        for (var input : inputs) {
            if (!input.endpoint().template().startsWith("/error")
                    && forms.keySet().stream().noneMatch(known -> sameField(known, input))) {
                person(input.endpoint()).ifPresent(person -> targets.add(new Target(person, input)));
            }
        }
        return targets;
    }

    private static boolean sameField(Input known, Input input) {
        return known.name().equals(input.name())
                && known.endpoint().template().equals(input.endpoint().template())
                && known.endpoint().method().equals(input.endpoint().method());
    }

    /** The first who may call it at all. */
    private java.util.Optional<String> person(Endpoint endpoint) {
        var path = Sample.of(endpoint.template(), stage).get(0).path();
        return PEOPLE.stream()
                .filter(person -> policy.judge(endpoint.method(), path, groups.get(person)) == Verdict.OPEN)
                .findFirst();
    }

    /** The fields of all forms that anybody gets to see, with what could be sent in the others. */
    private void harvest(Map<Input, Target> found) {
        var posts = Stream.concat(ownPages("POST"), Stream.of(new Endpoint("POST", "/login", "filter")))
                .toList();
        for (var person : PEOPLE) {
            var caller = callers.get(person);
            for (var address : pages()) {
                var page = caller.call("GET", address, null);
                if (page.statusCode() != 200) {
                    continue;
                }
                for (var form : PageForm.of(page.body())) {
                    var endpoint = form.method().equals("GET")
                            ? java.util.Optional.of(new Endpoint("GET", path(form.action()), "form"))
                            : posts.stream()
                                    .filter(post -> matches(post, path(form.action())))
                                    .findFirst();
                    endpoint.ifPresent(known -> fields(found, person, known, form));
                }
            }
        }
    }

    private static void fields(Map<Input, Target> found, String person, Endpoint endpoint, PageForm form) {
        var where = form.method().equals("GET") ? Where.QUERY : Where.FORM;
        // an address with an object in it stands for all such; of many cells of a section one is enough
        var at = new Endpoint(endpoint.method(), endpoint.template(), form.action());
        form.good()
                .forEach((name, value) -> found.putIfAbsent(
                        new Input(
                                new Endpoint(at.method(), at.template(), kind(form.action())),
                                where,
                                name.replaceFirst("^([bckx]\\.\\w+)\\..*", "$1")),
                        new Target(
                                person,
                                new Input(new Endpoint(at.method(), path(form.action()), "form"), where, name),
                                form.good(),
                                form.files())));
    }

    /** The page without its object. */
    private static String kind(String action) {
        return action.replaceAll("WOP-\\d{4}-\\d{4}", "REF").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "TASK");
    }

    private Stream<Endpoint> ownPages(String method) {
        return Endpoints.ofSpring(context).stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .filter(endpoint -> !endpoint.template().startsWith("/error")
                        && !endpoint.template().startsWith("/actuator"));
    }

    private Set<String> pages() {
        var pages = new LinkedHashSet<String>();
        // a file has no form
        ownPages("GET")
                .map(Endpoint::template)
                .filter(one -> !one.contains("{format}"))
                .forEach(template -> {
                    var kinds = template.contains("{kind}")
                            ? sheets.stream().map(sheet -> template.replace("{kind}", sheet.kind()))
                            : template.contains("{action}")
                                    ? Stream.of(PartnershipAction.values())
                                            .map(action -> template.replace("{action}", action.slug()))
                                    : template.contains("{section}")
                                            ? Stream.of(Section.values())
                                                    .map(section -> template.replace("{section}", section.path()))
                                            : Stream.of(template);
                    kinds.forEach(one -> {
                        if (one.startsWith("/documents/retention/")) {
                            pages.add(one.replace("{number}", String.valueOf(due)));
                        } else if (one.startsWith("/anonymisation/")) {
                            pages.add(one.replace("{login}", duePerson));
                        } else if (one.contains("{call}") || one.contains("{programme}")) {
                            calls.addresses(one).forEach(pages::add);
                        } else if (one.contains("{person}")) {
                            stage.objects(Kind.PARTNERSHIP)
                                    .forEach(id -> pages.add(
                                            one.replace("{reference}", id).replace("{person}", IN_CONFLICT)));
                        } else if (one.contains("{task}") && one.contains("{reference}")) {
                            pages.add(one.replace(
                                            "{reference}",
                                            stage.objects(Kind.PARTNERSHIP).get(0))
                                    .replace("{task}", stage.objects(Kind.TASK).get(0)));
                        } else {
                            Sample.of(one, stage).forEach(sample -> {
                                pages.add(sample.path());
                                if (one.endsWith(SHELVES)) {
                                    pages.add(sample.path() + "?type=EVIDENCE&slot=proof");
                                }
                            });
                        }
                    });
                });
        return pages;
    }

    private static boolean matches(Endpoint endpoint, String path) {
        return PathPatternParser.defaultInstance.parse(endpoint.template()).matches(PathContainer.parsePath(path));
    }

    private static String path(String action) {
        return action.replaceFirst("[?#].*", "");
    }

    // Spoiling

    private List<Tried> spoil(Target target) {
        var tried = new ArrayList<Tried>();
        for (var bad : chosen(target)) {
            var where = target.input().where();
            if ((where == Where.FORM || where == Where.BODY || bad.fitsAddress())
                    && !(where == Where.PATH && bad.text() == null)) {
                var answer = send(target, bad);
                tried.add(new Tried(bad.kind(), where, wrong(target, bad, answer)));
            }
        }
        return tried;
    }

    /**
     * Each field of an own page gets one value of each kind. The engine reads the same parameters at many addresses, so a
     * build tries a few values of each at each; and the fields of a long form are read by one reader, so each is left out and
     * gets a third of the other kinds, its neighbours the rest. With {@code -Dwop.all=true} it is all of them.
     */
    private List<Bad> chosen(Target target) {
        if (Boolean.getBoolean("wop.all")) {
            return Bad.values();
        }
        var some = new ArrayList<>(Bad.values());
        Collections.shuffle(some, new Random(seed + target.input().toString().hashCode()));
        if (target.input().endpoint().template().startsWith("/camunda/api/")) {
            return some.subList(0, OF_EACH_OF_THE_ENGINE);
        }
        var kinds = new HashSet<String>();
        some.removeIf(bad -> !kinds.add(bad.kind()));
        if (target.form().size() > LONG_FORM) {
            var place =
                    List.copyOf(target.form().keySet()).indexOf(target.input().name());
            var order = List.copyOf(Bad.kinds());
            some.removeIf(bad -> !bad.kind().equals(MISSING) && (order.indexOf(bad.kind()) + place) % 3 != 0);
        }
        return some;
    }

    private HttpResponse<String> send(Target target, Bad bad) {
        var input = target.input();
        var endpoint = input.endpoint();
        var samples = Sample.of(endpoint.template(), stage);
        // what may be taken as a text is sent where it has no effect: to an object that is not there, or with holes
        // beside
        var sample = asks(target) || bad.hopeless() ? samples.get(0) : samples.get(samples.size() - 1);
        var caller = callers.get(target.person());
        var api = endpoint.template().startsWith("/camunda/api/");
        var limit = api && endpoint.method().equals("GET") ? "?maxResults=3" : "";
        return switch (input.where()) {
            case PATH ->
                caller.call(
                        endpoint.method(),
                        spoiled(endpoint.template(), input.name(), bad) + limit,
                        sends(endpoint) ? api ? good(endpoint).toString() : "nothing=here" : null);
            case QUERY -> {
                var question = bad.text() == null ? "x=1" : encoded(input.name()) + "=" + encoded(bad.text());
                yield caller.call(
                        endpoint.method(),
                        sample.path() + "?" + question
                                + (api && !input.name().equals("maxResults") ? "&maxResults=3" : ""),
                        sends(endpoint) ? good(endpoint).toString() : null);
            }
            case FORM ->
                target.files()
                        ? caller.upload(endpoint.template(), parts(target, form(target, bad)))
                        : caller.call(endpoint.method(), endpoint.template(), encoded(form(target, bad)));
            case BODY -> {
                var body = good(endpoint);
                if (bad.json() == null) {
                    body.remove(input.name());
                } else {
                    body.set(input.name(), bad.json());
                }
                yield caller.call(endpoint.method(), sample.path() + (asks(target) ? "?maxResults=3" : ""), text(body));
            }
        };
    }

    /**
     * A worksheet keeps what people type, a sign nobody can see as a mark that everybody sees; it is refused when the sheet
     * is sent. Some fields say what they say by being there.
     */
    private static boolean isKeptInDraft(Target target, Bad bad) {
        var text = bad.text();
        return target.input().endpoint().template().startsWith("/worksheets/")
                && (text != null && text.indexOf('\0') >= 0
                        || target.input().name().matches("end|do|x\\..*"));
    }

    private boolean asks(Target target) {
        return target.input().endpoint().method().equals("GET")
                || questions.contains(target.input().endpoint());
    }

    private static boolean sends(Endpoint endpoint) {
        return endpoint.method().equals("POST") || endpoint.method().equals("PUT");
    }

    private String spoiled(String template, String name, Bad bad) {
        var address = template.replaceFirst("\\{\\*?" + name + "(:[^}]*)?}", "SPOILED");
        return Sample.of(address, stage).get(0).path().replace("SPOILED", encoded(bad.text()));
    }

    private static Map<String, String> form(Target target, Bad bad) {
        var name = target.input().name();
        var fields = new LinkedHashMap<String, String>();
        var row = name.matches("[bckx]\\..*") ? name.replaceFirst("^[bckx]\\.(\\w+\\.\\w+).*", "$1") : null;
        target.form().forEach((other, value) -> {
            var cell = other.matches("[bckx]\\..*");
            if (!cell || row != null && other.matches("[bckx]\\." + Pattern.quote(row) + "(\\..*)?")) {
                // a strange name of a file is made a good one, so something else must be wrong
                fields.put(other, bad.hopeless() && !name.equals(FILE) || cell ? value : "");
            }
        });
        if (row != null && !bad.hopeless()) {
            fields.remove("end");
        }
        if (bad.text() == null) {
            fields.remove(name);
        } else {
            fields.put(name, bad.text());
        }
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The value of a file is its name; what stands in it nobody has sent before. */
    private List<byte[]> parts(Target target, Map<String, String> fields) {
        var parts = new ArrayList<byte[]>();
        fields.forEach((name, value) -> {
            var head = "Content-Disposition: form-data; name=\"" + name + "\"";
            if (name.equals(FILE)) {
                // line ends and quotation marks as browsers write them
                var file = value.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
                parts.add(octets(head + "; filename=\"" + file + "\"\r\nContent-Type: text/plain\r\n\r\nFile "
                        + sent.incrementAndGet() + " of " + target.input().name()));
            } else {
                parts.add(octets(head + "\r\n\r\n" + value));
            }
        });
        return parts;
    }

    /** In UTF-8; half a letter as it would stand there. */
    private static byte[] octets(String text) {
        var octets = new ByteArrayOutputStream();
        text.codePoints().forEach(sign -> {
            if (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE) {
                octets.write(0xE0 | sign >> 12);
                octets.write(0x80 | sign >> 6 & 0x3F);
                octets.write(0x80 | sign & 0x3F);
            } else {
                octets.writeBytes(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
            }
        });
        return octets.toByteArray();
    }

    private static ObjectNode good(Endpoint endpoint) {
        var body = GOOD.entrySet().stream()
                .filter(known -> endpoint.template().endsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String text(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** As bytes, half a letter too. */
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var octet : octets(text)) {
            if (octet > 0 && Character.isLetterOrDigit(octet) || octet == '-' || octet == '_') {
                encoded.append((char) octet);
            } else {
                encoded.append("%%%02X".formatted(octet));
            }
        }
        return encoded.toString();
    }

    // Judging

    /** Fit for a log, whatever was sent. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}]", "?");
    }

    private String wrong(Target target, Bad bad, HttpResponse<String> answer) {
        var flaw = flaw(target, bad, answer);
        return flaw == null
                ? null
                : printable("%s: %s %s %s of %s: %d %s %s: %s"
                        .formatted(
                                flaw,
                                target.input().endpoint().method(),
                                target.input().endpoint().template(),
                                target.input().where() + " " + target.input().name() + " = " + bad,
                                target.person(),
                                answer.statusCode(),
                                answer.headers().firstValue("Content-Type").orElse(""),
                                callers.get(target.person()).target(answer),
                                answer.body()
                                        .substring(
                                                0, Math.min(300, answer.body().length()))
                                        .replaceAll("\\s+", " ")));
    }

    private static boolean tellsInside(String body) {
        if (HINTS.stream().noneMatch(body::contains)) {
            return STATEMENT.matcher(body).find();
        }
        var said = DRAWN.matcher(KIND.matcher(body).replaceAll("")).replaceAll("");
        return INSIDE.matcher(said).find() || STATEMENT.matcher(said).find();
    }

    private String flaw(Target target, Bad bad, HttpResponse<String> answer) {
        var status = answer.statusCode();
        var body = answer.body();
        var api = target.input().endpoint().template().startsWith("/camunda/api/");
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            return "failed";
        }
        if (status >= 400 && !NOES.contains(status)) {
            return "an odd no";
        }
        if (tellsInside(body) && !type.startsWith("image/") && !body.startsWith("<?xml") && !isModel(target)) {
            return "tells what is inside";
        }
        if (type.startsWith("text/html") && body.contains("<script>alert(7)")) {
            return "markup is markup";
        }
        if (status == 302 && isKeptInDraft(target, bad) || status == 204 && isDoneWithout(target)) {
            return null;
        }
        if (status < 400 && !asks(target)) {
            return TOLD_THERE
                            .matcher(callers.get(target.person()).target(answer))
                            .matches()
                    ? null
                    : "taken";
        }
        if (status < 400 && bad.hopeless() && api && target.input().where() != Where.PATH) {
            return "asked with what nobody can ask";
        }
        if (status >= 400 && api && target.input().where() != Where.PATH) {
            return type.startsWith("application/problem+json") && body.contains("\"detail\":\"")
                            // the container, in front of everything: a line longer than it reads
                            || bad.text() != null && bad.text().length() > LONG_LINE && body.contains(UNREADABLE)
                    ? null
                    : "says no badly";
        }
        if (status >= 400 && !api) {
            return body.contains("field-error")
                            || body.contains("role=\"alert\"")
                            || body.contains("aria-invalid=\"true\"")
                            || body.matches("(?s).*E-[2-9A-Z]{8}.*")
                            || body.contains(UNREADABLE)
                    ? null
                    : "says no without a word";
        }
        return null;
    }

    /** Models and forms tell their own contents. */
    /** What the engine says nothing about when there is nothing to do; what is not there is neither unlocked nor left. */
    private static boolean isDoneWithout(Target target) {
        var endpoint = target.input().endpoint();
        return endpoint.template().endsWith("/user/{id}/unlock")
                || endpoint.method().equals("DELETE") && target.input().where() == Where.PATH;
    }

    private static boolean isModel(Target target) {
        return target.input().endpoint().template().matches(".*/(xml|diagram|static/.*|resources.*|deployed-.*|form)");
    }

    private static void tell(List<Target> targets, List<Tried> tried) {
        var byWhere = new TreeMap<Where, Integer>();
        tried.forEach(one -> byWhere.merge(one.where(), 1, Integer::sum));
        System.out.printf(
                "%6d parameters of %d addresses, %d classes of negatives%n",
                targets.size(),
                targets.stream()
                        .map(target -> target.input().endpoint())
                        .map(endpoint -> endpoint.method() + kind(endpoint.template()))
                        .distinct()
                        .count(),
                Bad.kinds().size());
        byWhere.forEach((where, number) -> System.out.printf("%6d in %s%n", number, where));
        System.out.printf("%6d bad parameters%n", tried.size());
    }
}
