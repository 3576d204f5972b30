package org.wopengine.identity.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says no to a call of Tasklist or another program, as problem details (RFC 9457) with a text for the person. */
@Component
public class ApiRefusals {
    private final ObjectMapper json;
    private final MessageSource messages;

    ApiRefusals(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    public void refuse(
            HttpServletResponse response, HttpStatus status, String type, String messageKey, Object... values)
            throws IOException {
        write(response, status.value(), type, text(messageKey, values));
    }

    /** What the database gave up. */
    public void tooSlow(HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.SERVICE_UNAVAILABLE, "TooSlow", "identity.api.database-slow");
    }

    /** Writes an answer whose text is already in the person's language. */
    public void write(HttpServletResponse response, int status, String type, String message) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        body.put("status", status);
        body.put("detail", message);
        // where Tasklist looks for the text
        body.put("message", message);
        var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    public String text(String messageKey, Object... values) {
        return messages.getMessage(messageKey, values, LocaleContextHolder.getLocale());
    }

    void unknown(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        refuse(response, HttpStatus.UNAUTHORIZED, "Unauthorized", "identity.api.log-in");
    }
}
