package org.wopengine.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.alliance.Members;
import org.wopengine.matching.MatchingWeights;
import org.wopengine.matching.ProfileFacts;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.matching.score.Between;
import org.wopengine.matching.score.EarlierPartnership;
import org.wopengine.matching.score.EarlierPartnership.Outcome;
import org.wopengine.matching.score.EligibilityRules;
import org.wopengine.matching.score.MatchScore;
import org.wopengine.matching.score.MatchScoring;
import org.wopengine.matching.score.Need;
import org.wopengine.matching.score.Offer;
import org.wopengine.matching.score.Skill;
import org.wopengine.matching.score.Terms;
import org.wopengine.operator.OperatorView;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.WorkedTogether;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.UseCases;

/**
 * Who fits whom among those that handed something in. It asks the database a fixed number of questions, however many there
 * are, and works everything else out anew each time, so that what is shown is what holds now.
 */
@UseCases
public class Ranking {
    private static final Comparator<RankedRequest> BEST_FIRST = Comparator.comparing(RankedRequest::isEligible)
            .reversed()
            .thenComparing(RankedRequest::best, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ranked -> ranked.operator().code().value());

    private final Entries entries;
    private final Profiles profiles;
    private final CodeOfConduct conduct;
    private final Members members;
    private final Partnerships partnerships;
    private final MatchingWeights weights;
    private final EligibilityRules rules;

    Ranking(
            Entries entries,
            Profiles profiles,
            CodeOfConduct conduct,
            Members members,
            Partnerships partnerships,
            MatchingWeights weights,
            EligibilityRules rules) {
        this.entries = entries;
        this.profiles = profiles;
        this.conduct = conduct;
        this.members = members;
        this.partnerships = partnerships;
        this.weights = weights;
        this.rules = rules;
    }

