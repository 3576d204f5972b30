package org.wopengine.database;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** What a start with the profile {@code production} must not look like. Finds everything wrong at once. */
final class ProductionRules {
    private static final Set<String> KNOWN_PASSWORDS = Set.of(
            "postgres",
            "wop",
            "wop-engine",
            "password",
            "passw0rd",
            "changeme",
            "change-me",
            "secret",
            "admin",
            "demo",
            "camunda",
            "123456",
            "12345678",
            "wop-demo-2026");

    private static final int SHORTEST_KEY = 32;
    private static final int FEWEST_SIGNS = 8;

    private ProductionRules() {}

    static void check(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        var wrong = wrong(environment);
        if (!wrong.isEmpty()) {
            throw new CannotStart(
                    "The profile \"production\" is active, but the application is not set up for production:\n  - "
                            + String.join(
                                    "\n  - ", wrong.stream().map(Wrong::what).toList()),
                    String.join("\n", wrong.stream().map(Wrong::cure).toList()));
        }
    }

    private static List<Wrong> wrong(Environment environment) {
        var wrong = new ArrayList<Wrong>();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            wrong.add(new Wrong(
                    "the profile \"demo\" is active too; it brings users with a public password",
                    "Remove \"demo\" from the active profiles (SPRING_PROFILES_ACTIVE=production)."));
        }
        var url = environment.getProperty("spring.datasource.url");
        if (!StringUtils.hasText(url)) {
            wrong.add(new Wrong(
                    "no database is configured, so the embedded one would be used",
                    "Set SPRING_DATASOURCE_URL to your PostgreSQL, for example jdbc:postgresql://db.example.org/wop."));
        }
        var password = environment.getProperty("spring.datasource.password", "").strip();
        var user = environment.getProperty("spring.datasource.username", "").strip();
        if (password.isEmpty()) {
            wrong.add(new Wrong("the database password is empty", "Set SPRING_DATASOURCE_PASSWORD."));
        } else if (KNOWN_PASSWORDS.contains(password.toLowerCase(Locale.ROOT)) || password.equalsIgnoreCase(user)) {
            wrong.add(new Wrong(
                    "the database password is one that everybody knows",
                    "Give the database user a long random password (openssl rand -hex 24) and set"
                            + " SPRING_DATASOURCE_PASSWORD to it."));
        }
        if (!isAddress(environment.getProperty("wop.web.address", "").strip())) {
            wrong.add(new Wrong(
                    "the address people type is not set, or does not begin with https",
                    "Set WOP_WEB_ADDRESS, for example https://wop.example.org. The application answers to this name only;"
                            + " more names go into WOP_WEB_HOSTS."));
        }
        if (environment.getProperty("wop.login.local", Boolean.class, true)) {
            signingIn(environment, wrong);
        }
        return wrong;
    }

    /** Only where people have passwords of our own; an organisation's own login has its own second factor. */
    private static void signingIn(Environment environment, List<Wrong> wrong) {
        var key = environment.getProperty("wop.login.secret-key", "").strip();
        if (key.length() < SHORTEST_KEY || key.chars().distinct().count() < FEWEST_SIGNS) {
            wrong.add(new Wrong(
                    "the key that protects second factors is missing or too simple",
                    "Set WOP_LOGIN_SECRETKEY to a long random text (openssl rand -hex 32). Keep it as carefully as the"
                            + " database, but not in it: without it people must set up their second factor again."));
        }
        if (!environment.getProperty("wop.login.second-factor-required", Boolean.class, false)) {
            wrong.add(new Wrong(
                    "nobody needs a second factor",
                    "Take WOP_LOGIN_SECONDFACTORREQUIRED away; with \"production\" it is true by itself."));
        }
    }

    /** On one's own machine it may be without TLS, as the cookies may. */
    private static boolean isAddress(String address) {
        try {
            var parts = URI.create(address);
            return parts.getHost() != null
                    && ("https".equals(parts.getScheme())
                            || "http".equals(parts.getScheme()) && "localhost".equals(parts.getHost()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private record Wrong(String what, String cure) {}
}
