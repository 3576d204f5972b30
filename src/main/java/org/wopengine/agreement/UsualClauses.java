package org.wopengine.agreement;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The usual wording of each clause, in the language of whoever opens the first draft. It follows what the Code of Conduct
 * asks of an agreement (domain report §2.6).
 */
@Component
class UsualClauses {
    private final MessageSource messages;

    UsualClauses(MessageSource messages) {
        this.messages = messages;
    }

    /** @param clause as in {@code agreement.usual.<clause>} */
    String say(String clause) {
        return messages.getMessage("agreement.usual." + clause, new Object[0], LocaleContextHolder.getLocale());
    }
}
