package org.wopengine.identity.policy;

import static org.wopengine.identity.policy.Relation.ANY;
import static org.wopengine.identity.policy.Relation.APPLICANT;
import static org.wopengine.identity.policy.Relation.CLAIMED;
import static org.wopengine.identity.policy.Relation.LEAD_PARTY;
import static org.wopengine.identity.policy.Relation.LIST;
import static org.wopengine.identity.policy.Relation.OWN_OPERATOR;
import static org.wopengine.identity.policy.Relation.PARTY;
import static org.wopengine.identity.policy.Relation.REGION;
import static org.wopengine.identity.policy.Relation.SELF;
import static org.wopengine.identity.policy.Relation.TASK;
import static org.wopengine.identity.policy.Role.ADMINISTRATOR;
import static org.wopengine.identity.policy.Role.AUDITOR;
import static org.wopengine.identity.policy.Role.INTEGRITY;
import static org.wopengine.identity.policy.Role.LEAD;
import static org.wopengine.identity.policy.Role.OPERATOR;
import static org.wopengine.identity.policy.Role.PLATFORM;
import static org.wopengine.identity.policy.Role.SECRETARIAT;
import static org.wopengine.identity.policy.Who.all;
import static org.wopengine.identity.policy.Who.anybody;
import static org.wopengine.identity.policy.Who.nobody;
import static org.wopengine.identity.policy.Who.signedIn;
import static org.wopengine.identity.policy.Who.those;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything people can do, who may, and where it is done. This is the whole access policy: the security filters, the
 * pages and the facades ask it, the table in {@code docs/security.md} and the access matrix test are made from it.
 *
 * <p>An address that stands here is decided by its line; an address that does not is closed. A door with {@code **} opens
 * nothing by surprise: only lines for nobody, for static files and for the engine's own pages have one.
 */
public enum Action {
    // the way in
    SIGN_IN("sign in", anybody(), "GET POST /login", "GET POST /login/**", "GET /oauth2/authorization/**"),
    SIGN_OUT("sign out", anybody(), "POST /logout", "POST /camunda/api/admin/auth/user/{engine}/logout"),
    FETCH_PAGE_PARTS(
            "fetch style sheets, scripts and pictures of the pages",
            anybody(),
            "GET /*.css",
            "GET /*.js",
            "GET /*.svg",
            "GET /worksheet/*.css",
            "GET /worksheet/*.js",
            "GET /webjars/picocss__pico/**",
            "GET /webjars/htmx.org/**",
            "GET /webjars/echarts/**"),
    ASK_WHETHER_IT_RUNS(
            "ask whether the application runs",
            anybody(),
            "GET /actuator/health",
            "GET /actuator/health/liveness",
            "GET /actuator/health/readiness"),
    MANAGE_OWN_ACCOUNT("manage one's own account", signedIn(), "GET POST /account/**"),

