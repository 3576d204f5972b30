package org.wopengine.identity.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.Groups;
import org.wopengine.identity.People;
import org.wopengine.identity.SecurityLog;
import org.wopengine.identity.SecurityLog.Verb;
import org.wopengine.identity.login.PasswordNotice;
import org.wopengine.identity.policy.Role;
import org.wopengine.identity.web.ApiRefusals;

/**
 * Keeps the rules on groups when an administrator works in Admin, and writes each change into the security log, in the
 * same transaction: no change without its row.
 */
final class UserChanges extends OncePerRequestFilter {
    private static final Pattern MEMBERSHIP =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/group/(?<group>[^/]+)/members/(?<user>[^/]+)");
    private static final Pattern LOGIN = Pattern.compile(
            "/camunda/api/engine/engine/[^/]+/user/(?<user>[^/]+)(/(?<part>profile|credentials|unlock))?");
    private static final int LONGEST_ID = 64;

    private final People people;
    private final SecurityLog log;
    private final ApiRefusals refusals;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final PasswordNotice notice;
    private final CurrentActor actor;

    UserChanges(
            People people,
            SecurityLog log,
            ApiRefusals refusals,
            ObjectMapper json,
            TransactionTemplate transaction,
            PasswordNotice notice,
            CurrentActor actor) {
        this.people = people;
        this.log = log;
        this.refusals = refusals;
        this.json = json;
        this.transaction = transaction;
        this.notice = notice;
        this.actor = actor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var change = change(request);
        if (change.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var refusal = refusal(change.get());
        if (refusal.isPresent()) {
            transaction.executeWithoutResult(status -> log.add(
                    Verb.GROUP_REFUSED, change.get().user(), change.get().group()));
            refusals.refuse(
                    response,
                    HttpStatus.CONFLICT,
                    "Refused",
                    refusal.get(),
                    change.get().user());
            return;
        }
        carryOut(change.get(), request, response, chain);
    }

    private void carryOut(Change change, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failures = new Failures();
        transaction.executeWithoutResult(status -> {
            failures.keep(() -> chain.doFilter(request, response));
            if (failures.any() || response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                status.setRollbackOnly();
            } else {
                log.add(change.verb(), change.user(), change.group());
                if (change.verb() == Verb.PASSWORD_SET || change.verb() == Verb.LOGIN_CREATED) {
                    notice.setBy(change.user(), actor.current().user());
                }
                people.keepEngineAdministrators();
            }
        });
        failures.throwAgain();
        if (change.verb() == Verb.PASSWORD_SET && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            notice.changed(change.user(), LocaleContextHolder.getLocale());
        }
    }

    /** Key of what speaks against a change. */
    private Optional<String> refusal(Change change) {
        if (change.verb() == Verb.GROUP_JOINED) {
            if (Role.ofGroup(change.group()).isEmpty()) {
                return Optional.of("identity.api.foreign-group");
            }
            var groups = new HashSet<>(people.membershipsOf(change.user()));
            groups.add(change.group());
            return Role.goTogether(groups) ? Optional.empty() : Optional.of("identity.api.groups-apart");
        }
        var leaves = change.verb() == Verb.LOGIN_DELETED
                || change.verb() == Verb.GROUP_LEFT && Groups.ADMINISTRATOR.equals(change.group());
        return leaves && isLastAdministrator(change.user())
                ? Optional.of("identity.api.last-administrator")
                : Optional.empty();
    }

    private boolean isLastAdministrator(String user) {
        var administrators = people.members(Groups.ADMINISTRATOR);
        return administrators.size() == 1 && administrators.get(0).user().equals(user);
    }

    /** What the engine says yes to although there is nothing to take away is no change. */
    private Optional<Change> change(HttpServletRequest request) throws IOException {
        var path = ApiPath.of(request);
        var membership = MEMBERSHIP.matcher(path);
        if (membership.matches()) {
            return switch (request.getMethod()) {
                case "PUT" -> change(Verb.GROUP_JOINED, membership, membership.group("group"));
                case "DELETE" ->
                    change(Verb.GROUP_LEFT, membership, membership.group("group"))
                            .filter(left -> people.membershipsOf(left.user()).contains(left.group()));
                default -> Optional.empty();
            };
        }
        var login = LOGIN.matcher(path);
        if (!login.matches()) {
            return Optional.empty();
        }
        return switch (request.getMethod() + " " + login.group("part")) {
            case "POST null" -> login.group("user").equals("create") ? created(request) : Optional.empty();
            case "DELETE null" ->
                change(Verb.LOGIN_DELETED, login, null)
                        .filter(deleted -> people.find(deleted.user()).isPresent());
            case "PUT profile" -> change(Verb.LOGIN_CHANGED, login, null);
            case "PUT credentials" -> change(Verb.PASSWORD_SET, login, null);
            case "POST unlock" -> change(Verb.LOGIN_UNLOCKED, login, null);
            default -> Optional.empty();
        };
    }

    private static Optional<Change> change(Verb verb, Matcher path, String group) {
        var user = path.group("user");
        return user.isBlank() || user.length() > LONGEST_ID
                ? Optional.empty()
                : Optional.of(new Change(verb, user, group));
    }

    /** The body can be read again behind this filter. What names nobody is left to the engine to refuse. */
    private Optional<Change> created(HttpServletRequest request) throws IOException {
        var user = json.readTree(request.getInputStream())
                .path("profile")
                .path("id")
                .asText("");
        return user.isBlank() || user.length() > LONGEST_ID
                ? Optional.empty()
                : Optional.of(new Change(Verb.LOGIN_CREATED, user, null));
    }

    private record Change(Verb verb, String user, String group) {}

    /** Carries an exception out of a transaction, which takes no checked ones. */
    private static final class Failures {
        private Exception kept;

        void keep(Step step) {
            try {
                step.run();
            } catch (IOException | ServletException | RuntimeException failure) {
                kept = failure;
            }
        }

        boolean any() {
            return kept != null;
        }

        void throwAgain() throws IOException, ServletException {
            if (kept instanceof IOException failure) {
                throw failure;
            }
            if (kept instanceof ServletException failure) {
                throw failure;
            }
            if (kept instanceof RuntimeException failure) {
                throw failure;
            }
        }

        private interface Step {
            void run() throws IOException, ServletException;
        }
    }
}
