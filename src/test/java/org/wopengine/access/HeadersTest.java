package org.wopengine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.badinput.BadInputPage;
import org.wopengine.identity.Browser;

/** What every kind of answer says to the browser, and what no error tells. */
@WopTest
class HeadersTest {
    private static final String SECRET = "select secret from wop.vault where class = 'org.wopengine.Vault'";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final RequestMappingInfo broken =
            RequestMappingInfo.paths("/account/broken").build();

    /** A page that fails, to see what a failure tells. */
    static final class Broken {
        @ResponseBody
        public String fail() {
            throw new IllegalStateException(SECRET);
        }
    }

    /** Which kind of policy an answer must have for what it shows. */
    private enum Shows {
        PAGE("default-src 'none'; script-src 'self'; style-src 'self';", false),
        FILE("default-src 'none'; script-src 'self'; style-src 'self';", true),
        DATA("default-src 'none'; form-action 'none'", false),
        ENGINE_PAGE("script-src 'nonce-", false),
        ENGINE_FILE("script-src 'nonce-", true);

        private final String policy;
        private final boolean kept;

        Shows(String policy, boolean kept) {
            this.policy = policy;
            this.kept = kept;
        }
    }

    private record Answer(String name, Shows shows, int status, HttpResponse<String> response) {}

    @BeforeEach
    void addABrokenPage() throws NoSuchMethodException {
        mappings.registerMapping(broken, new Broken(), Broken.class.getMethod("fail"));
    }

    @AfterEach
    void takeItAway() {
        mappings.unregisterMapping(broken);
    }

    @Test
    void everyKindOfAnswerCarriesEveryHeader() {
        var answers = answers();
        var checks = 0;
        var wrong = new ArrayList<String>();
        for (var answer : answers) {
            assertThat(answer.response().statusCode()).as(answer.name()).isEqualTo(answer.status());
            var headers = headers(answer.shows());
            checks += headers.size();
            wrong.addAll(missing(answer.name(), answer.response().headers().map(), headers));
        }

        System.out.printf("%d headers checked on %d kinds of answers%n", checks, answers.size());
        assertThat(wrong).isEmpty();
        BadInputPage.holds("HeadersTest#everyKindOfAnswerCarriesEveryHeader", checks);
    }

    @Test
    void aHeaderThatIsMissingOrLooseIsReported() {
        var good = answers().get(0).response().headers().map();
        headers(Shows.PAGE).forEach((name, test) -> {
            var others = new LinkedHashMap<>(good);
            others.keySet().removeIf(name::equalsIgnoreCase);
            if (!name.startsWith("!")) {
                assertThat(missing("page", others, headers(Shows.PAGE)))
                        .as("without %s", name)
                        .isNotEmpty();
            }
        });
        var loose = new LinkedHashMap<>(good);
        loose.put("content-security-policy", List.of("default-src *"));
        loose.put("server", List.of("Tomcat"));
        assertThat(missing("page", loose, headers(Shows.PAGE))).hasSize(2);
    }

