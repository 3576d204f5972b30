package org.wopengine.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.Parameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the forms of own pages, whole or not at all. The container would leave out a field it cannot decode and all that
 * are too many, without a word, so that a form arrived with holes; and it would wait for ever for one that comes in drops.
 */
final class FormBodies extends OncePerRequestFilter {
    /** Of most pages. */
    static final int LIMIT = 256 * 1024;

    /** Of a worksheet sent by a browser without scripts: thousands of fields. */
    static final int WORKSHEET_LIMIT = 16 * 1024 * 1024;

    static final int MOST_FIELDS = 30_000;

    private static final String API = "/camunda/api/";
    private static final String WORKSHEETS = "/worksheets/";

    private final Duration patience = RequestBody.PATIENCE;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || RequestPath.of(request).startsWith(API)
                || isFiles(request.getContentType());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<byte[]> body;
        try {
            body = RequestBody.read(request, limit(request), patience);
        } catch (RequestBody.TooSlow tooSlow) {
            tellAtOnce(request, response, HttpStatus.REQUEST_TIMEOUT);
            throw tooSlow;
        }
        if (body.isEmpty()) {
            if (isKnown(request)) {
                RequestBody.drop(request, 2 * WORKSHEET_LIMIT, patience);
            }
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (body.get().length > 0 && !isForm(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            var fields = fields(body.get());
            if (fields.isEmpty()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                chain.doFilter(new Read(request, fields.get()), response);
            }
        }
    }

    /** Large forms come from worksheets, and from people who are logged in. */
    private static int limit(HttpServletRequest request) {
        return RequestPath.of(request).startsWith(WORKSHEETS) && isKnown(request) ? WORKSHEET_LIMIT : LIMIT;
    }

    private static boolean isKnown(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    /** Files are read by whoever takes files, with limits of their own. */
    private static boolean isFiles(String type) {
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean isForm(String type) {
        try {
            var known = MediaType.parseMediaType(type == null ? "" : type);
            return known.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)
                    && (known.getCharset() == null || known.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return false;
        }
    }

    /** All fields by name; nothing if one of them cannot be read, or if there are too many. */
    static Optional<Map<String, List<String>>> fields(byte[] body) {
        var parsed = new Parameters();
        // one letter a byte, so that what is not UTF-8 is seen and not replaced
        parsed.setCharset(StandardCharsets.ISO_8859_1);
        parsed.setLimit(MOST_FIELDS);
        try {
            parsed.processParameters(body, 0, body.length);
            if (parsed.isParseFailed()) {
                return Optional.empty();
            }
            var fields = new LinkedHashMap<String, List<String>>();
            for (var name : Collections.list(parsed.getParameterNames())) {
                var values = new ArrayList<String>();
                for (var value : parsed.getParameterValues(name)) {
                    values.add(text(value));
                }
                fields.put(text(name), values);
            }
            return Optional.of(fields);
        } catch (IllegalStateException | CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(String bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }

    /** An answer that goes out before the connection is closed. */
    private static void tellAtOnce(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        response.setStatus(status.value());
        request.getRequestDispatcher("/error").forward(request, response);
        response.flushBuffer();
    }

    /** The request with its fields; those in the address come first, as the container has it. */
    private static final class Read extends HttpServletRequestWrapper {
        private final Map<String, String[]> all = new LinkedHashMap<>();

        Read(HttpServletRequest request, Map<String, List<String>> fields) {
            super(request);
            // the body is read, so these are those of the address
            all.putAll(request.getParameterMap());
            fields.forEach((name, values) ->
                    all.merge(name, values.toArray(String[]::new), (first, then) -> java.util.stream.Stream.concat(
                                    Arrays.stream(first), Arrays.stream(then))
                            .toArray(String[]::new)));
        }

        @Override
        public String getParameter(String name) {
            var values = all.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(all);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(all.keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return all.get(name);
        }
    }
}
