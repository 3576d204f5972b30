package org.wopengine.access;

import java.io.ByteArrayOutputStream;
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
import org.wopengine.identity.Browser;

/** One person's session, kept over thousands of calls: the tokens are fetched once. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    private Caller(int port) {
        root = "http://127.0.0.1:" + port;
        token = token("/login");
    }

    static Caller anonymous(int port) {
        return new Caller(port);
    }

    static Caller of(String user, int port) {
        var caller = new Caller(port);
        var answer = caller.call("POST", "/login", "username=" + user + "&password=" + Browser.PASSWORD);
        if (!caller.target(answer).equals("/")) {
            throw new AssertionError(user + " cannot log in: " + answer.statusCode());
        }
        caller.token = caller.token("/");
        caller.call("GET", "/camunda/app/tasklist/default/", null);
        caller.call("GET", "/camunda/app/admin/default/", null);
        caller.call("GET", "/camunda/api/engine/engine", null);
        return caller;
    }

    private String token(String page) {
        var found = TOKEN.matcher(call("GET", page, null).body());
        return found.find() ? found.group(1) : "";
    }

    /** Calls as Tasklist does, or as a page sends its form. */
    HttpResponse<String> call(String method, String path, String body) {
        return call(method, path, body, true);
    }

    HttpResponse<String> call(String method, String path, String body, boolean withToken) {
        var api = path.startsWith("/camunda/api/");
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", api ? "application/json,*/*;q=0.5" : "text/html,*/*;q=0.5")
                .header("Accept-Language", "en");
        var sent = body;
        if (api) {
            if (withToken) {
                cookie("XSRF-TOKEN", request);
            }
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
        } else if (!method.equals("GET")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            sent = (body == null ? "" : body + "&")
                    + (withToken ? "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) : "");
        }
        return send(
                method + " " + path,
                request.method(method, sent == null ? BodyPublishers.noBody() : BodyPublishers.ofString(sent))
                        .build());
    }

    private HttpResponse<String> send(String what, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(what, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /**
     * Sends a form in parts, as a page with a file does.
     *
     * @param parts each with its head and what stands in it, byte for byte
     */
    HttpResponse<String> upload(String path, List<byte[]> parts) {
        var body = new ByteArrayOutputStream();
        var limit = "--limit\r\n".getBytes(StandardCharsets.US_ASCII);
        body.writeBytes(limit);
        body.writeBytes(("Content-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        for (var part : parts) {
            body.writeBytes(limit);
            body.writeBytes(part);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(
                "POST " + path,
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Accept", "text/html,*/*;q=0.5")
                        .header("Accept-Language", "en")
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private void cookie(String name, HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    }

    String target(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(root, "");
    }
}