    // own pages
    SEE_HOME(
            "see the home page",
            signedIn(),
            "GET /",
            "GET /camunda",
            "GET /camunda/",
            "GET /camunda/app",
            "GET /camunda/app/",
            "GET /camunda/app/welcome/**"),
    LOOK_UP_OPERATORS(
            "look up operators, and read the profiles they published",
            signedIn(),
            "GET /operators",
            "GET /operators/export/{format}",
            "GET /operators/{code}"),
    READ_PROFILE(
            "read the whole profile of an operator, published or not",
            all(SECRETARIAT, LEAD, AUDITOR).and(REGION, PLATFORM).and(OWN_OPERATOR, OPERATOR)),
    READ_PROFILE_HISTORY(
            "read who changed what in a profile",
            all(SECRETARIAT, LEAD, AUDITOR).and(OWN_OPERATOR, OPERATOR)),
    EDIT_PROFILE(
            "keep the profile of one's operator",
            those(OWN_OPERATOR, OPERATOR),
            "GET /operators/{code}/edit",
            "GET POST /operators/{code}/edit/{section}"),
    HAND_IN_PROFILE(
            "hand in the profile of one's operator to be checked",
            those(OWN_OPERATOR, OPERATOR),
            "POST /operators/{code}/registration"),
    REGISTER(
            "register operators, and others of the alliance with what they offer",
            all(SECRETARIAT),
            "GET POST /registry/operators",
            "GET POST /registry/supporters",
            "GET POST /registry/supporters/{number}"),
    READ_IMPORTS(
            "see which files were taken into the lists of operators and of past partnerships, and take a template along",
            all(SECRETARIAT, LEAD, AUDITOR),
            "GET /lists/{list}",
            "GET /lists/{list}/taken/export/{format}",
            "GET /lists/{list}/template/{format}"),
    IMPORT_LIST(
            "take such a list along with all that is in it, and import one",
            all(SECRETARIAT),
            "GET /lists/{list}/export/{format}",
            "POST /lists/{list}",
            "POST /lists/{list}/{number}"),
    READ_PAST(
            "read the partnerships from before this system",
            all(SECRETARIAT, LEAD, AUDITOR, PLATFORM, OPERATOR),
            "GET /past-partnerships",
            "GET /past-partnerships/export/{format}",
            "GET /past-partnerships/{number}"),
    READ_CODE_OF_CONDUCT(
            "read the Code of Conduct, and which operators accepted it",
            signedIn(),
            "GET /code-of-conduct",
            "GET /operators/{code}/code-of-conduct",
            "GET /operators/{code}/code-of-conduct/export/{format}"),
    ACCEPT_CODE_OF_CONDUCT("accept the Code of Conduct for one's operator", all(OPERATOR), "POST /code-of-conduct"),
    READ_MEMBERS("read the register of members", signedIn(), "GET /members", "GET /members/export/{format}"),
    ENTER_MEMBER(
            "enter who joins and leaves the alliance", all(SECRETARIAT, LEAD), "POST /members", "POST /members/leave"),
    READ_CALLS(
            "read the calls of the programmes, operators once they are published",
            all(SECRETARIAT, LEAD, AUDITOR, OPERATOR),
            "GET /calls",
            "GET /calls/export/{format}",
            "GET /calls/{call}"),
    MAKE_CALLS(
            "make programmes and calls, publish them and move their deadline",
            all(SECRETARIAT, LEAD),
            "GET POST /programmes",
            "GET /programmes/export/{format}",
            "GET POST /programmes/{programme}/calls",
            "GET POST /calls/{call}/terms",
            "POST /calls/{call}/publication",
            "POST /calls/{call}/deadline"),
    HAND_IN(
            "write and hand in a request or an offer of one's operator",
            all(OPERATOR),
            "GET POST /calls/{call}/request",
            "GET POST /calls/{call}/offer"),
    READ_ENTRIES(
            "read what was handed in, and which mentors fit which mentee",
            all(SECRETARIAT, LEAD, AUDITOR),
            "GET /calls/{call}/entries/{entry}",
            "GET /calls/{call}/ranking",
            "GET /calls/{call}/ranking/export/{format}",
            "GET /calls/{call}/ranking/{entry}",
            "GET /calls/{call}/ranking/{entry}/export/{format}",
            "GET /calls/{call}/rounds",
            "GET /calls/{call}/rounds/export/{format}",
            "GET /calls/{call}/rounds/{round}",
            "GET /calls/{call}/rounds/{round}/export/{format}",
            "GET /calls/{call}/rounds/{round}/progress"),
    RUN_ROUND(
            "begin and stop a round, and hand its pairs to the matching of partnerships",
            all(SECRETARIAT, LEAD),
            "POST /calls/{call}/rounds",
            "POST /calls/{call}/rounds/{round}/stop",
            "POST /calls/{call}/rounds/{round}/proposals/{mentee}"),
    READ_SUPPLY(
            "read how much is asked for and offered by working area, region and language, and how long it waits",
            all(SECRETARIAT, LEAD, AUDITOR).and(REGION, PLATFORM),
            "GET /supply",
            "GET /supply/export/{format}"),
    READ_DOSSIER(
            "list partnerships and read their dossiers",
            all(SECRETARIAT, LEAD, AUDITOR)
                    .and(REGION, PLATFORM)
                    .and(PARTY, OPERATOR)
                    .and(APPLICANT, OPERATOR),
            "GET /partnerships",
            "GET /partnerships/export/{format}",
            "GET /partnerships/{reference}"),
    READ_CONFIDENTIAL(
            "read what is said in confidence: about persons, and about operators that were not chosen",
            all(SECRETARIAT, LEAD, AUDITOR)),
    READ_CANDIDATES(
            "read who came into question at the matching, and why not",
            all(SECRETARIAT, LEAD, AUDITOR).and(REGION, PLATFORM),
            "GET /partnerships/{reference}/matching"),
    READ_PROOF(
            "check that the record is what it was, and take the proof of a partnership along",
            all(LEAD, AUDITOR),
            "GET /audit",
            "GET /audit/check",
            "GET /audit/seals/{number}",
            "GET /audit/seals/export/{format}",
            "GET /audit/keys/{name}",
            "GET /audit/program",
            "GET /partnerships/{reference}/proof",
            "GET /partnerships/{reference}/proof/export",
            "GET /partnerships/{reference}/dossier/json"),
    READ_TRAIL(
            "find decisions across all partnerships, and read what happened in one, what its deciders saw, and its path",
            READ_PROOF.who(),
            "GET /audit/search",
            "GET /audit/search/export/{format}",
            "GET /audit/waits",
            "GET /audit/waits/export/{format}",
            "GET /audit/waivers",
            "GET /audit/waivers/export/{format}",
            "GET /audit/events",
            "GET /audit/events/export/{format}",
            "GET /audit/proof",
            "GET /partnerships/{reference}/dossier/pdf",
            "GET /partnerships/{reference}/timeline",
            "GET /partnerships/{reference}/timeline/{task}",
            "GET /partnerships/{reference}/values",
            "GET /partnerships/{reference}/timeline/looked/export/{format}",
            "GET /partnerships/{reference}/path",
            "GET /partnerships/{reference}/path/{run}"),
    READ_INSIGHT(
            "read how long stages and tasks take and whose turn it was, where work comes back and what is late, and of which partnerships",
            all(SECRETARIAT, LEAD, AUDITOR).and(REGION, PLATFORM),
            "GET /insight",
            "GET /insight/export/{format}",
            "GET /insight/partnerships",
            "GET /insight/partnerships/export/{format}",
            "GET /insight/models/{process}",
            "GET /insight/models/{process}/export/{format}"),
    READ_WEIGHTS(
            "read by which weights candidates are scored, and by which they were",
            all(SECRETARIAT, LEAD, AUDITOR),
            "GET /matching-weights",
            "GET /matching-weights/export/{format}"),
    KEEP_WEIGHTS(
            "draft other weights, try them and put them in force",
            all(LEAD),
            "POST /matching-weights",
            "POST /matching-weights/{version}/activation",
            "POST /matching-weights/{version}/withdrawal"),
    READ_NOTICES(
            "read the notices to oneself and to one's groups",
            signedIn(),
            "GET /notices",
            "GET /notices/export/{format}"),
    READ_DOCUMENTS(
            "list the documents of a partnership and download them",
            READ_DOSSIER.who(),
            "GET /partnerships/{reference}/documents",
            "GET /partnerships/{reference}/documents/export/{format}",
            "GET /partnerships/{reference}/documents/{number}/{version}"),
    UPLOAD_DOCUMENT(
            "upload a document to a partnership",
            all(SECRETARIAT, LEAD).and(REGION, PLATFORM).and(PARTY, OPERATOR).and(APPLICANT, OPERATOR),
            "POST /partnerships/{reference}/documents",
            "POST /partnerships/{reference}/documents/{number}"),
    READ_SHELF(
            "list an operator's own documents and download them",
            all(SECRETARIAT, LEAD, AUDITOR).and(REGION, PLATFORM).and(OWN_OPERATOR, OPERATOR),
            "GET /operators/{code}/documents",
            "GET /operators/{code}/documents/export/{format}",
            "GET /operators/{code}/documents/{number}/{version}"),
    FILL_SHELF(
            "upload to an operator's own documents",
            all(SECRETARIAT).and(OWN_OPERATOR, OPERATOR),
            "POST /operators/{code}/documents",
            "POST /operators/{code}/documents/{number}"),
    DESTROY_DOCUMENT(
            "see the documents whose retention has ended, and have them destroyed",
            all(LEAD, ADMINISTRATOR),
            "GET /documents/retention",
            "GET /documents/retention/export/{format}",
            "GET POST /documents/retention/{number}"),
    ANONYMISE_PERSON(
            "see whose retention has ended, ask for a pseudonym in the place of a person, and let it be done if another asked",
            all(LEAD, ADMINISTRATOR),
            "GET /anonymisation",
            "GET POST /anonymisation/{login}"),
    OPEN_DOSSIER_OF_TASK(
            "go from a task to its dossier",
            all(SECRETARIAT).and(TASK, OPERATOR, PLATFORM, LEAD, INTEGRITY),
            "GET /tasks/{task}/dossier"),
    READ_WORK_PLAN(
            "look at a work plan, at what changed in it, and take it along",
            READ_DOSSIER.who(),
            "GET /partnerships/{reference}/work-plan",
            "GET /partnerships/{reference}/work-plan/changes",
            "GET /partnerships/{reference}/work-plan/pdf",
            "GET /partnerships/{reference}/work-plan/spreadsheet"),
    READ_AGREEMENT(
            "look at an agreement and at what changed in it, and take it along",
            READ_DOSSIER.who(),
            "GET /partnerships/{reference}/agreement",
            "GET /partnerships/{reference}/agreement/changes",
            "GET /partnerships/{reference}/agreement/pdf"),
    READ_CLOSURE(
            "take the closure of a partnership along, or its end before that, with what it takes to check its record",
            READ_DOSSIER.who(),
            "GET /partnerships/{reference}/closure/pdf"),
    ASK_WHOSE_TASK(
            "ask whose a task is and whether one may claim it", OPEN_DOSSIER_OF_TASK.who(), "GET /tasks/{task}/owner"),
    READ_WORKSHEET(
            "read a worksheet",
            READ_DOSSIER.who().and(TASK, OPERATOR, PLATFORM),
            "GET /worksheets/{reference}/{kind}",
            "GET /worksheets/{reference}/{kind}/spreadsheet"),
    TYPE_INTO_WORKSHEET(
            "type into a worksheet",
            those(TASK, OPERATOR, PLATFORM, SECRETARIAT, LEAD),
            "POST /worksheets/{reference}/{kind}",
            "POST /worksheets/{reference}/{kind}/spreadsheet"),
    READ_ACCOUNTABILITY(
            "read how a partnership accounts for the principles, once that is public",
            anybody(),
            "GET /accountability/{reference}"),
    PUBLISH_ACCOUNTABILITY(
            "make that page public", all(SECRETARIAT, LEAD), "POST /accountability/{reference}/publication"),
    WITHDRAW("withdraw an application", those(APPLICANT, OPERATOR)),
    SUSPEND("suspend a partnership", all(SECRETARIAT)),
    RESUME("resume a partnership", all(SECRETARIAT)),
    TERMINATE("terminate a partnership", all(SECRETARIAT, LEAD)),
    REQUEST_AMENDMENT("ask for a new work plan", all(SECRETARIAT).and(LEAD_PARTY, OPERATOR)),
    REQUEST_ADDENDUM("ask for an addendum to the agreement", REQUEST_AMENDMENT.who()),
    WITHDRAW_ADDENDUM("withdraw an addendum that is not signed yet", REQUEST_AMENDMENT.who()),
    BRING_FOLLOW_UP_FORWARD("bring a follow-up check forward", all(SECRETARIAT)),
    DECLARE_INTEREST(
            "declare one's own interest in a partnership",
            all(SECRETARIAT, LEAD).and(REGION, PLATFORM),
            "GET POST /partnerships/{reference}/interest"),
    LIFT_CONFLICT(
            "lift the conflict of interest that somebody else declared",
            all(SECRETARIAT, LEAD),
            "GET POST /partnerships/{reference}/interest/{person}"),
    ACT_ON_PARTNERSHIP(
            "open the page of one of these actions",
            all(SECRETARIAT, LEAD).and(PARTY, OPERATOR).and(APPLICANT, OPERATOR),
            "GET POST /partnerships/{reference}/actions/{action}"),

