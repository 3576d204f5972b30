package org.wopengine.identity.login;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in, {@code wop.login.*}.
 *
 * @param local whether logins with a password of our own are accepted
 * @param idle time without a click after which a session ends
 * @param longest time after which a session ends in any case
 * @param triesPerPerson wrong passwords or codes for one login before it has to wait
 * @param triesPerAddress wrong passwords from one address before it has to wait
 * @param secondFactorRequired whether the groups below need a second factor; always so in production
 * @param secondFactorGroups groups whose members need one; a star at the end stands for anything
 * @param secretKey key with which secrets are kept in the database; long and random, nowhere but in the configuration
 * @param groupsClaim claim of the organisation's login that names a person's groups
 * @param nameClaim claim of the organisation's login that names the person, for its first sign-in
 * @param groups for each group of ours the values of the claim that lead into it
 */
@ConfigurationProperties("wop.login")
record LoginSettings(
        @DefaultValue("true") boolean local,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5") int triesPerPerson,
        @DefaultValue("30") int triesPerAddress,
        @DefaultValue("false") boolean secondFactorRequired,
        @DefaultValue({"secretariat", "lead", "platform-*", "integrity", "administrator"})
                List<String> secondFactorGroups,
        @DefaultValue("") String secretKey,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue Map<String, List<String>> groups) {

    /** Whether somebody in these groups needs a second factor. */
    boolean needsSecondFactor(Set<String> memberships) {
        return secondFactorRequired
                && memberships.stream()
                        .anyMatch(group -> secondFactorGroups.stream().anyMatch(pattern -> fits(pattern, group)));
    }

    private static boolean fits(String pattern, String group) {
        return pattern.endsWith("*")
                ? group.startsWith(pattern.substring(0, pattern.length() - 1))
                : group.equals(pattern);
    }
}
