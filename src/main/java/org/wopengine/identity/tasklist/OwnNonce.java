package org.wopengine.identity.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the engine's applications the nonce of its own answer. The engine keeps the nonce in one place for
 * everybody: as soon as two people load at the same moment, one gets a page whose scripts the browser refuses, and sees
 * nothing.
 */
final class OwnNonce extends OncePerRequestFilter {
    private static final String ATTRIBUTE = "org.camunda.bpm.csp.nonce";
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shared = request.getServletContext();
        var own = own(shared, response);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static ServletContext own(ServletContext shared, HttpServletResponse response) {
        return (ServletContext) Proxy.newProxyInstance(
                OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getAttribute") && ATTRIBUTE.equals(arguments[0])) {
                        var nonce = nonce(response);
                        if (nonce != null) {
                            return nonce;
                        }
                    }
                    try {
                        return method.invoke(shared, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static String nonce(HttpServletResponse response) {
        var policy = response.getHeader("Content-Security-Policy");
        var found = policy == null ? null : NONCE.matcher(policy);
        return found != null && found.find() ? found.group(1) : null;
    }
}
