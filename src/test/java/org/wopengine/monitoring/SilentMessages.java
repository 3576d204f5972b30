package org.wopengine.monitoring;

import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.context.support.AbstractMessageSource;

/** Gives every key back as its own text, where a test asks which field is wrong and not in which words. */
final class SilentMessages extends AbstractMessageSource {
    @Override
    protected MessageFormat resolveCode(String code, Locale locale) {
        return new MessageFormat("''" + code + "''", locale);
    }
}