    // Tasklist
    OPEN_TASKLIST(
            "open Tasklist",
            all(OPERATOR, PLATFORM, SECRETARIAT, LEAD, INTEGRITY),
            "GET /camunda/app/tasklist/**",
            "GET /camunda/api/tasklist/plugin/{plugin}/static/{*file}"),
    USE_ENGINE_PAGES(
            "load what Tasklist, Cockpit and Admin are made of, and learn who one is",
            OPEN_TASKLIST.who().and(ANY, ADMINISTRATOR),
            "GET /camunda/lib/**",
            "GET /camunda/assets/**",
            "GET /camunda/favicon.ico",
            "GET /camunda/api/admin/auth/user/{engine}",
            "GET /camunda/api/engine/engine",
            "GET version",
            "GET authorization/check",
            "GET identity/groups"),
    LIST_TASKS(
            "list the tasks one may see",
            OPEN_TASKLIST.who().and(ANY, ADMINISTRATOR),
            "GET POST task",
            "GET POST task/count"),
    USE_LISTS(
            "use the lists of Tasklist",
            OPEN_TASKLIST.who(),
            "OPTIONS filter",
            "GET filter",
            "GET filter/count",
            "GET POST variable-instance",
            "GET POST variable-instance/count",
            "GET history/user-operation",
            "GET history/user-operation/count"),
    READ_LIST(
            "read a list of tasks",
            those(LIST, OPERATOR, PLATFORM, SECRETARIAT, LEAD, INTEGRITY),
            "OPTIONS filter/{id}",
            "GET filter/{id}",
            "GET POST filter/{id}/list",
            "GET POST filter/{id}/count",
            "GET POST filter/{id}/singleResult"),
    READ_TASK(
            "read a task and its form",
            OPEN_DOSSIER_OF_TASK.who(),
            "GET task/{id}",
            "GET task/{id}/form",
            "GET task/{id}/form-variables",
            "GET task/{id}/deployed-form",
            "GET task/{id}/identity-links",
            "GET task/{id}/comment",
            "GET task/{id}/comment/{comment}",
            "GET task/{id}/variables",
            "GET task/{id}/variables/{variable}",
            "GET task/{id}/variables/{variable}/data",
            "GET task/{id}/localVariables",
            "GET task/{id}/localVariables/{variable}",
            "GET task/{id}/localVariables/{variable}/data"),
    WORK_ON_TASK(
            "claim a task and submit its form",
            those(TASK, OPERATOR, PLATFORM, SECRETARIAT, LEAD, INTEGRITY),
            "POST task/{id}/claim",
            "POST task/{id}/submit-form"),
    HAND_OVER_TASK(
            "put a task back or hand it to somebody else of its group",
            all(SECRETARIAT).and(CLAIMED, OPERATOR, PLATFORM, LEAD, INTEGRITY),
            "POST task/{id}/unclaim",
            "POST task/{id}/assignee"),
    GIVE_TASK(
            "give a task to somebody else, with a reason",
            all(SECRETARIAT).and(CLAIMED, OPERATOR, PLATFORM, LEAD),
            "GET POST /partnerships/{reference}/tasks/{task}/hand-over"),
    EXPRESS_INTEREST(
            "express an interest",
            all(OPERATOR, SECRETARIAT),
            "POST process-definition/key/partnership-lifecycle/submit-form",
            "POST process-definition/{id:partnership-lifecycle:.+}/submit-form"),
    SEE_MODELS(
            "see the models of the processes",
            OPEN_TASKLIST.who().and(ANY, ADMINISTRATOR),
            "GET process-definition",
            "GET process-definition/count",
            "GET process-definition/{id}",
            "GET process-definition/{id}/xml",
            "GET process-definition/{id}/diagram",
            "GET process-definition/{id}/startForm",
            "GET process-definition/{id}/deployed-start-form",
            "GET process-definition/{id}/form-variables",
            "GET process-definition/key/{key}",
            "GET process-definition/key/{key}/xml",
            "GET process-definition/key/{key}/diagram",
            "GET process-definition/key/{key}/startForm",
            "GET process-definition/key/{key}/deployed-start-form",
            "GET process-definition/key/{key}/form-variables"),

