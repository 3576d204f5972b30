package org.wopengine.identity.tasklist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.web.ApiRefusals;

/**
 * Looks at what a call carries before the engine does: not too much, JSON only, and no query by expression. The engine
 * would run such an expression as code on this server, and its own switch does not reach into nested queries.
 */
final class ApiBodies extends OncePerRequestFilter {
    static final int LIMIT = 256 * 1024;

    private static final String EXPRESSION = "expression";
    private static final JsonFactory JSON = new JsonFactory();

    private final ApiRefusals refusals;

    ApiBodies(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (namesExpression(request.getQueryString())) {
            refusals.refuse(response, HttpStatus.BAD_REQUEST, "BadRequest", "identity.api.no-expressions");
            return;
        }
        var body = request.getContentLengthLong() > LIMIT
                ? null
                : request.getInputStream().readNBytes(LIMIT + 1);
        if (body == null || body.length > LIMIT) {
            refusals.refuse(
                    response, HttpStatus.PAYLOAD_TOO_LARGE, "PayloadTooLarge", "identity.api.too-large", LIMIT / 1024);
            return;
        }
        if (body.length > 0 && !isJson(request)) {
            refusals.refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaType", "identity.api.json");
            return;
        }
        if (body.length > 0) {
            var problem = ApiPath.of(request).endsWith("/submit-form") ? problemOfForm(body) : problem(body);
            if (problem != null) {
                refusals.refuse(response, HttpStatus.BAD_REQUEST, "BadRequest", problem);
                return;
            }
        }
        chain.doFilter(new Replayed(request, body), response);
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
    }

    private static boolean namesExpression(String query) {
        return query != null
                && Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", 2)[0])
                        .map(name -> java.net.URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .anyMatch(ApiBodies::isExpression);
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(EXPRESSION);
    }

    /** Key of what to say against the body, or null. */
    private static String problem(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return "identity.api.no-expressions";
                }
            }
            return null;
        } catch (IOException unreadable) {
            return "identity.api.json";
        }
    }

    /**
     * Key of what to say against the body of a form, or null. Fields may have any name; but where an object is missing,
     * the engine would not refuse the call but fail.
     */
    private static String problemOfForm(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            return isForm(parser) ? null : "identity.api.unreadable";
        } catch (IOException unreadable) {
            return "identity.api.json";
        }
    }

    private static boolean isForm(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var variables = parser.currentName().equals("variables");
            if (parser.nextToken() == JsonToken.START_OBJECT && variables) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    if (parser.nextToken() != JsonToken.START_OBJECT) {
                        return false;
                    }
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
        }
        return true;
    }

    /** The request with its body to read again. */
    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The engine's API reads its requests at once");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