    /**
     * The pool of a call: its requests, its offers, and the offers that wait without a call of operators that made none in it.
     *
     * @param call null for everything that waits without a call
     */
    @Transactional(readOnly = true)
    public Pool of(Call call) {
        var number = call == null ? null : call.number();
        var requests = entries.submitted(number, EntryKind.REQUEST);
        var offers = offers(number);
        var codes = Stream.concat(requests.stream(), offers.stream())
                .map(Entry::operator)
                .collect(Collectors.toSet());
        var known = new Known(
                profiles.of(codes),
                conduct.acceptedByToday(),
                partnerships.countRunning(),
                earlier(partnerships.workedTogether(codes)),
                call != null && call.programme().membersOnly() ? memberCodes() : null);
        var inForce = call == null || call.weightsVersion() == null
                ? weights.inForce()
                : weights.require(call.weightsVersion()).weights();
        var scoring = new MatchScoring(
                inForce,
                call == null
                        ? Terms.open()
                        : new Terms(
                                call.programme().publicMentee(),
                                call.programme().publicMentor()),
                rules);
        var offered = new LinkedHashMap<Entry, Offer>();
        offers.forEach(offer -> offered.put(offer, offer(offer, known)));
        return new Pool(
                inForce.version(),
                requests.stream()
                        .map(request -> ranked(request, offered, scoring, call, known))
                        .sorted(BEST_FIRST)
                        .toList(),
                offers,
                offered.entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().operator(), one -> one.getValue()
                                .free())));
    }

    /** What is known of all of them. @param members null if nobody has to be one */
    private record Known(
            Map<OperatorCode, Profile> profiles,
            Set<OperatorCode> holders,
            Map<OperatorCode, Integer> running,
            Map<List<OperatorCode>, List<EarlierPartnership>> earlier,
            Set<OperatorCode> members) {}

    private List<Entry> offers(Long call) {
        var offers = new ArrayList<>(entries.submitted(call, EntryKind.OFFER));
        if (call != null) {
            var there = offers.stream().map(Entry::operator).collect(Collectors.toCollection(HashSet::new));
            entries.submitted(null, EntryKind.OFFER).stream()
                    .filter(offer -> there.add(offer.operator()))
                    .forEach(offers::add);
        }
        offers.sort(
                Comparator.comparing((Entry offer) -> offer.operator().value().length())
                        .thenComparing(offer -> offer.operator().value()));
        return offers;
    }

    private RankedRequest ranked(
            Entry request, Map<Entry, Offer> offers, MatchScoring scoring, Call call, Known known) {
        var operator = known.profiles.get(request.operator()).operator();
        var need = need(request, known);
        var candidates = offers.entrySet().stream()
                .map(offer -> candidate(request, need, offer.getKey(), offer.getValue(), scoring, known))
                .sorted(Comparator.comparing(Candidate::isPossible)
                        .reversed()
                        .thenComparing(Candidate::score, MatchScore.RANKING))
                .toList();
        return new RankedRequest(request, operator, need, barriers(operator, call, known), candidates);
    }

    private static Candidate candidate(
            Entry request, Need need, Entry entry, Offer offer, MatchScoring scoring, Known known) {
        var said = entry.offer();
        var country = need.site().country();
        var tie = said.commercialInterests().stream()
                .anyMatch(interest -> interest.country().equals(country));
        var between = new Between(
                known.earlier.getOrDefault(List.of(entry.operator(), request.operator()), List.of()), tie, false);
        return new Candidate(
                scoring.score(need, offer, between),
                need,
                offer,
                said.excludedRegions().contains(need.site().region()),
                tie,
                entry.operator().value().equals(request.request().partner()));
    }

    private static List<String> barriers(OperatorView operator, Call call, Known known) {
        var barriers = new ArrayList<String>();
        if (!operator.mayTakePart()) {
            barriers.add("call.barrier.not-active");
        }
        if (!known.holders.contains(operator.code())) {
            barriers.add("call.barrier.conduct");
        }
        if (known.members != null && !known.members.contains(operator.code())) {
            barriers.add("call.barrier.member");
        }
        if (call != null && call.programme().publicMentee() && !operator.isPublic()) {
            barriers.add("call.barrier.public");
        }
        if (call != null && !call.terms().takesMenteesOf(operator.country(), operator.region())) {
            barriers.add("call.barrier.country");
        }
        return barriers;
    }

    private static Need need(Entry entry, Known known) {
        var said = entry.request();
        var areas = new EnumMap<WorkingArea, Integer>(WorkingArea.class);
        // two other areas are one to the scoring; the more urgent one counts
        said.needs().forEach(need -> areas.merge(need.area(), need.priority(), Math::min));
        return new Need(
                ProfileFacts.site(
                        known.profiles.get(entry.operator()),
                        said.languages(),
                        known.holders.contains(entry.operator())),
                areas.entrySet().stream()
                        .map(area -> new AreaNeed(area.getKey(), area.getValue()))
                        .toList(),
                Boolean.TRUE.equals(said.interpretation()),
                said.staffDaysPerYear(),
                said.earliestStart());
    }

    private static Offer offer(Entry entry, Known known) {
        var said = entry.offer();
        var profile = known.profiles.get(entry.operator());
        var levels = new EnumMap<WorkingArea, Integer>(WorkingArea.class);
        said.areas().forEach(area -> levels.merge(area.area(), area.level(), Math::max));
        var told = Optional.ofNullable(profile.knowledge().currentWopCount()).orElse(0);
        var load = Math.max(told, known.running.getOrDefault(entry.operator(), 0));
        var most = profile.knowledge().maxConcurrentWops();
        var byOffer = load + said.menteesAtMost();
        return new Offer(
                ProfileFacts.site(profile, said.languages(), known.holders.contains(entry.operator())),
                levels.entrySet().stream()
                        .map(area -> new Skill(area.getKey(), area.getValue()))
                        .toList(),
                said.staffDaysPerYear(),
                said.earliestStart(),
                said.fundingBrought() == null ? null : new Money(said.fundingBrought(), said.currency()),
                said.costRecovery(),
                load,
                most == null ? byOffer : Math.min(most, byOffer));
    }

    private Set<OperatorCode> memberCodes() {
        return members.all().stream()
                .filter(member -> member.leftOn() == null && member.operator() != null)
                .map(member -> member.operator())
                .collect(Collectors.toSet());
    }

    /** By mentor and mentee. A partnership that never got to work says nothing of the two. */
    private static Map<List<OperatorCode>, List<EarlierPartnership>> earlier(List<WorkedTogether> all) {
        var earlier = new HashMap<List<OperatorCode>, List<EarlierPartnership>>();
        all.forEach(one -> outcome(one.status()).ifPresent(outcome -> earlier.computeIfAbsent(
                        List.of(one.mentor(), one.mentee()), none -> new ArrayList<>())
                .add(new EarlierPartnership(one.partnership().reference(), outcome))));
        return earlier;
    }

    private static Optional<Outcome> outcome(PartnershipStatus status) {
        if (status == PartnershipStatus.TERMINATED) {
            return Optional.of(Outcome.FAILED);
        }
        if (status == PartnershipStatus.CLOSED
                || status == PartnershipStatus.FOLLOW_UP
                || status == PartnershipStatus.ARCHIVED) {
            return Optional.of(Outcome.SUCCESSFUL);
        }
        return status.isRunning() ? Optional.of(Outcome.RUNNING) : Optional.empty();
    }
}
