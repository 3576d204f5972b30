package org.wopengine.access;

import static org.assertj.core.api.Assertions.assertThat;

import counterexample.access.PageNobodyNamed;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.access.Stage.Kind;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.badinput.BadInputPage;
import org.wopengine.identity.People;
import org.wopengine.identity.policy.AccessPolicy;
import org.wopengine.identity.policy.AccessPolicy.Line;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.shared.PartnershipId;

/**
 * Every address the application answers to, called by everybody on their own, their partner's, a stranger's and a missing
 * object. What must come out is computed from the access policy; nothing here knows the code behind it.
 */
@WopTest
class AccessMatrixIT {
    private static final String ANONYMOUS = "anonymous";
    private static final List<String> PEOPLE = List.of(
            ANONYMOUS,
            "op03",
            "op11",
            "op05",
            "platform-africa",
            "secretariat",
            "lead",
            "integrity",
            "auditor",
            "administrator");

    /** What the engine says is not there although nothing is wrong: no comments without history, no clean-up planned. */
    private static final Pattern EMPTY = Pattern.compile(".*/(comment|history/cleanup/jobs?|identity/password-policy)");

    /** Doors to what is built elsewhere, or by filters. */
    private static final Set<Action> WITHOUT_ENDPOINT = Set.of(Action.SIGN_IN, Action.MANAGE_OWN_ACCOUNT);

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    AccessPolicy policy;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    private enum Expected {
        /** For anybody; may lead to the login page, as a code that nobody is asked for does. */
        OPEN,
        /** To the login page, or 401 for a call. */
        LOG_IN,
        /** For nobody, and those without a login need not be told to log in. */
        CLOSED,
        /** The role may not, whatever the object: 403. */
        REFUSED,
        /** The object is not for this person: exactly as if it were not there. */
        HIDDEN,
        /** Seen, but not for this person to do: 403 or 409. */
        NOT_DONE,
        /** Let through; what comes out is up to what was sent. */
        REACHED
    }

    @Test
    void everythingTheApplicationAnswersToIsNamedInThePolicy() {
        var endpoints = Endpoints.of(context, servlets);

        assertThat(endpoints.size()).isGreaterThan(550);
        assertThat(unnamed(endpoints, policy)).isEmpty();
        assertThat(unused(endpoints, policy)).isEmpty();
    }

    @Test
    void aLineThatIsMissingIsReported() {
        var endpoints = Endpoints.of(context, servlets);
        var open = policy.lines().stream()
                .filter(line -> !line.action().who().isNobody())
                .toList();
        var named = new ArrayList<>(endpoints);
        named.removeAll(unnamed(endpoints, AccessPolicy.of(open)));
        // a line can only be missed where it is the one that is found
        var found = found(named, AccessPolicy.of(open));

        var reported = open.stream()
                .filter(line -> {
                    var others = new ArrayList<>(open);
                    others.remove(line);
                    return !unnamed(found.getOrDefault(line, Set.of()), AccessPolicy.of(others))
                            .isEmpty();
                })
                .map(line -> line.door().toString())
                .toList();

        System.out.printf("%d of %d lines are missed when taken away%n", reported.size(), open.size());
        assertThat(reported)
                .contains("GET /partnerships/{reference}", "POST /worksheets/{reference}/{kind}", "GET /administration")
                .hasSizeGreaterThan(150);
    }

    @Test
    void aPageNobodyNamedIsReported() {
        try (var strange = new AnnotationConfigWebApplicationContext()) {
            strange.setServletContext(new MockServletContext());
            strange.register(PageNobodyNamed.class);
            strange.refresh();

            assertThat(unnamed(Endpoints.ofSpring(strange), policy))
                    .singleElement()
                    .asString()
                    .contains("/partnerships/{reference}/secrets");
        }
    }

