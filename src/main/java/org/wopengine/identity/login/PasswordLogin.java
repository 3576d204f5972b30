package org.wopengine.identity.login;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.wopengine.identity.PasswordHashes;
import org.wopengine.identity.People;
import org.wopengine.identity.StoredPasswords;

/**
 * Checks a login and its password. Unknown, wrong, switched off and told to wait get the same answer, and after the same
 * work; only an address that guessed far too often is turned away without work. Browsers that are known are counted by
 * themselves, so that nobody is kept out by what others guess.
 */
@Component
class PasswordLogin implements AuthenticationProvider {
    private static final int LONGEST = 1_000;
    private static final String ADDRESS_WAITS = "address-has-to-wait";

    private final StoredPasswords passwords;
    private final PasswordHashes hashes;
    private final People people;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final LoginSettings settings;
    private final SignInLog log;

    PasswordLogin(
            StoredPasswords passwords,
            PasswordHashes hashes,
            People people,
            Accounts accounts,
            SecondFactors factors,
            Throttle throttle,
            KnownDevices devices,
            LoginSettings settings,
            SignInLog log) {
        this.passwords = passwords;
        this.hashes = hashes;
        this.people = people;
        this.accounts = accounts;
        this.factors = factors;
        this.throttle = throttle;
        this.devices = devices;
        this.settings = settings;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var user = login.getName();
        var address = address(login);
        var password =
                login.getCredentials() == null ? "" : login.getCredentials().toString();
        var refusal = refusal(user, password, address, device(login));
        if (refusal != null) {
            log.refused("sign-in-refused", refusal, named(user), address);
            throw refusal.equals(ADDRESS_WAITS) ? new AddressHasToWait() : new BadCredentialsException("Wrong login");
        }
        var groups = people.groupsOf(user);
        if (factors.enrolled(user)) {
            throw new SecondFactorNeeded(user, true);
        }
        if (factors.required(groups)) {
            throw new SecondFactorNeeded(user, false);
        }
        var person = UsernamePasswordAuthenticationToken.authenticated(user, null, Roles.authorities(groups));
        person.setDetails(login.getDetails());
        return person;
    }

    /** Why this is no sign-in, for the log only; null if it is one. */
    private String refusal(String user, String password, String address, String device) {
        if (!settings.local()) {
            return "no-local-logins";
        }
        var known = Accounts.couldBe(user) && devices.isOf(device, user);
        var counted = Address.counted(address);
        if (!known && !throttle.admits(Throttle.Kind.ADDRESS, counted)) {
            return ADDRESS_WAITS;
        }
        var kind = known ? Throttle.Kind.DEVICE : Throttle.Kind.PERSON;
        var subject = known ? device : user;
        if (!throttle.admits(kind, subject)) {
            hashes.pretend(password);
            return "login-has-to-wait";
        }
        if (!Accounts.couldBe(user) || password.isEmpty() || password.length() > LONGEST) {
            hashes.pretend("nobody");
            return "unfit";
        }
        if (!passwords.match(user, password)) {
            return people.find(user).isPresent() ? "wrong" : "unknown";
        }
        if (accounts.disabled(user)) {
            return "switched-off";
        }
        throttle.forget(kind, subject);
        if (!known) {
            throttle.giveBack(Throttle.Kind.ADDRESS, counted);
        }
        return null;
    }

    /** A name that is nobody's stays out of the log: now and then it is a password in the wrong field. */
    private String named(String user) {
        return Accounts.couldBe(user) && people.find(user).isPresent() ? user : "";
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static String device(Authentication login) {
        return login.getDetails() instanceof FromDevice details ? details.device() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
