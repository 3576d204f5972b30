package org.wopengine.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a browser does, as far as the server can tell: keeps cookies, sends forms with their token. Speaks to the real
 * server, because the engine's filters are not in a mock.
 */
public final class Browser {
    public static final String PASSWORD = "wop-demo-2026";
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final String language;
    private final java.util.Map<String, String> said = new java.util.LinkedHashMap<>();
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Browser(int port) {
        this(port, "en");
    }

    public Browser(int port, String language) {
        this.root = "http://127.0.0.1:" + port;
        this.language = language;
    }

    /** A browser in which this person is logged in. */
    public static Browser of(String user, int port) {
        return of(user, port, "en");
    }

    public static Browser of(String user, int port, String language) {
        var browser = new Browser(port, language);
        var answer = browser.logIn(user, PASSWORD);
        if (!"/".equals(browser.target(answer))) {
            throw new AssertionError(user + " cannot log in: " + answer.statusCode() + " " + browser.target(answer));
        }
        return browser;
    }

    public HttpResponse<String> logIn(String user, String password) {
        return form("/login", "/login", "username=" + encoded(user) + "&password=" + encoded(password));
    }

    /** Opens a page and sends a form from it. */
    public HttpResponse<String> form(String page, String action, String fields) {
        var token = TOKEN.matcher(get(page).body());
        var body = token.find() ? fields + "&_csrf=" + encoded(token.group(1)) : fields;
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /**
     * Opens a page and sends a form with a file from it.
     *
     * @param fileName as it stands in the request, however odd; quotation marks as browsers write them
     */
    public HttpResponse<String> upload(
            String page, String action, java.util.Map<String, String> fields, String fileName, byte[] file) {
        var token = TOKEN.matcher(get(page).body());
        var all = new java.util.LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        var body = new java.io.ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(
                ("--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Accept", "text/html,*/*;q=0.5")
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The bytes of an answer that is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.5").GET());
    }

    /** Opens Tasklist, which sets the token its calls need. */
    public Browser openTasklist() {
        get("/camunda/app/tasklist/default/");
        get("/camunda/api/engine/engine/");
        return this;
    }

    /** A call as Tasklist makes it. */
    public HttpResponse<String> call(String method, String path, String json) {
        var request = request(path).header("Accept", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** A call as no browser would make it; the token is sent, so that nothing but the content is judged. */
    public HttpResponse<String> raw(String method, String path, java.util.Map<String, String> headers, byte[] body) {
        var request = request(path);
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "application/json");
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        headers.forEach(request::header);
        return send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    /** Where an answer leads, without the server's name. */
    public String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(root, "");
    }

    public java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    /** Forgets a cookie, as browsers do that have too many or clean up. */
    public void lose(String name) {
        var store = cookies.getCookieStore();
        List.copyOf(store.getCookies()).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> store.remove(URI.create(root), cookie));
    }

    /** Sends a header of this name with every request from now on. */
    public Browser saying(String header, String value) {
        said.put(header, value);
        return this;
    }

    /** Another browser that got hold of the cookies of this one. */
    public Browser stolen() {
        var thief = new Browser(URI.create(root).getPort(), language);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> thief.cookies.getCookieStore().add(URI.create(root), cookie));
        return thief;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path))
                .header("Accept-Language", language);
        said.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
