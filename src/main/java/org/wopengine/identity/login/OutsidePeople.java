package org.wopengine.identity.login;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.identity.Groups;
import org.wopengine.identity.People;

/**
 * People who come by the login of their organisation. At each sign-in the person is made or brought up to date among the
 * engine's people, so that tasks find them, and is put into exactly the groups its claims lead to. A person is who the
 * issuer and its subject say, never who has the same name as somebody here.
 */
@Component
class OutsidePeople extends OidcUserService {
    /** Goes with our group, see {@link People}. */
    private static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_NAME = 100;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final IdentityService identity;
    private final People people;
    private final Accounts accounts;
    private final LoginSettings settings;

    OutsidePeople(
            JdbcClient database,
            TransactionTemplate transaction,
            IdentityService identity,
            People people,
            Accounts accounts,
            LoginSettings settings) {
        this.database = database;
        this.transaction = transaction;
        this.identity = identity;
        this.people = people;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var outside = super.loadUser(request);
        try {
            return transaction.execute(status -> welcome(outside));
        } catch (DataAccessException unfit) {
            throw refused("not-stored", unfit);
        }
    }

    private OidcUser welcome(OidcUser outside) {
        var issuer = outside.getIdToken().getIssuer().toString();
        var subject = outside.getIdToken().getSubject();
        var login = known(issuer, subject);
        if (login == null) {
            login = make(outside, issuer, subject);
        } else if (accounts.disabled(login)) {
            throw refused("switched-off", null);
        }
        describe(login, outside);
        join(login, groups(outside));
        return new Arrived(login, Roles.authorities(people.groupsOf(login)), outside);
    }

    private String known(String issuer, String subject) {
        return database.sql("select user_id from wop.account where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private String make(OidcUser outside, String issuer, String subject) {
        var login = login(outside.getClaimAsString(settings.nameClaim()), subject);
        if (people.find(login).isPresent()) {
            throw refused("name-taken", null);
        }
        identity.saveUser(identity.newUser(login));
        accounts.have(login);
        database.sql("update wop.account set issuer = ?, subject = ? where user_id = ?")
                .params(issuer, subject, login)
                .update();
        return login;
    }

    /** A login as the engine takes it, near to what the organisation calls the person. */
    static String login(String name, String subject) {
        var start = name == null ? "" : name.split("@", 2)[0];
        var login = start.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (login.length() > LONGEST_LOGIN) {
            login = login.substring(0, LONGEST_LOGIN);
        }
        return login.isEmpty()
                ? "person-" + Throttle.fingerprint(subject).substring(0, 12)
                : login.toLowerCase(Locale.ROOT);
    }

    private void describe(String login, OidcUser outside) {
        var person = identity.createUserQuery().userId(login).singleResult();
        person.setFirstName(text(outside.getGivenName()));
        person.setLastName(text(outside.getFamilyName() == null ? outside.getFullName() : outside.getFamilyName()));
        person.setEmail(Boolean.FALSE.equals(outside.getEmailVerified()) ? null : text(outside.getEmail()));
        identity.saveUser(person);
    }

    private static String text(String claim) {
        if (claim == null) {
            return null;
        }
        var plain = claim.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    /** The groups of ours that the person's claims lead to; a claim nobody mapped leads nowhere. */
    private Set<String> groups(OidcUser outside) {
        var claim = outside.getClaims().get(settings.groupsClaim());
        var values = claim instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.toSet())
                : claim instanceof String one ? Set.of(one) : Set.<String>of();
        return settings.groups().entrySet().stream()
                .filter(mapped -> mapped.getValue().stream().anyMatch(values::contains))
                .map(java.util.Map.Entry::getKey)
                .filter(group -> identity.createGroupQuery().groupId(group).count() == 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void join(String login, Set<String> mapped) {
        var groups = new HashSet<>(mapped);
        if (groups.contains(Groups.ADMINISTRATOR)) {
            groups.add(ENGINE_ADMINISTRATORS);
        }
        var before = people.membershipsOf(login);
        before.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> identity.deleteMembership(login, group));
        groups.stream()
                .filter(group -> !before.contains(group))
                .forEach(group -> identity.createMembership(login, group));
    }

    private static OAuth2AuthenticationException refused(String why, Exception cause) {
        return new OAuth2AuthenticationException(new OAuth2Error(why), why, cause);
    }

    /** Somebody with a login of ours and the token of the organisation, which is needed to log out there too. */
    private static final class Arrived extends org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser {
        private static final long serialVersionUID = 1L;

        private final String login;

        Arrived(String login, List<org.springframework.security.core.GrantedAuthority> authorities, OidcUser outside) {
            super(authorities, outside.getIdToken(), outside.getUserInfo());
            this.login = login;
        }

        @Override
        public String getName() {
            return login;
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }
}