    // people
    SEE_PEOPLE(
            "see who has a login and in which group",
            all(SECRETARIAT, ADMINISTRATOR).and(SELF, OPERATOR, PLATFORM, LEAD, INTEGRITY),
            "GET user",
            "GET user/count",
            "GET user/{id}/profile",
            "GET group",
            "GET group/count"),
    SEE_GROUPS("see a group", all(SECRETARIAT, ADMINISTRATOR), "GET group/{id}", "POST group", "POST group/count"),
    MANAGE_USERS(
            "create logins, change them, put people into groups",
            all(ADMINISTRATOR),
            "OPTIONS user",
            "OPTIONS user/{id}",
            "OPTIONS group",
            "OPTIONS group/{id}",
            "OPTIONS group/{id}/members",
            "OPTIONS authorization",
            "OPTIONS authorization/{id}",
            "GET /people",
            "GET /people/export/{format}",
            "GET /people/{login}",
            "POST /people/{login}/{verb}",
            "POST user/create",
            "PUT user/{id}/profile",
            "PUT user/{id}/credentials",
            "POST user/{id}/unlock",
            "DELETE user/{id}",
            "PUT DELETE group/{id}/members/{user}",
            "GET POST identity/password-policy",
            "GET tenant",
            "GET tenant/count",
            "OPTIONS tenant"),
    SEE_RIGHTS(
            "see the rights in the engine",
            all(ADMINISTRATOR),
            "GET authorization",
            "GET authorization/count",
            "GET authorization/{id}"),

