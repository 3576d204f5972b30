package org.wopengine.workflow;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says codes and short texts in the reader's language, for what a form shows. */
@Component
public class CodeText {
    private final MessageSource messages;

    CodeText(MessageSource messages) {
        this.messages = messages;
    }

    /** The label of a constant, {@code code.<Enum>.<CONSTANT>}; a dash for none. */
    public String of(Enum<?> constant) {
        return constant == null
                ? "–"
                : text("code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The labels of several constants, one after the other. */
    public String of(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty() ? "–" : constants.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** Any single answer, or several, as a person would say it; a dash for none. */
    public String say(Object value) {
        if (value == null || "".equals(value) || List.of().equals(value)) {
            return "–";
        }
        if (value instanceof Enum<?> constant) {
            return of(constant);
        }
        if (value instanceof Boolean answer) {
            return yesOrNo(answer);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Collection<?> values
                ? values.stream().map(this::say).collect(Collectors.joining(", "))
                : value.toString();
    }

    public String yesOrNo(boolean answer) {
        return text(answer ? "workflow.yes" : "workflow.no");
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
