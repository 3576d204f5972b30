package org.wopengine.document.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in where files are taken, from somebody with a session, and no larger than allowed; before anything of them
 * is put down. Elsewhere such a request is refused unread: the container would take it apart for whoever asks for a
 * parameter first.
 */
final class UploadDoor extends OncePerRequestFilter {
    private static final Pattern TAKEN = Pattern.compile("/(partnerships|operators)/[A-Za-z0-9-]+/documents(/\\d+)?"
            + "|/worksheets/[A-Za-z0-9-]+/[a-z0-9-]+/spreadsheet|/lists/[a-z-]+");
    private static final String FORM_WITH_FILES = "multipart/";
    private static final String SOMEBODY = "SPRING_SECURITY_CONTEXT";

    private static final int PIECE = 64 * 1024;

    /** So many times the limit is listened to. */
    private static final int PATIENCE = 3;

    /** And not longer, however slowly it comes in. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final long largestRequest;

    UploadDoor(long largestRequest) {
        this.largestRequest = largestRequest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == HttpServletResponse.SC_OK) {
            chain.doFilter(request, response);
        } else {
            if (refusal == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                hearOut(request);
            }
            response.sendError(refusal);
        }
    }

    /**
     * A browser that is still sending does not listen: it would tell of a broken line instead of showing the answer. So a
     * file that is not much too large is read to its end and dropped.
     */
    private void hearOut(HttpServletRequest request) throws IOException {
        var piece = new byte[PIECE];
        var left = PATIENCE * largestRequest;
        var end = System.nanoTime() + LONGEST.toNanos();
        for (var read = 0;
                read >= 0 && left > 0 && System.nanoTime() < end;
                read = request.getInputStream().read(piece)) {
            left -= read;
        }
    }

    private int refusal(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith(FORM_WITH_FILES)) {
            return HttpServletResponse.SC_OK;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!request.getMethod().equals("POST") || !TAKEN.matcher(path).matches()) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        var session = request.getSession(false);
        if (session == null || session.getAttribute(SOMEBODY) == null) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (request.getContentLengthLong() < 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        if (request.getContentLengthLong() > largestRequest) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return isReadable(request) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
    }

    /** Otherwise the token against forged requests would seem to be missing, and the answer would be a wrong one. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            for (var part : request.getParts()) {
                if (part.getSubmittedFileName() == null) {
                    demandText(part);
                }
            }
            return true;
        } catch (IOException | ServletException | IllegalStateException broken) {
            return false;
        }
    }

    /** The container would put a mark in the place of what stands for no letter, and hand it on. */
    private static void demandText(Part field) throws IOException {
        try (var bytes = field.getInputStream()) {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.readAllBytes()));
        }
    }
}
