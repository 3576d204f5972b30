package org.wopengine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** An error as a page for people, and as problem details (RFC 9457) for programs. */
@Controller
class ErrorPages extends BasicErrorController {
    ErrorPages(ErrorFacts facts, ServerProperties server, List<ErrorViewResolver> pages) {
        super(facts, server.getError(), pages);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var facts = super.error(request);
        var body = facts.getBody();
        return body == null
                ? facts
                : ResponseEntity.status(facts.getStatusCode())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Map.of(
                                "type", "about:blank",
                                "title", body.get("error"),
                                "status", facts.getStatusCode().value(),
                                "reference", body.get("reference")));
    }
}
