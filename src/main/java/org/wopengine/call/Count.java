package org.wopengine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopengine.call.Balance.Line;
import org.wopengine.call.Balance.Wait;
import org.wopengine.call.Balance.Waiting;
import org.wopengine.operator.Region;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.Searching;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * Counts who asks and who offers. Of several requests or offers of an operator the newest counts, because it says what it wants
 * now; operators without a profile here are not counted at all.
 *
 * @param known what the registry knows of each operator
 * @param entries everything handed in, the oldest first
 * @param handedOver when a round handed the mentee of a request a mentor
 * @param searching partnerships that began with one operator
 * @param found when partners were found
 */
record Count(
        Map<OperatorCode, Known> known,
        List<Entry> entries,
        Map<Long, Instant> handedOver,
        List<Searching> searching,
        Map<PartnershipId, Instant> found,
        Instant now) {

    /**
     * What the registry knows of an operator.
     *
     * @param knows the areas it can pass something on in; empty if it does not mentor
     * @param free partnerships it can still take part in; null if it did not say
     */
    record Known(Region region, List<String> languages, Set<WorkingArea> knows, Integer free) {}

    /** One who asks or offers, with what and in which languages. */
    private record Voice(OperatorCode operator, Set<WorkingArea> areas, Collection<String> languages) {}

    /** All who ask or offer, by how they do. */
    private record Voices(
            List<Voice> requests,
            List<Voice> interests,
            List<Voice> offers,
            List<Voice> mentorInterests,
            List<Voice> registered) {

        <K> Line<K> line(K key, Predicate<Voice> counts, Function<Collection<OperatorCode>, Integer> places) {
            var asking = operators(counts, requests, interests);
            var offering = operators(counts, offers, mentorInterests, registered);
            return new Line<>(
                    key,
                    number(requests, counts),
                    number(interests, counts),
                    asking.size(),
                    number(offers, counts),
                    number(mentorInterests, counts),
                    number(registered, counts),
                    offering.size(),
                    places.apply(offering));
        }

        Stream<Voice> all() {
            return Stream.of(requests, interests, offers, mentorInterests, registered)
                    .flatMap(List::stream);
        }

        private static int number(List<Voice> voices, Predicate<Voice> counts) {
            return (int) voices.stream().filter(counts).count();
        }

        @SafeVarargs
        private static Set<OperatorCode> operators(Predicate<Voice> counts, List<Voice>... voices) {
            return Stream.of(voices)
                    .flatMap(List::stream)
                    .filter(counts)
                    .map(Voice::operator)
                    .collect(Collectors.toSet());
        }
    }

    Balance balance() {
        var offers = newest(EntryKind.OFFER);
        var requests = newest(EntryKind.REQUEST).values().stream()
                .filter(request -> !handedOver.containsKey(request.number()))
                .toList();
        var voices = new Voices(
                requests.stream().map(Count::asking).toList(),
                interests(EntryPath.OPEN_MENTEE),
                offers.values().stream().map(Count::offering).toList(),
                interests(EntryPath.OPEN_MENTOR),
                registered());
        var places = new HashMap<OperatorCode, Integer>();
        known.forEach((code, operator) -> places.put(code, places(operator.free(), offers.get(code))));
        Function<Collection<OperatorCode>, Integer> sum = codes -> codes.stream()
                .map(places::get)
                .mapToInt(place -> Objects.requireNonNullElse(place, 1))
                .sum();
        var mentors = Stream.of(voices.offers(), voices.mentorInterests(), voices.registered())
                .flatMap(List::stream)
                .map(Voice::operator)
                .collect(Collectors.toSet());
        return new Balance(
                voices.line("", voice -> true, sum),
                (int) mentors.stream().filter(code -> places.get(code) == null).count(),
                lines(Stream.of(WorkingArea.values()), voices, Voice::areas, sum).stream()
                        .sorted(Comparator.comparing((Line<WorkingArea> line) -> line.lack())
                                .reversed()
                                .thenComparing(Line::mentees, Comparator.reverseOrder()))
                        .toList(),
                lines(
                        Stream.of(Region.values()),
                        voices,
                        voice -> Set.of(known.get(voice.operator()).region()),
                        sum),
                lines(
                                voices.all()
                                        .flatMap(voice -> voice.languages().stream())
                                        .distinct()
                                        .sorted(),
                                voices,
                                Voice::languages,
                                sum)
                        .stream()
                        .sorted(Comparator.comparing((Line<String> line) -> line.mentees())
                                .reversed())
                        .toList(),
                waits());
    }

    /** A line for each, without those nobody asks for and nobody offers. */
    private static <K> List<Line<K>> lines(
            Stream<K> keys,
            Voices voices,
            Function<Voice, Collection<K>> of,
            Function<Collection<OperatorCode>, Integer> places) {
        return keys.map(key -> voices.line(key, voice -> of.apply(voice).contains(key), places))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Map<OperatorCode, Entry> newest(EntryKind kind) {
        var newest = new HashMap<OperatorCode, Entry>();
        entries.stream()
                .filter(entry -> entry.kind() == kind && known.containsKey(entry.operator()))
                .forEach(entry -> newest.put(entry.operator(), entry));
        return newest;
    }

    private static Voice asking(Entry entry) {
        var said = entry.request();
        return new Voice(
                entry.operator(),
                said.needs().stream().map(AreaWish::area).collect(Collectors.toSet()),
                new HashSet<>(said.languages()));
    }

    private static Voice offering(Entry entry) {
        var said = entry.offer();
        return new Voice(
                entry.operator(),
                said.areas().stream().map(AreaOffer::area).collect(Collectors.toSet()),
                new HashSet<>(said.languages()));
    }

    private List<Voice> interests(EntryPath path) {
        return searching.stream()
                .filter(one -> one.path() == path && one.isWaiting() && known.containsKey(one.applicant()))
                .map(one -> new Voice(
                        one.applicant(), one.areas(), known.get(one.applicant()).languages()))
                .toList();
    }

    private List<Voice> registered() {
        return known.entrySet().stream()
                .filter(operator -> !operator.getValue().knows().isEmpty())
                .map(operator -> new Voice(
                        operator.getKey(),
                        operator.getValue().knows(),
                        operator.getValue().languages()))
                .toList();
    }

    /** What the registry leaves free, not more than the offer says; null if neither tells. */
    private static Integer places(Integer free, Entry offer) {
        var offered = offer == null ? null : offer.offer().menteesAtMost();
        if (free == null || offered == null) {
            return free == null ? offered : free;
        }
        return Math.min(free, offered);
    }

    private List<Wait> waits() {
        var still = new ArrayList<Duration>();
        var handed = new ArrayList<Duration>();
        entries.stream()
                .filter(entry -> entry.kind() == EntryKind.REQUEST && known.containsKey(entry.operator()))
                .forEach(entry -> {
                    var at = handedOver.get(entry.number());
                    (at == null ? still : handed).add(Duration.between(entry.submittedAt(), at == null ? now : at));
                });
        return List.of(
                new Wait(Waiting.REQUEST, Days.of(still), Days.of(handed)),
                wait(Waiting.INTEREST_OF_MENTEE, EntryPath.OPEN_MENTEE),
                wait(Waiting.INTEREST_OF_MENTOR, EntryPath.OPEN_MENTOR));
    }

    /** Those that were withdrawn, rejected or given up neither wait nor found anybody. */
    private Wait wait(Waiting what, EntryPath path) {
        var ofPath = searching.stream()
                .filter(one -> one.path() == path && known.containsKey(one.applicant()))
                .toList();
        return new Wait(
                what,
                Days.of(ofPath.stream()
                        .filter(Searching::isWaiting)
                        .map(one -> Duration.between(one.since(), now))
                        .toList()),
                Days.of(ofPath.stream()
                        .filter(one -> !one.isWaiting() && found.containsKey(one.partnership()))
                        .map(one -> Duration.between(one.since(), found.get(one.partnership())))
                        .toList()));
    }
}
