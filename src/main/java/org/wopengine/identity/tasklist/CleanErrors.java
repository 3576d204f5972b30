package org.wopengine.identity.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.web.ApiRefusals;
import org.wopengine.identity.web.Reference;

/**
 * What the engine says in its own words when something goes wrong, said so that a person can act on it. What only we
 * can act on gets a reference number; the words themselves go to the log under it.
 */
final class CleanErrors extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(CleanErrors.class);

    private final ObjectMapper json;
    private final ApiRefusals refusals;

    CleanErrors(ObjectMapper json, ApiRefusals refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var captured = new ErrorCapture(response);
        Exception thrown = null;
        try {
            chain.doFilter(request, captured);
        } catch (ServletException | RuntimeException failure) {
            if (captured.isCommitted()) {
                throw failure;
            }
            captured.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            thrown = failure;
        }
        if (captured.failed()) {
            answer(request, response, captured, thrown);
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, ErrorCapture captured, Exception thrown)
            throws IOException {
        var status = captured.getStatus();
        var said = read(captured.body());
        var message = said.path("message").asText("");
        var form = ApiPath.of(request).endsWith("/submit-form");
        var meaning = EngineWords.meaning(status, said.path("type").asText(""), message, form);
        switch (meaning) {
            case OVERTAKEN -> conflict(response, "identity.api.conflict");
            case TAKEN -> conflict(response, "identity.api.taken");
            case ON_HOLD -> conflict(response, "identity.api.on-hold");
            case FOR_THE_PERSON -> refusals.write(response, status, "Refused", EngineWords.plain(message));
            case NOT_ALLOWED -> refusals.write(response, status, "Forbidden", refusals.text("identity.api.forbidden"));
            case NOT_FOUND -> refusals.write(response, status, "NotFound", refusals.text("identity.api.not-found"));
            case UNREADABLE -> refusals.write(response, status, "BadRequest", refusals.text("identity.api.unreadable"));
            case OURS -> {
                var reference = Reference.next();
                LOG.error(
                        "{}: {} {} answered {}: {}",
                        reference,
                        request.getMethod(),
                        request.getRequestURI(),
                        status,
                        message,
                        thrown);
                refusals.write(response, status, "Failure", refusals.text("identity.api.failure", reference));
            }
        }
    }

    private void conflict(HttpServletResponse response, String messageKey) throws IOException {
        refusals.write(response, HttpServletResponse.SC_CONFLICT, "Conflict", refusals.text(messageKey));
    }

    private JsonNode read(byte[] body) {
        try {
            var tree = json.readTree(new String(body, StandardCharsets.UTF_8));
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
