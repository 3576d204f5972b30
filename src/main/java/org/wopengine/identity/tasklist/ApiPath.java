package org.wopengine.identity.tasklist;

import jakarta.servlet.http.HttpServletRequest;

/** The address of a call as the container understood it, so that no spelling of it slips past a rule. */
final class ApiPath {
    static final String ENGINE = "/camunda/api/engine/engine/";

    private ApiPath() {}

    static String of(HttpServletRequest request) {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.length() > 1 && path.endsWith("/") && path.startsWith("/camunda/api/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
