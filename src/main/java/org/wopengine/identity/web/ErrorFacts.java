package org.wopengine.identity.web;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page and an error answer may tell: status, path, and a reference number under which the log has the
 * rest.
 */
@Component
class ErrorFacts extends DefaultErrorAttributes {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorFacts.class);
    private static final String REFERENCE = ErrorFacts.class.getName() + ".reference";
    private static final int FAILURE = 500;

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var facts = super.getErrorAttributes(request, options);
        facts.remove("trace");
        facts.remove("exception");
        facts.put("reference", reference(request, facts));
        facts.put(
                "stale", Boolean.TRUE.equals(request.getAttribute(PolicyDoor.STALE, RequestAttributes.SCOPE_REQUEST)));
        facts.put("words", request.getAttribute(PolicyDoor.WORDS, RequestAttributes.SCOPE_REQUEST));
        facts.put("again", request.getAttribute(PolicyDoor.AGAIN, RequestAttributes.SCOPE_REQUEST));
        return facts;
    }

    private String reference(WebRequest request, Map<String, Object> facts) {
        var known = (String) request.getAttribute(REFERENCE, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return known;
        }
        var reference = Reference.next();
        request.setAttribute(REFERENCE, reference, RequestAttributes.SCOPE_REQUEST);
        if (facts.get("status") instanceof Integer status && status >= FAILURE) {
            LOG.error("{}: {} answered {}", reference, facts.get("path"), status, getError(request));
        } else {
            LOG.info("{}: {} answered {}", reference, facts.get("path"), facts.get("status"));
        }
        return reference;
    }
}