    @Test
    void everybodyGetsWhatThePolicySaysAndNothingElse() throws Exception {
        var stage = setUp();
        var endpoints = Endpoints.of(context, servlets);
        var results = new LinkedHashMap<String, Callable<List<Result>>>();
        PEOPLE.forEach(person -> results.put(person, () -> callAll(person, endpoints, stage)));
        var all = new ArrayList<Result>();
        var workers = Executors.newFixedThreadPool(3);
        try {
            for (var answered : workers.invokeAll(results.values())) {
                all.addAll(answered.get());
            }
        } finally {
            workers.shutdownNow();
        }

        tell(all);
        assertThat(all.stream().filter(result -> result.wrong() != null)).isEmpty();
        BadInputPage.holds("AccessMatrixIT#everybodyGetsWhatThePolicySaysAndNothingElse", all.size());
    }

    /** What the application answers to and the policy does not name. */
    private static List<Endpoint> unnamed(Collection<Endpoint> endpoints, AccessPolicy policy) {
        var stage = new Stage(Map.of());
        return endpoints.stream()
                .filter(endpoint -> Sample.of(endpoint.template(), stage).stream()
                        .anyMatch(sample ->
                                policy.line(endpoint.method(), sample.path()).isEmpty()))
                .toList();
    }

    /** Which line is found for which addresses. */
    private static Map<Line, Set<Endpoint>> found(Collection<Endpoint> endpoints, AccessPolicy policy) {
        var stage = new Stage(Map.of());
        var found = new HashMap<Line, Set<Endpoint>>();
        endpoints.forEach(endpoint -> Sample.of(endpoint.template(), stage)
                .forEach(sample -> policy.line(endpoint.method(), sample.path())
                        .ifPresent(line -> found.computeIfAbsent(line, none -> new LinkedHashSet<>())
                                .add(endpoint))));
        return found;
    }

    /** Lines for addresses that nothing answers to. */
    private static List<Line> unused(Collection<Endpoint> endpoints, AccessPolicy policy) {
        var stage = new Stage(Map.of(Kind.OTHER, List.of("partnership-lifecycle:1:x")));
        var used = endpoints.stream()
                .flatMap(endpoint -> Sample.of(endpoint.template(), stage).stream()
                        .flatMap(sample -> policy.line(endpoint.method(), sample.path()).stream()))
                .collect(Collectors.toSet());
        return policy.lines().stream()
                .filter(line -> !WITHOUT_ENDPOINT.contains(line.action()))
                .filter(line -> !used.contains(line))
                .toList();
    }

    private record Result(String person, Endpoint endpoint, Sample sample, Expected expected, String wrong) {
        @Override
        public String toString() {
            return "%s: %s %s must be %s but is %s"
                    .formatted(person, endpoint.method(), sample.path(), expected, wrong);
        }
    }

    private List<Result> callAll(String person, Set<Endpoint> endpoints, Stage stage) {
        var caller = person.equals(ANONYMOUS) ? Caller.anonymous(port) : Caller.of(person, port);
        var groups = person.equals(ANONYMOUS) ? null : people.groupsOf(person);
        var results = new ArrayList<Result>();
        for (var endpoint : endpoints) {
            if (endsTheSession(endpoint)) {
                continue;
            }
            String missing = null;
            var samples = Sample.of(endpoint.template(), stage);
            for (var number = samples.size() - 1; number >= 0; number--) {
                var sample = samples.get(number);
                // what is closed for everybody is closed before anything is looked up
                var enough = number > 0 && number < samples.size() - 1;
                var line = policy.line(endpoint.method(), sample.path()).orElseThrow();
                if (enough && line.action().who().isNobody()) {
                    continue;
                }
                var expected = expected(line.action(), groups, stage.relations(person, sample.object()), sample);
                if (expected == Expected.REACHED && changesPeople(endpoint) && sample.exists()) {
                    continue;
                }
                var answer = caller.call(endpoint.method(), address(endpoint, sample), body(endpoint, sample));
                var said = comparable(answer, sample);
                if (!sample.exists()) {
                    missing = said;
                }
                results.add(new Result(
                        person, endpoint, sample, expected, wrong(caller, answer, sample, expected, said, missing)));
            }
        }
        return results;
    }

