package org.wopengine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.CloseNowException;

/** Reads what a request carries: not more than so much, and not for longer than so long. */
public final class RequestBody {
    /** Long enough for the longest form over the worst line; not for somebody who wants to keep us waiting. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int PIECE = 8 * 1024;

    private RequestBody() {}

    /**
     * What came drop by drop. Thrown on after the answer, it has the connection closed; the server would go on reading
     * what still drips in.
     */
    public static final class TooSlow extends CloseNowException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("The body of a request came too slowly", null);
        }
    }

    /**
     * All that was sent; nothing if it is more than the limit.
     *
     * @throws TooSlow if it is not all there in time
     */
    public static Optional<byte[]> read(HttpServletRequest request, int limit, Duration patience) throws IOException {
        if (request.getContentLengthLong() > limit) {
            return Optional.empty();
        }
        var end = System.nanoTime() + patience.toNanos();
        var received = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        try {
            for (int count = 0; count >= 0; count = request.getInputStream().read(piece)) {
                received.write(piece, 0, count);
                if (received.size() > limit) {
                    return Optional.empty();
                }
                if (System.nanoTime() > end) {
                    throw new TooSlow();
                }
            }
        } catch (SocketTimeoutException silent) {
            throw new TooSlow();
        }
        return Optional.of(received.toByteArray());
    }

    /**
     * Reads on to the end and keeps nothing, so that a browser that is still sending sees the answer instead of a broken
     * line; not more than so much, and not for longer than so long.
     */
    static void drop(HttpServletRequest request, int most, Duration patience) throws IOException {
        var end = System.nanoTime() + patience.toNanos();
        var piece = new byte[PIECE];
        var left = most;
        for (int count = 0;
                count >= 0 && left > 0 && System.nanoTime() < end;
                count = request.getInputStream().read(piece)) {
            left -= count;
        }
    }
}
