package org.wopengine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wopengine.document.SampleShelf;
import org.wopengine.identity.Browser;
import org.wopengine.shared.PartnershipId;

/** The calls Tasklist makes for one logged-in person, over HTTP. */
public final class Tasklist {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Browser browser;
    private final Map<String, String> elements = new ConcurrentHashMap<>();

    private final String user;

    private Tasklist(String user, Browser browser) {
        this.user = user;
        this.browser = browser;
    }

    /** Logs in and opens Tasklist. */
    public static Tasklist of(String user, int port) {
        return new Tasklist(user, Browser.of(user, port).openTasklist());
    }

    /** The same for somebody whose browser asks for this language. */
    public static Tasklist of(String user, int port, String language) {
        return new Tasklist(user, Browser.of(user, port, language).openTasklist());
    }

    /** Sends the start form. */
    public HttpResponse<String> start(String process, Map<String, ?> answers) {
        return startRaw(process, body(SampleShelf.filled(user, answers)));
    }

    /** The same by the id of the definition, which Tasklist has from its list of processes to start. */
    public HttpResponse<String> startById(String definition, Map<String, ?> answers) {
        return browser.post(
                Browser.ENGINE + "/process-definition/" + definition + "/submit-form",
                body(SampleShelf.filled(user, answers)));
    }

    /** The id of the newest definition of a process. */
    public String definition(String process) {
        return json(get("/process-definition/key/" + process)).path("id").asText();
    }

    /** Sends a task's form; where it asks for a declaration of interest, with that of somebody who has none. */
    public HttpResponse<String> submit(String task, Map<String, ?> answers) {
        return submitRaw(task, body(Interest.none(element(task), SampleShelf.filled(user, answers))));
    }

    /** Sends a task's form with a body of one's own making. */
    public HttpResponse<String> submitRaw(String task, String body) {
        return browser.post(Browser.ENGINE + "/task/" + task + "/submit-form", body);
    }

    /** Sends a start form with a body of one's own making. */
    public HttpResponse<String> startRaw(String process, String body) {
        return browser.post(Browser.ENGINE + "/process-definition/key/" + process + "/submit-form", body);
    }

    public HttpResponse<String> claim(String task, String user) {
        return browser.post(Browser.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    /** Puts a task on somebody, or with null on nobody. */
    public HttpResponse<String> assign(String task, String user) {
        var body = user == null ? "{\"userId\":null}" : "{\"userId\":\"" + user + "\"}";
        return browser.post(Browser.ENGINE + "/task/" + task + "/assignee", body);
    }

    public HttpResponse<String> complete(String task) {
        return browser.post(Browser.ENGINE + "/task/" + task + "/complete", "{}");
    }

    /** Asks for as many rows as anybody gets, unless the address says how many. */
    public HttpResponse<String> get(String path) {
        var limit = path.contains("maxResults=") ? "" : (path.contains("?") ? "&" : "?") + "maxResults=200";
        return browser.call("GET", Browser.ENGINE + path + limit, null);
    }

    /** An own page. */
    public HttpResponse<String> page(String path) {
        return browser.get(path);
    }

    /** Sends a form of an own page. */
    public HttpResponse<String> form(String page, String action, String fields) {
        return browser.form(page, action, fields);
    }

    /** Uploads a file to the documents of a partnership; the number under which it is kept. */
    public String upload(PartnershipId id, String type, String title, byte[] file) {
        return upload("/partnerships/" + id + "/documents", type, title, file);
    }

    /** The same to the documents at this address. */
    public String upload(String page, String type, String title, byte[] file) {
        var answer = browser.upload(page, page, Map.of("type", type, "title", title), type + ".pdf", file);
        if (answer.statusCode() != 302) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        var listed = java.util.regex.Pattern.compile("D-\\d+/\\d+")
                .matcher(page(page).body());
        if (!listed.find()) {
            throw new AssertionError(title + " is not listed");
        }
        return listed.group();
    }

    /** Where a task stands; asked only if no list of tasks has told it. */
    private String element(String task) {
        return elements.computeIfAbsent(
                task, id -> json(get("/task/" + id)).path("taskDefinitionKey").asText());
    }

    /** The ids of the tasks of this element that the person sees. */
    public List<String> tasks(PartnershipId id, String element) {
        var found = new ArrayList<String>();
        json(get("/task?processInstanceBusinessKey=" + id.reference() + "&taskDefinitionKey=" + element))
                .forEach(task -> found.add(task.path("id").asText()));
        found.forEach(task -> elements.put(task, element));
        return found;
    }

    /** The elements of all tasks of a partnership that the person sees. */
    public List<String> sees(PartnershipId id) {
        var found = new ArrayList<String>();
        json(get("/task?processInstanceBusinessKey=" + id.reference()))
                .forEach(task -> found.add(task.path("taskDefinitionKey").asText()));
        return found;
    }

    /** What the form of a task shows and begins with. */
    public JsonNode formVariables(String task) {
        return json(get("/task/" + task + "/form-variables"));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), notJson);
        }
    }

    /** Answers as Tasklist packs them: plain values untyped, lists as JSON. */
    public static String body(Map<String, ?> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((name, value) -> {
            var variable = new LinkedHashMap<String, Object>();
            variable.put("value", value instanceof List<?> list ? write(list) : value);
            if (value instanceof List<?>) {
                variable.put("type", "Json");
            }
            variables.put(name, variable);
        });
        return write(Map.of("variables", variables));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