    private static Expected expected(Action action, Set<String> groups, Relation[] held, Sample sample) {
        if (action.who().includesAnonymous()) {
            return Expected.OPEN;
        }
        if (action == Action.BECOME_FIRST_USER) {
            return Expected.CLOSED;
        }
        if (groups == null) {
            return Expected.LOG_IN;
        }
        if (!action.mayAtAll(groups)) {
            return Expected.REFUSED;
        }
        if (sample.kind() == Kind.NOTHING || sample.kind() == Kind.OTHER) {
            return Expected.REACHED;
        }
        var seen = behind(action);
        if (!seen.permits(groups, held)) {
            return Expected.HIDDEN;
        }
        // whoever may do it to every object may be told that one is not there
        if (!sample.exists() && !action.permits(groups)) {
            return Expected.HIDDEN;
        }
        return action.permits(groups, held) ? Expected.REACHED : Expected.NOT_DONE;
    }

    /** What one must be allowed in order to learn that the object is there. */
    private static Action behind(Action action) {
        return switch (action) {
            case TYPE_INTO_WORKSHEET -> Action.READ_WORKSHEET;
            case WORK_ON_TASK, HAND_OVER_TASK -> Action.READ_TASK;
            case UPLOAD_DOCUMENT -> Action.READ_DOCUMENTS;
            case FILL_SHELF -> Action.READ_SHELF;
            default -> action;
        };
    }

    private static String wrong(
            Caller caller, HttpResponse<String> answer, Sample sample, Expected expected, String said, String missing) {
        var status = answer.statusCode();
        var brief = status + " " + caller.target(answer) + " "
                + answer.body()
                        .substring(0, Math.min(160, answer.body().length()))
                        .replaceAll("\\s+", " ");
        var toLogin = status == 401 || status == 302 && caller.target(answer).equals("/login");
        var right = status < 500
                && switch (expected) {
                    case OPEN -> status != 403 && status != 401;
                    case LOG_IN -> toLogin;
                    case CLOSED -> toLogin || status == 403;
                    case REFUSED -> status == 403;
                    case HIDDEN ->
                        sample.kind() == Kind.LIST
                                        && status == 200
                                        && answer.body().equals("{\"links\":[]}")
                                || said.equals(missing)
                                        && (status == 404
                                                || status == 409
                                                || status == 400
                                                || caller.target(answer).equals("/partnerships"));
                    case NOT_DONE -> status == 403 || status == 409;
                    case REACHED ->
                        !toLogin
                                && status != 403
                                && (status != 404
                                        || !sample.isComplete()
                                        || EMPTY.matcher(sample.path()).matches());
                };
        return right ? null : brief;
    }

