package org.wopengine.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.WebAddress;

/**
 * Answers only to the host names that are ours. What a request says about its host goes into redirects and links, so
 * whoever could choose it could lead people elsewhere. A proxy's word about the host is in the request already, if the
 * proxy is believed. Whoever looks after the application may ask by any name whether it runs.
 */
final class HostNames extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(HostNames.class);
    private static final String HEALTH = "/actuator/health";
    private static final int LONGEST = 100;

    private final WebAddress address;
    private final Languages languages;
    private final MessageSource messages;

    HostNames(WebAddress address, Languages languages, MessageSource messages) {
        this.address = address;
        this.languages = languages;
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName();
        var path = request.getServletPath();
        if (address.isOurs(host) || path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            chain.doFilter(request, response);
            return;
        }
        LOG.info("Refused: a request for the host {}, which is none of wop.web.hosts", encoded(host));
        var text = messages.getMessage("identity.host.foreign", null, languages.resolveLocale(request));
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(text + "\n");
    }

    private static String encoded(String host) {
        var shown = host == null || host.length() <= LONGEST ? String.valueOf(host) : host.substring(0, LONGEST);
        return URLEncoder.encode(shown, StandardCharsets.UTF_8);
    }
}
