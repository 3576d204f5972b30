package org.wopengine.identity.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address of a request as the container understood it, so that no spelling of it slips past a rule. */
public final class RequestPath {
    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.length() > 1 && path.endsWith("/") && path.startsWith("/camunda/api/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