    READ_SECONDMENTS(
            "read who comes from which operator",
            all(SECRETARIAT, LEAD, AUDITOR, ADMINISTRATOR),
            "GET /secondments",
            "GET /secondments/export/{format}"),
    ENTER_SECONDMENT("enter who comes from which operator", all(LEAD, ADMINISTRATOR), "POST /secondments"),

    // concerns about integrity
    RAISE_CONCERN(
            "raise a concern in confidence, see how it stands with the code one got, and add to it",
            anybody(),
            "GET POST /concerns",
            "GET /concerns/received",
            "GET POST /concerns/follow-up"),
    READ_CONCERNS(
            "list concerns and read their files: reviewers without a tie to them; auditors once they are closed",
            all(INTEGRITY, AUDITOR),
            "GET /integrity",
            "GET /integrity/{number}"),
    STEP_BACK("step back from a concern one is tied to", all(INTEGRITY), "POST /integrity/{number}/recusal"),

    // operations
    RECONCILE(
            "see where the processes, the tables, the files and the chains disagree, and look again",
            all(ADMINISTRATOR),
            "GET /administration/reconciliation",
            "GET /administration/reconciliation/export/{format}",
            "POST /administration/reconciliation"),
    SEE_OPERATIONS(
            "see how the application and its processes run",
            all(ADMINISTRATOR),
            "GET /administration",
            "GET /administration/export/{format}",
            "GET /actuator",
            "GET /actuator/**",
            "GET /camunda/app/cockpit/**",
            "GET /camunda/app/admin/**",
            "GET /camunda/api/cockpit/plugin/{plugin}/static/{*file}",
            "GET /camunda/api/admin/plugin/{plugin}/static/{*file}",
            "GET /camunda/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated",
            "GET /camunda/api/cockpit/plugin/base/{engine}/process-definition/statistics",
            "GET /camunda/api/cockpit/plugin/base/{engine}/process-definition/statistics-count",
            "GET POST /camunda/api/cockpit/plugin/base/{engine}/process-definition/{id}/called-process-definitions",
            "GET POST /camunda/api/cockpit/plugin/base/{engine}/process-instance",
            "GET POST /camunda/api/cockpit/plugin/base/{engine}/process-instance/count",
            "GET POST /camunda/api/cockpit/plugin/base/{engine}/process-instance/{id}/called-process-instances",
            "GET POST /camunda/api/cockpit/plugin/base/{engine}/incident",
            "GET POST /camunda/api/cockpit/plugin/base/{engine}/incident/count",
            "GET process-definition/statistics",
            "GET process-definition/{id}/statistics",
            "GET process-definition/{id}/static-called-process-definitions",
            "GET process-definition/key/{key}/statistics",
            "GET process-definition/key/{key}/static-called-process-definitions",
            "GET POST process-instance",
            "GET POST process-instance/count",
            "GET process-instance/{id}",
            "GET process-instance/{id}/activity-instances",
            "GET incident",
            "GET incident/count",
            "GET incident/{id}",
            "GET POST job",
            "GET POST job/count",
            "GET job/{id}",
            "GET job/{id}/stacktrace",
            "GET POST job-definition",
            "GET POST job-definition/count",
            "GET job-definition/{id}",
            "GET deployment",
            "GET deployment/count",
            "GET deployment/{id}",
            "GET deployment/{id}/resources",
            "GET deployment/{id}/resources/{resource}",
            "GET deployment/{id}/resources/{resource}/data",
            "GET decision-definition",
            "GET decision-definition/count",
            "GET decision-definition/{id}",
            "GET decision-definition/{id}/xml",
            "GET decision-definition/key/{key}",
            "GET decision-definition/key/{key}/xml",
            "GET decision-requirements-definition",
            "GET decision-requirements-definition/count",
            "GET decision-requirements-definition/{id}",
            "GET decision-requirements-definition/{id}/xml",
            "GET batch",
            "GET batch/count",
            "GET batch/statistics",
            "GET batch/statistics/count",
            "GET batch/{id}",
            "GET metrics",
            "GET metrics/{name}/sum",
            "GET history/cleanup/configuration",
            "GET history/cleanup/job",
            "GET history/cleanup/jobs",
            "GET telemetry/data",
            "GET telemetry/configuration",
            "GET case-definition",
            "GET case-definition/count",
            "GET external-task/count"),
    REPEAT_JOBS("let a job that failed run again", all(ADMINISTRATOR), "PUT job/{id}/retries"),

