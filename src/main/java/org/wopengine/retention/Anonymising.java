package org.wopengine.retention;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.People;
import org.wopengine.identity.SecurityLog;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;
import org.wopengine.workflow.PastPeople;

/**
 * The end of personal data. Somebody whose last partnership ended longer ago than names have to stay becomes a pseudonym, in
 * every table at once: one person asks for it, another does it. What was decided stays, and every chain still holds.
 */
@UseCases
public class Anonymising {
    /** No quotation marks and the like, which texts and JSON write in different ways; short words would hit others. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}@+'’._\\- ]{4,200}");

    private static final int MOST_NAMES = 10;
    private static final int SHOWN = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PersonRows rows;
    private final PersonRetention retention;
    private final People people;
    private final PastPeople past;
    private final Partnerships partnerships;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Anonymising(
            PersonRows rows,
            PersonRetention retention,
            People people,
            PastPeople past,
            Partnerships partnerships,
            SecurityLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.retention = retention;
        this.people = people;
        this.past = past;
        this.partnerships = partnerships;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Whose retention has ended, the longest ago first. */
    @Transactional(readOnly = true)
    public List<DuePerson> due() {
        return rows.due(retention.years(), today());
    }

    /** The newest pseudonyms. */
    @Transactional(readOnly = true)
    public List<AnonymisedPerson> done() {
        return rows.done(SHOWN);
    }

    /** What would be changed, and whether it may be; nothing of somebody who left no trace. */
    public Optional<PersonPreview> preview(String login) {
        if (!rows.leftTraces(login)) {
            return Optional.empty();
        }
        var request = rows.request(login).orElse(null);
        var member = people.find(login);
        var names = request == null ? known(login) : request.names();
        var until = rows.retainedUntil(login);
        return Optional.of(new PersonPreview(
                login,
                member.map(one -> one.name()).orElse(null),
                until == null ? null : until.plusYears(retention.years() - 10L),
                refusal(login),
                names,
                names.isEmpty() ? new TreeMap<>() : rows.count(login, names),
                past.named(login),
                request));
    }

    /**
     * Asks for a pseudonym.
     *
     * @throws Refused if names have to stay, a name cannot be looked for, or the reason names the person
     */
    public void ask(String login, AskAnonymisation asked, Actor by) {
        demandDue(login, by);
        if (rows.request(login).isPresent()) {
            throw Refused.because("retention.asked-already", null);
        }
        demandTyped(login, asked.confirmation());
        var names = new LinkedHashSet<>(known(login));
        if (asked.names() != null) {
            asked.names()
                    .lines()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> {
                        if (!NAME.matcher(name).matches()) {
                            throw Refused.because("retention.name", "names", name);
                        }
                        names.add(name);
                    });
        }
        if (names.isEmpty()) {
            throw Refused.because("retention.no-name", "names");
        }
        if (names.size() > MOST_NAMES) {
            throw Refused.because("retention.too-many-names", "names", MOST_NAMES);
        }
        var longestFirst = names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        if (rows.mentions(asked.reason(), longestFirst) || asked.reason().contains(login)) {
            throw Refused.because("retention.reason-names", "reason");
        }
        rows.ask(login, longestFirst, asked.reason(), by, clock.instant());
    }

    /** Takes a request back; whoever may ask may also do that. */
    public void withdraw(String login) {
        rows.forget(login);
    }

    /**
     * Does what somebody else has asked for.
     *
     * @return the pseudonym
     * @throws Refused if nobody has asked, names have to stay, the same person asks and decides, or a chain does not hold
     */
    public String carryOut(String login, DecideAnonymisation decision, Actor by) {
        demandDue(login, by);
        var request = rows.request(login).orElseThrow(() -> Refused.because("retention.not-asked", null));
        if (request.by().equals(by.user())) {
            throw Refused.because("retention.second-person", null);
        }
        demandTyped(login, decision.confirmation());
        var broken = rows.broken(login);
        if (!broken.isEmpty()) {
            throw Refused.because("retention.broken", null, String.join(", ", broken));
        }
        var pseudonym = pseudonym();
        people.remove(login);
        past.forget(login);
        var chains = rows.replace(login, request, pseudonym, rows.count(login, request.names()), by, clock.instant());
        log.add(SecurityLog.Verb.PERSON_ANONYMISED, pseudonym, null);
        chains.stream()
                .filter(PartnershipId::fits)
                .map(PartnershipId::new)
                .map(partnerships::find)
                .flatMap(Optional::stream)
                .forEach(partnership -> events.publishEvent(new Decided(
                        partnership.id(),
                        partnership.status().stage(),
                        "PERSON_ANONYMISED",
                        pseudonym,
                        null,
                        request.reason(),
                        by)));
        return pseudonym;
    }

    private static void demandTyped(String login, String confirmation) {
        if (!confirmation.strip().equals(login)) {
            throw Refused.because("retention.other-login", "confirmation", login);
        }
    }

    private void demandDue(String login, Actor by) {
        if (login.equals(by.user())) {
            throw Refused.because("retention.oneself", null);
        }
        var refusal = refusal(login);
        if (refusal != null) {
            throw Refused.because(refusal, null, retention.years());
        }
    }

    /** Why names have to stay; null if they need not. A concern is not told from a retention that runs. */
    private String refusal(String login) {
        if (rows.signsIn(login)) {
            return "retention.signs-in";
        }
        return rows.isDue(login, retention.years(), today()) ? null : "retention.not-due";
    }

    private List<String> known(String login) {
        return people.find(login).stream()
                .flatMap(member -> Stream.of(member.name(), member.email() == null ? "" : member.email()))
                .map(String::strip)
                .filter(name -> !name.equals(login) && NAME.matcher(name).matches())
                .toList();
    }

    private static String pseudonym() {
        var random = new byte[4];
        RANDOM.nextBytes(random);
        return "person-" + HexFormat.of().formatHex(random);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
