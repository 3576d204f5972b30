package org.wopengine.call.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Which call an address means. */
final class CallPath {
    /** Stands where the number of a call stands, for what waits without one. */
    static final String STANDING = "standing";

    private CallPath() {}

    /** The number of a call; null for what waits without one. */
    static Long numberOrStanding(String path) {
        return path.equals(STANDING) ? null : number(path);
    }

    static long number(String path) {
        if (!path.matches("\\d{1,15}")) {
            throw missing();
        }
        return Long.parseLong(path);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
