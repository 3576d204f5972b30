package org.wopengine.identity.tasklist;

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
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.AttemptLog;
import org.wopengine.identity.AttemptLog.Attempt;
import org.wopengine.identity.QuestionLimit;
import org.wopengine.identity.tasklist.BodyRules.Flaw;
import org.wopengine.identity.web.ApiRefusals;
import org.wopengine.identity.web.RequestBody;

/**
 * Looks at what a call carries before the engine does: not too much, JSON in UTF-8 only, no query by expression, no
 * object of a Java class. The engine would run an expression as code on this server, and its own switch does not reach
 * into nested queries (CVE-2026-109432).
 */
final class ApiBodies extends OncePerRequestFilter {
    static final int LIMIT = 256 * 1024;

    private static final MediaType JSON_TYPE = MediaType.APPLICATION_JSON;
    private static final Pattern FORM = Pattern.compile(
            "/camunda/api/engine/engine/[^/]+/(task/[^/]+|process-definition/(key/)?[^/]+)/submit-form");

    /** A page begins at a row and has rows; the engine would ask the database for row minus five. */
    private static final Pattern NO_PAGE = Pattern.compile("(firstResult|maxResults)=(?!\\d{1,9}$).*");

    private final ApiRefusals refusals;
    private final AttemptLog log;
    private final Rules rules;
    private final Duration patience;

    ApiBodies(ApiRefusals refusals, AttemptLog log) {
        this.refusals = refusals;
        this.log = log;
        this.rules =
                new Rules(BodyRules::namesExpression, BodyRules::ofParameters, BodyRules::ofCall, BodyRules::ofForm);
        this.patience = RequestBody.PATIENCE;
    }

    /** What is asked of parameters and bodies. */
    record Rules(
            Predicate<String> parameter,
            Function<List<String>, Flaw> size,
            Function<byte[], Flaw> call,
            Function<byte[], Flaw> form) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = RequestBody.read(request, LIMIT, patience).orElse(null);
        } catch (RequestBody.TooSlow tooSlow) {
            refusals.refuse(response, HttpStatus.REQUEST_TIMEOUT, "RequestTimeout", "identity.api.too-slow");
            response.flushBuffer();
            throw tooSlow;
        }
        if (body == null) {
            refusals.refuse(
                    response, HttpStatus.PAYLOAD_TOO_LARGE, "PayloadTooLarge", "identity.api.too-large", LIMIT / 1024);
        } else if (!isPlainJson(request, body.length > 0)) {
            refusals.refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaType", "identity.api.json");
        } else {
            var flaw = flaw(request, body);
            if (flaw == null) {
                chain.doFilter(new Replayed(request, body), response);
            } else {
                refuse(response, flaw);
            }
        }
    }

    private Flaw flaw(HttpServletRequest request, byte[] body) {
        var flaw = flawOfAddress(request.getQueryString());
        if (flaw != null || body.length == 0) {
            return flaw;
        }
        return FORM.matcher(ApiPath.of(request)).matches()
                ? rules.form().apply(body)
                : rules.call().apply(body);
    }

    private Flaw flawOfAddress(String query) {
        if (query == null) {
            return null;
        }
        var parameters = new ArrayList<String>();
        for (var part : query.split("[&;]")) {
            try {
                if (rules.parameter().test(decoded(part.split("=", 2)[0]))) {
                    return Flaw.EXPRESSION;
                }
                var decoded = decoded(part);
                if (BodyRules.isUnfit(decoded) || NO_PAGE.matcher(decoded).matches()) {
                    return Flaw.UNREADABLE;
                }
                parameters.add(decoded);
            } catch (IllegalArgumentException | CharacterCodingException halfEncoded) {
                return Flaw.UNREADABLE;
            }
        }
        return rules.size().apply(parameters);
    }

    /** In UTF-8 strictly: what stands for no letter is not replaced by a mark that does. */
    private static String decoded(String part) throws CharacterCodingException {
        var octets = URLDecoder.decode(part, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets))
                .toString();
    }

    private void refuse(HttpServletResponse response, Flaw flaw) throws IOException {
        var text =
                switch (flaw) {
                    case EXPRESSION -> {
                        log.refused(Attempt.EXPRESSION_IN_CALL);
                        yield "identity.api.no-expressions";
                    }
                    case SERIALIZED_OBJECT -> {
                        log.refused(Attempt.SERIALIZED_OBJECT);
                        yield "identity.api.unreadable";
                    }
                    case DISGUISED -> {
                        log.refused(Attempt.DISGUISED_BODY);
                        yield "identity.api.json";
                    }
                    case TOO_MANY_CONDITIONS -> {
                        log.refused(Attempt.TOO_MANY_CONDITIONS);
                        yield "identity.api.too-many-conditions";
                    }
                    case TOO_LONG -> "identity.api.too-long";
                    case NOT_JSON -> "identity.api.json";
                    case UNREADABLE -> "identity.api.unreadable";
                };
        refusals.refuse(
                response, HttpStatus.BAD_REQUEST, "BadRequest", text, QuestionLimit.CONDITIONS, QuestionLimit.VALUES);
    }

    /** JSON and nothing like it, not packed, in no other alphabet: what we read is what the engine reads. */
    private static boolean isPlainJson(HttpServletRequest request, boolean body) {
        var packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed != null && !packed.equalsIgnoreCase("identity")) {
            return false;
        }
        if (Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE)).size() > 1) {
            return false;
        }
        if (request.getContentType() == null) {
            return !body;
        }
        try {
            var type = MediaType.parseMediaType(request.getContentType());
            return type.equalsTypeAndSubtype(JSON_TYPE)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException nothingKnown) {
            return false;
        }
    }

    /** The request with its body to read again. */
    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        /** What was counted is what is there, also for a body that came in pieces. */
        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
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
