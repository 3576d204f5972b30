package org.wopengine.call.web;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;

/** A no as a page tells it: by field, what is about the whole under an empty name. */
record Told(HttpStatus status, Map<String, String> errors) {
    static Told of(InvalidAnswers invalid, Class<? extends Record> shown) {
        return new Told(HttpStatus.BAD_REQUEST, invalid.byField(shown));
    }

    static Told of(Refused refused, MessageSource messages) {
        var text = messages.getMessage(refused.messageKey(), refused.arguments(), LocaleContextHolder.getLocale());
        return new Told(
                refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST,
                Map.of(refused.field() == null ? "" : refused.field(), text));
    }

    /** Something that no page of ours sends. */
    static Told unknown(MessageSource messages) {
        return new Told(
                HttpStatus.BAD_REQUEST,
                Map.of("", messages.getMessage("call.unknown-choice", null, LocaleContextHolder.getLocale())));
    }
}
