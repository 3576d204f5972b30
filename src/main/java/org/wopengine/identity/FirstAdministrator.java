package org.wopengine.identity;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Creates the first administrator of an installation from the configuration. Once there is one, the setting does
 * nothing and should be taken away.
 */
@Component
@Order(3)
class FirstAdministrator implements PeopleSource {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LOGIN = "administrator";

    private final People people;
    private final PasswordRules rules;
    private final String password;
    private final String email;

    FirstAdministrator(
            People people,
            PasswordRules rules,
            @Value("${wop.first-administrator.password:}") String password,
            @Value("${wop.first-administrator.email:}") String email) {
        this.people = people;
        this.rules = rules;
        this.password = password;
        this.email = email;
    }

    @Override
    public void provide() {
        if (!people.members(Groups.ADMINISTRATOR).isEmpty()) {
            return;
        }
        if (password.isBlank()) {
            LOG.warn("Nobody is an administrator, so nobody can create users. Set WOP_FIRSTADMINISTRATOR_PASSWORD"
                    + " and start again; the login is \"administrator\".");
            return;
        }
        rules.fault(password, LOGIN).ifPresent(fault -> {
            throw new UnsafePeople(
                    switch (fault) {
                        case SHORT ->
                            "The password of the first administrator has fewer than " + PasswordRules.SHORTEST
                                    + " characters.";
                        case LONG ->
                            "The password of the first administrator has more than " + PasswordRules.LONGEST
                                    + " characters.";
                        case LOGIN -> "The password of the first administrator has the login in it.";
                        case COMMON -> "The password of the first administrator is easily guessed.";
                    },
                    "Set WOP_FIRSTADMINISTRATOR_PASSWORD to another one (openssl rand -hex 16).");
        });
        people.createUser(new Member(LOGIN, "First administrator", email), password, List.of(Groups.ADMINISTRATOR));
        people.keepEngineAdministrators();
        LOG.info("Created the first administrator. Take the setting wop.first-administrator.password away now.");
    }
}
