package org.wopengine.identity.login;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** What follows when a password was changed: the person hears of it by mail; one that another chose has to be replaced. */
@Component
public class PasswordNotice {
    private final Letters letters;
    private final PasswordResets resets;
    private final Accounts accounts;

    PasswordNotice(Letters letters, PasswordResets resets, Accounts accounts) {
        this.letters = letters;
        this.resets = resets;
        this.accounts = accounts;
    }

    /** Within the transaction that sets it. */
    public void setBy(String user, String by) {
        accounts.passwordSetBy(user, by.equals(user) ? null : by);
    }

    boolean isAnothers(String user) {
        return accounts.isPasswordOfAnother(user);
    }

    public void changed(String user, Locale language) {
        if (letters.canBeSent()) {
            letters.later(() ->
                    resets.mailAddress(user).ifPresent(address -> letters.send(address, "changed", language, user)));
        }
    }
}