    // what nobody may do, over the web
    PASS_BY_A_FORM(
            "finish a task or start a process past its form",
            nobody(),
            "POST task/{id}/complete",
            "POST task/{id}/resolve",
            "POST task/{id}/delegate",
            "POST task/{id}/bpmnError",
            "POST task/{id}/bpmnEscalation",
            "POST process-definition/{id}/start",
            "POST process-definition/key/{key}/start",
            "POST process-definition/key/{key}/tenant-id/{tenant}/start"),
    BECOME_FIRST_USER(
            "be the first user, or log in past the login page",
            nobody(),
            "* /camunda/api/admin/setup/{engine}/user/create",
            "GET /camunda/app/admin/{engine}/setup/**",
            "* /camunda/api/admin/auth/user/{engine}/login/{app}",
            "* identity/verify"),
    CHANGE_RIGHTS(
            "change rights by hand: they stand in the code",
            nobody(),
            "POST authorization/create",
            "PUT DELETE authorization/{id}",
            "POST group/create",
            "PUT DELETE group/{id}",
            "* tenant/**",
            "POST filter/create",
            "PUT DELETE filter/{id}"),
    MOVE_A_PROCESS(
            "move, change, stop or delete a process or a task from outside",
            nobody(),
            "* process-definition/**",
            "* process-instance/**",
            "* execution/**",
            "* event-subscription/**",
            "* task/**",
            "* message",
            "* signal",
            "* condition",
            "* migration/**",
            "* modification/**",
            "* job/**",
            "* job-definition/**",
            "* incident/**",
            "* batch/**",
            "* external-task/**"),
    DEPLOY("bring in or take away models", nobody(), "* deployment/**", "* decision-definition/**"),
    READ_PROCESS_DATA(
            "read what processes carry and carried, past the pages; change history",
            nobody(),
            "* variable-instance/**",
            "* history/**",
            "* optimize/**"),
    USE_THE_REST(
            "use parts of the engine this programme has no use for",
            nobody(),
            "* decision-requirements-definition/**",
            "* case-definition/**",
            "* case-instance/**",
            "* case-execution/**",
            "* metrics/**",
            "* schema/log",
            "* telemetry/**",
            "* /webjars/**",
            // what the library that prints keeps for itself
            "* /css/**",
            "* /schema/**",
            "* /camunda-welcome/**",
            "* /plugin/**",
            "* /error");

    private final String words;
    private final Who who;
    private final List<String> doors;

    Action(String words, Who who, String... doors) {
        this.words = words;
        this.who = who;
        this.doors = List.of(doors);
    }

    /** What is done, in words that go behind "may". */
    public String words() {
        return words;
    }

    public Who who() {
        return who;
    }

    public Stream<Door> doors() {
        return Door.of(doors.toArray(String[]::new));
    }

    /** Whether somebody in these groups may do it to anything at all. */
    public boolean mayAtAll(Collection<String> groups) {
        return who.mayAtAll(groups);
    }

    /** Whether somebody in these groups may do it to an object they have these relations to. */
    public boolean permits(Collection<String> groups, Relation... held) {
        return who.permits(groups, held);
    }
}