    /** The answer without what differs by address only. */
    private static String comparable(HttpResponse<String> answer, Sample sample) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("")
                + answer.headers().firstValue("Content-Type").orElse("")
                + answer.body()
                        .replace(sample.object(), "OBJECT")
                        .replaceAll("E-[2-9A-Z]{8}", "NUMBER")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "TOKEN")
                        .replaceAll("X-CSRF-TOKEN[^}]*}", "TOKEN");
    }

    private static String address(Endpoint endpoint, Sample sample) {
        return endpoint.method().equals("GET") && sample.path().startsWith("/camunda/api/engine")
                ? sample.path() + "?maxResults=3"
                : sample.path();
    }

    private static String body(Endpoint endpoint, Sample sample) {
        if (!endpoint.method().equals("POST") && !endpoint.method().equals("PUT")) {
            return null;
        }
        if (!sample.path().startsWith("/camunda/api/")) {
            return "nothing=here";
        }
        return sample.path().endsWith("/submit-form") ? "{\"variables\":{}}" : "{}";
    }

    private static boolean endsTheSession(Endpoint endpoint) {
        return endpoint.template().endsWith("/logout") || endpoint.template().startsWith("/account/sign-out");
    }

    /** Sent to a login that is not there, by those who may. */
    private static boolean changesPeople(Endpoint endpoint) {
        return !endpoint.method().equals("GET")
                && (endpoint.template().contains("/user/{")
                        || endpoint.template().startsWith("/people/"));
    }

    private Stage setUp() {
        var own = story.toPlanning();
        var region = desk.express("op01", InterestAnswers.ofMentee());
        story.screened(region);
        var partners = desk.express("op12", InterestAnswers.joint("OP11"));
        var signing = story.toAgreement();
        desk.complete(signing, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(signing, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(signing, "UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve());

        var plan = task(own, "UserTask_DraftWorkPlan", "op03");
        var mentees = task(signing, "UserTask_SignAgreement", "op03");
        var mentors = task(signing, "UserTask_SignAgreement", "op11");
        var platforms = task(region, "UserTask_ShortlistCandidates", "secretariat");
        var officers = task(partners, "UserTask_ScreenInterest", "secretariat");
        var shared = filters.createTaskFilterQuery()
                .filterName("Overdue")
                .singleResult()
                .getId();
        var mine = filters.createTaskFilterQuery().filterName("Assigned to me").list().stream()
                .filter(list -> "op12".equals(list.getOwner()))
                .findFirst();
        var lists = new ArrayList<>(List.of(shared));
        mine.ifPresent(list -> lists.add(list.getId()));

        var objects = new EnumMap<Kind, List<String>>(Kind.class);
        objects.put(
                Kind.PARTNERSHIP,
                Stream.of(own, region, partners).map(PartnershipId::reference).toList());
        objects.put(Kind.TASK, List.of(plan, mentees, mentors, platforms, officers));
        objects.put(Kind.LIST, lists);
        objects.put(Kind.SHELF, List.of("OP03", "OP11", "OP05", "OP01"));
        objects.put(Kind.USER, PEOPLE.subList(1, PEOPLE.size()));
        var stage = new Stage(objects);
        stage.relates("op03", own.reference(), Relation.PARTY, Relation.APPLICANT, Relation.LEAD_PARTY, Relation.TASK)
                .relates("op11", own.reference(), Relation.PARTY, Relation.LEAD_PARTY, Relation.TASK)
                .relates("op11", partners.reference(), Relation.PARTY, Relation.LEAD_PARTY)
                .relates("platform-africa", region.reference(), Relation.REGION)
                .relates("platform-africa", "OP01", Relation.REGION)
                .relates("op03", "OP03", Relation.OWN_OPERATOR)
                .relates("op11", "OP11", Relation.OWN_OPERATOR)
                .relates("op05", "OP05", Relation.OWN_OPERATOR)
                .relates("op03", plan, Relation.TASK)
                .relates("op11", plan, Relation.TASK)
                .relates("op03", mentees, Relation.TASK)
                .relates("op11", mentors, Relation.TASK)
                .relates("platform-africa", platforms, Relation.TASK);
        for (var officer : List.of("secretariat", "lead")) {
            stage.relates(officer, platforms, Relation.TASK).relates(officer, officers, Relation.TASK);
        }
        PEOPLE.forEach(person -> stage.relates(person, person, Relation.SELF).relates(person, shared, Relation.LIST));
        return stage;
    }

    private String task(PartnershipId id, String element, String user) {
        return desk.task(id, element, user).getId();
    }

    private static void tell(List<Result> all) {
        var byPerson = new LinkedHashMap<String, EnumMap<Expected, Integer>>();
        all.forEach(result -> byPerson.computeIfAbsent(result.person(), none -> new EnumMap<>(Expected.class))
                .merge(result.expected(), 1, Integer::sum));
        byPerson.forEach((person, counts) -> System.out.printf("%16s %s%n", person, counts));
        System.out.printf("%16d cases of access%n", all.size());
    }
}
