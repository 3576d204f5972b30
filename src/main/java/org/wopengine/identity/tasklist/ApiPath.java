package org.wopengine.identity.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import org.wopengine.identity.web.RequestPath;

/** The address of a call of the API, as the policy reads it. */
final class ApiPath {
    static final String ENGINE = "/camunda/api/engine/engine/";

    private ApiPath() {}

    static String of(HttpServletRequest request) {
        return RequestPath.of(request);
    }
}