    @Test
    void noErrorTellsWhatIsInside() {
        for (var answer : answers()) {
            if (answer.status() >= 400) {
                assertThat(answer.response().body())
                        .as(answer.name())
                        .doesNotContain(SECRET, "select ", "Exception", "java.", "org.wopengine", "at org.", "Tomcat");
            }
        }
        var failed = Browser.of("op07", port).get("/account/broken").body();
        assertThat(failed).contains("Something went wrong on our side").containsPattern("E-[2-9A-Z]{8}");
        var forPrograms = Browser.of("op07", port).call("GET", "/account/broken", null);
        assertThat(forPrograms.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(forPrograms.body())
                .contains("\"status\":500", "\"reference\":\"E-")
                .doesNotContain("vault");
    }

    @Test
    void everyRefusedPageIsARealPage() {
        for (var answer : answers()) {
            if (answer.status() >= 400
                    && answer.shows() == Shows.PAGE
                    && !answer.name().startsWith("malformed")) {
                assertThat(answer.response().body())
                        .as(answer.name())
                        .contains("<main id=\"main\">", "<h1", "Go to the home page")
                        .containsPattern("E-[2-9A-Z]{8}");
            }
        }
    }

    @Test
    void refusedCallsAreProblemDetails() {
        for (var answer : answers()) {
            if (answer.status() >= 400 && answer.name().startsWith("API")) {
                assertThat(answer.response()
                                .headers()
                                .firstValue("Content-Type")
                                .orElse(""))
                        .as(answer.name())
                        .startsWith("application/problem+json");
                assertThat(answer.response().body()).contains("\"status\":" + answer.status(), "\"detail\":\"");
            }
        }
    }

    @Test
    void evenWhatIsNoHttpIsAnsweredBare() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /<>{}\\^ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readNBytes(4_000), StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Apache", "Tomcat", "Exception", "java.");
        }
    }

    @Test
    void traceIsClosed() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Secret: canary\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d").doesNotContain("canary");
        }
    }

    @Test
    void strictTransportIsAskedForOverTlsOnly() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();

        for (var path : List.of("/login", "/wop.css", TASKLIST)) {
            assertThat(browser.perform(get(path).secure(true))
                            .andReturn()
                            .getResponse()
                            .getHeader("Strict-Transport-Security"))
                    .as(path)
                    .contains("max-age=31536000");
            assertThat(browser.perform(get(path)).andReturn().getResponse().getHeader("Strict-Transport-Security"))
                    .as(path)
                    .isNull();
        }
    }

    @Test
    void cookiesAreClosed() {
        var browser = new Browser(port);
        var session = cookie(browser.get("/login"), "JSESSIONID");
        assertThat(session).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");

        var language = cookie(browser.get("/login?lang=fr"), "wop-lang");
        assertThat(language).contains("SameSite=Lax");

        browser.logIn("op07", Browser.PASSWORD);
        var token = cookie(browser.get(TASKLIST), "XSRF-TOKEN");
        assertThat(token).contains("SameSite=Lax", "Path=/camunda").doesNotContain("HttpOnly");
    }

    @Test
    void cookiesAreSecureInProduction() throws IOException {
        var production = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml")).stream()
                        .filter(source -> "production".equals(source.getProperty("spring.config.activate.on-profile")))
                        .findFirst()
                        .orElseThrow();

        assertThat(List.of(
                        "server.servlet.session.cookie.secure",
                        "camunda.bpm.webapp.csrf.enable-secure-cookie",
                        "camunda.bpm.webapp.session-cookie.enable-secure-cookie"))
                .allSatisfy(name -> assertThat(production.getProperty(name)).isEqualTo(true));
        assertThat(production.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        // browsers take such a name with Secure and for the whole server only
        assertThat(List.of(
                        "server.servlet.session.cookie.name",
                        "camunda.bpm.webapp.session-cookie.cookie-name",
                        "camunda.bpm.webapp.csrf.cookie-name"))
                .allSatisfy(name ->
                        assertThat(String.valueOf(production.getProperty(name))).startsWith("__Host-"));
        assertThat(production.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo(production.getProperty("camunda.bpm.webapp.session-cookie.cookie-name"));
        assertThat(production.getProperty("server.servlet.session.cookie.path")).isEqualTo("/");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No cookie " + name + " among " + answer.headers().allValues("Set-Cookie")));
    }

    private List<Answer> answers() {
        var nobody = new Browser(port);
        var op = Browser.of("op07", port).openTasklist();
        var form = Caller.of("op07", port);
        var auditor = Browser.of("auditor", port);
        var administrator = Browser.of("administrator", port);
        var all = new ArrayList<Answer>();
        all.add(new Answer("login page", Shows.PAGE, 200, nobody.get("/login")));
        all.add(new Answer("home", Shows.PAGE, 200, op.get("/")));
        all.add(new Answer("list", Shows.PAGE, 200, op.get("/partnerships")));
        all.add(new Answer("operators", Shows.PAGE, 200, op.get("/operators")));
        all.add(new Answer("administration", Shows.PAGE, 200, administrator.get("/administration")));
        all.add(new Answer("redirect to the login", Shows.PAGE, 302, nobody.get("/partnerships")));
        all.add(new Answer("redirect of a task", Shows.PAGE, 302, op.get("/tasks/none/dossier")));
        all.add(new Answer("style sheet", Shows.FILE, 200, nobody.get("/wop.css")));
        all.add(new Answer("script", Shows.FILE, 200, nobody.get("/login.js")));
        all.add(new Answer("library", Shows.FILE, 200, nobody.get("/webjars/picocss__pico/css/pico.min.css")));
        all.add(new Answer("page refused 403", Shows.PAGE, 403, auditor.get("/administration")));
        all.add(new Answer("forged form 403", Shows.PAGE, 403, form.call("POST", "/logout", "", false)));
        all.add(new Answer("page not there 404", Shows.PAGE, 404, op.get("/no-such-page")));
        all.add(new Answer("object not there 404", Shows.PAGE, 404, op.get("/partnerships/WOP-2019-9999")));
        all.add(new Answer("wrong method 405", Shows.PAGE, 405, form.call("POST", "/operators", "a=b")));
        all.add(new Answer("malformed address 400", Shows.FILE, 400, op.get("/partnerships/%2e%2e%2fx")));
        all.add(new Answer("failure 500", Shows.PAGE, 500, op.get("/account/broken")));
        all.add(new Answer("health", Shows.DATA, 200, nobody.get("/actuator/health")));
        all.add(new Answer("actuator not there 404", Shows.PAGE, 404, administrator.get("/actuator/env")));
        all.add(new Answer("API anonymous 401", Shows.DATA, 401, nobody.call("GET", Browser.ENGINE + "/task", null)));
        all.add(new Answer(
                "API list", Shows.DATA, 200, op.call("GET", Browser.ENGINE + "/filter?maxResults=10", null)));
        all.add(new Answer("API bad body 400", Shows.DATA, 400, op.post(Browser.ENGINE + "/task", "no json")));
        all.add(new Answer("API refused 403", Shows.DATA, 403, auditor.call("GET", Browser.ENGINE + "/task", null)));
        all.add(new Answer("API by no form 403", Shows.DATA, 403, op.post(Browser.ENGINE + "/task/1/complete", "{}")));
        all.add(new Answer("API not there 404", Shows.DATA, 404, op.call("GET", Browser.ENGINE + "/task/1", null)));
        all.add(new Answer("API conflict 409", Shows.DATA, 409, op.post(Browser.ENGINE + "/task/1/claim", "{}")));
        all.add(new Answer(
                "API too large 413",
                Shows.DATA,
                413,
                op.post(Browser.ENGINE + "/task", "\"" + "x".repeat(300_000) + "\"")));
        all.add(new Answer("API forged 403", Shows.DATA, 403, op.form("/", Browser.ENGINE + "/task", "")));
        all.add(new Answer("Tasklist", Shows.ENGINE_PAGE, 200, op.get(TASKLIST)));
        all.add(new Answer("Cockpit", Shows.ENGINE_PAGE, 200, administrator.get("/camunda/app/cockpit/default/")));
        all.add(new Answer("Tasklist refused 403", Shows.PAGE, 403, auditor.get(TASKLIST)));
        all.add(new Answer("Tasklist anonymous", Shows.PAGE, 302, nobody.get(TASKLIST)));
        all.add(new Answer(
                "Tasklist script", Shows.ENGINE_FILE, 200, op.get("/camunda/app/tasklist/scripts/wop-tasklist.js")));
        all.add(new Answer("Tasklist library", Shows.FILE, 200, op.get("/camunda/lib/deps.js")));
        return all;
    }

    private static Map<String, Predicate<String>> headers(Shows shows) {
        var headers = new LinkedHashMap<String, Predicate<String>>();
        headers.put("X-Content-Type-Options", "nosniff"::equals);
        headers.put("X-Frame-Options", "DENY"::equals);
        headers.put("Referrer-Policy", "same-origin"::equals);
        headers.put("Permissions-Policy", value -> value.contains("geolocation=()"));
        headers.put("Cross-Origin-Opener-Policy", "same-origin"::equals);
        headers.put("Cross-Origin-Resource-Policy", "same-origin"::equals);
        headers.put(
                "Content-Security-Policy",
                value -> value.contains(shows.policy)
                        && value.contains("frame-ancestors 'none'")
                        && !value.contains("unsafe-eval")
                        && !value.contains("https:")
                        && !value.contains("script-src 'self' 'unsafe-inline'"));
        headers.put("Cache-Control", value -> shows.kept || value.contains("no-store"));
        headers.put("!Server", value -> false);
        headers.put("!X-Powered-By", value -> false);
        headers.put("!Access-Control-Allow-Origin", value -> false);
        return headers;
    }

    /** What is not as it must be; a name with an exclamation mark must not be there at all. */
    private static List<String> missing(
            String answer, Map<String, List<String>> found, Map<String, Predicate<String>> wanted) {
        var wrong = new ArrayList<String>();
        wanted.forEach((name, test) -> {
            var values = found.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name.replace("!", "")))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
            var fine = name.startsWith("!") ? values.isEmpty() : values.size() == 1 && test.test(values.get(0));
            var optional = name.equals("Cache-Control") && test.test("") && values.isEmpty();
            if (!fine && !optional) {
                wrong.add("%s: %s is %s".formatted(answer, name, values));
            }
        });
        return wrong;
    }
}
