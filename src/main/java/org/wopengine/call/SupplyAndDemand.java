package org.wopengine.call;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.audit.DecisionLog;
import org.wopengine.call.Count.Known;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.matching.LettersOutcome;
import org.wopengine.operator.Region;
import org.wopengine.partnership.Partnerships;
import org.wopengine.registry.Expertise;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.shared.UseCases;

/** How supply and demand stand beside each other now, worked out anew each time by a fixed number of statements. */
@UseCases
public class SupplyAndDemand {
    private final Profiles profiles;
    private final Partnerships partnerships;
    private final Entries entries;
    private final Rounds rounds;
    private final DecisionLog log;
    private final Clock clock;

    SupplyAndDemand(
            Profiles profiles,
            Partnerships partnerships,
            Entries entries,
            Rounds rounds,
            DecisionLog log,
            Clock clock) {
        this.profiles = profiles;
        this.partnerships = partnerships;
        this.entries = entries;
        this.rounds = rounds;
        this.log = log;
        this.clock = clock;
    }

    /** The regions whose operators somebody in these groups may count. */
    public static Set<Region> regions(Collection<String> groups) {
        if (Action.READ_SUPPLY.permits(groups)) {
            return EnumSet.allOf(Region.class);
        }
        return Action.READ_SUPPLY.permits(groups, Relation.REGION) ? Region.servedBy(groups) : Set.of();
    }

    /** Counts the operators of these regions that may take part. */
    @Transactional(readOnly = true)
    public Balance of(Set<Region> regions) {
        var running = partnerships.countRunning();
        return new Count(
                        profiles.all().stream()
                                .filter(profile ->
                                        regions.contains(profile.operator().region()))
                                .collect(Collectors.toMap(
                                        Profile::code,
                                        profile -> known(profile, running.getOrDefault(profile.code(), 0)))),
                        entries.allSubmitted(),
                        rounds.handedOver(),
                        partnerships.searching(),
                        log.first("LETTERS_CONFIRMED", LettersOutcome.SIGNED.name()),
                        clock.instant())
                .balance();
    }

    private static Known known(Profile profile, int running) {
        var knowledge = profile.knowledge();
        var told = Objects.requireNonNullElse(knowledge.currentWopCount(), 0);
        return new Known(
                profile.operator().region(),
                knowledge.workingLanguages(),
                knowledge.expertiseAreas().stream().map(Expertise::area).collect(Collectors.toSet()),
                knowledge.maxConcurrentWops() == null
                        ? null
                        : Math.max(0, knowledge.maxConcurrentWops() - Math.max(told, running)));
    }
}
