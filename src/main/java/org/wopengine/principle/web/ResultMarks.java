package org.wopengine.principle.web;

import org.springframework.stereotype.Component;
import org.wopengine.principle.Result;

/** Style class of a result; the pages ask it as {@code @resultMarks}. Colour never is the only sign: the word is there. */
@Component("resultMarks")
class ResultMarks {
    public String of(Result result) {
        return switch (result) {
            case PASS -> "good";
            case WARN, WAIVED -> "wait";
            case FAIL -> "bad";
            case NOT_APPLICABLE -> "";
        };
    }
}
