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
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.AnswerCodes;
import org.wopengine.identity.QuestionLimit;
import org.wopengine.identity.web.ApiRefusals;
import org.wopengine.identity.web.Reference;

/**
 * What the engine says in its own words when something goes wrong, said so that a person can act on it. What only we
 * can act on gets a reference number; the words themselves go to the log under it.
 */
final class CleanErrors extends OncePerRequestFilter {
    private static final String POOR_PASSWORD = "Password does not match policy";
    private static final Logger LOG = LoggerFactory.getLogger(CleanErrors.class);
    private static final Pattern TASK =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/task/(?!count$)([^/]+)(/.*)?");

    private final ObjectMapper json;
    private final ApiRefusals refusals;
    private final TaskSight sight;

    CleanErrors(ObjectMapper json, ApiRefusals refusals, TaskSight sight) {
        this.sight = sight;
        this.json = json;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var captured = new ErrorCapture(response);
        // filters behind us leave none on their way back
        var language = LocaleContextHolder.getLocale();
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
            LocaleContextHolder.setLocale(language);
            answer(request, response, captured, thrown);
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, ErrorCapture captured, Exception thrown)
            throws IOException {
        var status = captured.getStatus();
        var said = read(captured.body());
        var message = said.path("message").asText("");
        if (message.contains(POOR_PASSWORD)) {
            refusals.write(
                    response, HttpServletResponse.SC_BAD_REQUEST, "Refused", refusals.text("account.password.rules"));
            return;
        }
        var form = ApiPath.of(request).endsWith("/submit-form");
        var meaning = EngineWords.meaning(status, said.path("type").asText(""), message, form);
        switch (hidden(request) ? gone(request) : meaning) {
            case OVERTAKEN -> conflict(response, "identity.api.conflict");
            case TAKEN -> conflict(response, "identity.api.taken");
            case ON_HOLD -> conflict(response, "identity.api.on-hold");
            case TOO_MANY -> refusals.refuse(response, HttpStatus.BAD_REQUEST, "BadRequest", "identity.api.too-many");
            case TOO_MANY_CONDITIONS ->
                refusals.refuse(
                        response,
                        HttpStatus.BAD_REQUEST,
                        "BadRequest",
                        "identity.api.too-many-conditions",
                        QuestionLimit.CONDITIONS,
                        QuestionLimit.VALUES);
            case TOO_SLOW -> {
                LOG.warn("{} {} took the database too long", request.getMethod(), request.getRequestURI());
                refusals.tooSlow(response);
            }
            case FOR_THE_PERSON ->
                refusals.write(
                        response,
                        status,
                        said.path("code").asInt() == AnswerCodes.KEPT ? "Kept" : "Refused",
                        EngineWords.plain(message));
            case NOT_ALLOWED -> {
                // one may not learn from a refusal that something is there
                if (request.getMethod().equals("GET") || ApiPath.of(request).contains("/filter/")) {
                    refusals.refuse(response, HttpStatus.NOT_FOUND, "NotFound", missing(request));
                } else {
                    refusals.refuse(response, HttpStatus.FORBIDDEN, "Forbidden", "identity.api.forbidden");
                }
            }
            case NOT_FOUND -> refusals.refuse(response, HttpStatus.NOT_FOUND, "NotFound", missing(request));
            case UNREADABLE ->
                refusals.write(
                        response, status < 500 ? status : 400, "BadRequest", refusals.text("identity.api.unreadable"));
            case OURS -> {
                var reference = Reference.next();
                LOG.error(
                        "{}: {} {} answered {}: {}",
                        reference,
                        request.getMethod(),
                        request.getRequestURI(),
                        status,
                        withoutValues(message),
                        thrown);
                refusals.write(response, status, "Failure", refusals.text("identity.api.failure", reference));
            }
        }
    }

    /** A task the person does not see gets the same answer as none. */
    private boolean hidden(HttpServletRequest request) {
        var task = TASK.matcher(ApiPath.of(request));
        return task.matches() && !sight.sees(task.group(1));
    }

    /** Most people who come to a task that is not there follow a link of a mail, and somebody has done it meanwhile. */
    private static String missing(HttpServletRequest request) {
        return TASK.matcher(ApiPath.of(request)).matches() ? "identity.api.no-such-task" : "identity.api.not-found";
    }

    /** Whoever reads a list that is no longer true is told so; most often somebody else was faster. */
    private static EngineWords.Meaning gone(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? EngineWords.Meaning.NOT_FOUND : EngineWords.Meaning.OVERTAKEN;
    }

    /** What people typed stands in quotes and has no place in the log. */
    private static String withoutValues(String message) {
        return message.replaceAll("'[^']*'|\"[^\"]*\"", "'…'");
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
