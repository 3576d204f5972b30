package org.wopengine.matching;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.duties.Duties;
import org.wopengine.notification.Notifications;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyLeftReason;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateDecided;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/** The matching of partners: rounds, shortlists, answers, the decision, the letters of intent. */
@UseCases
public class Matches {
    /** A letter of intent as it was signed. */
    public static final DocumentField LETTER = DocumentField.of("letter", DocumentType.LOI);

    private final Matchings matchings;
    private final MatchingRounds rounds;
    private final MatchCandidates candidates;
    private final Rankings rankings;
    private final KeptScores scores;
    private final MatchWords words;
    private final Partnerships partnerships;
    private final Operators operators;
    private final CodeOfConduct conduct;
    private final Documents documents;
    private final MatchingSettings settings;
    private final Duties duties;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matches(
            Matchings matchings,
            MatchingRounds rounds,
            MatchCandidates candidates,
            Rankings rankings,
            KeptScores scores,
            MatchWords words,
            Partnerships partnerships,
            Operators operators,
            CodeOfConduct conduct,
            Documents documents,
            MatchingSettings settings,
            Duties duties,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matchings = matchings;
        this.rounds = rounds;
        this.candidates = candidates;
        this.rankings = rankings;
        this.scores = scores;
        this.words = words;
        this.partnerships = partnerships;
        this.operators = operators;
        this.conduct = conduct;
        this.documents = documents;
        this.settings = settings;
        this.duties = duties;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** Begins the next round, unless the last one allowed is over. */
    public RoundOutcome openRound(PartnershipId id) {
        var matching = matchings.findById(id.reference()).orElseGet(() -> matchings.save(new Matching(id)));
        var outcome = matching.nextRound(settings.rounds());
        if (outcome == RoundOutcome.EXHAUSTED) {
            tellNotChosen(id);
        }
        if (outcome == RoundOutcome.OPEN) {
            partnerships.moveTo(id, PartnershipStatus.MATCHING, Actor.system());
            rounds.save(new MatchingRound(id, matching.currentRound(), clock.instant()));
        }
        events.publishEvent(Decided.of(id, Stage.MATCHING, "ROUND_OPENED", outcome, Actor.system()));
        return outcome;
    }

    /**
     * Keeps the shortlist of the round, with the scores of everybody on it and of the best others, made anew now.
     *
     * @throws Refused if a candidate is not in the registry, is the officer's own operator, is a party already, has not accepted the Code of Conduct,
     *     shares no language without an interpreter, is ruled out otherwise, has a commercial tie the officer does not
     *     know of, or would have a role that is taken
     */
    public ShortlistOutcome shortlist(PartnershipId id, ShortlistCandidates shortlist, Actor by) {
        var partnership = partnerships.require(id);
        var applicant = operators.require(partnership.applicant());
        for (int row = 0; row < shortlist.candidates().size(); row++) {
            check(shortlist.candidates().get(row), "candidates_" + (row + 1) + "_", partnership, applicant, by);
        }
        var ranking = rankings.of(
                id,
                shortlist.candidates().stream()
                        .collect(Collectors.toMap(row -> new OperatorCode(row.operator()), Rankings.Noted::of)));
        var free = facing(partnership, shortlist);
        for (int row = 0; row < free.size(); row++) {
            if (free.get(row) != null && free.get(row).choice() == CandidateChoice.PROPOSE) {
                demandPossible(ranking, free.get(row), "candidates_" + (row + 1) + "_");
            }
        }
        var round = round(id);
        round.shortlisted(shortlist, shortlist.outcome(), by);
        shortlist.candidates().forEach(row -> candidates.save(new MatchCandidate(id, round.round(), row)));
        scores.keep(
                id,
                round.round(),
                ranking,
                free.stream()
                        .filter(Objects::nonNull)
                        .map(row -> new OperatorCode(row.operator()))
                        .collect(Collectors.toSet()));
        if (shortlist.outcome() == ShortlistOutcome.PROPOSED) {
            candidates.save(MatchCandidate.applicant(id, round.round(), applicant.code(), ownRole(partnership)));
        }
        if (shortlist.outcome() == ShortlistOutcome.GIVE_UP) {
            end(id, MatchingOutcome.UNMATCHED);
        }
        events.publishEvent(new Decided(
                        id, Stage.MATCHING, "SHORTLISTED", shortlist.outcome().name(), null, shortlist.remark(), by)
                .inConfidence());
        return shortlist.outcome();
    }

    /** The rows of the list as they stand; null for one who joins on the side of the applicant and is not measured. */
    private static List<CandidateRow> facing(PartnershipView partnership, ShortlistCandidates shortlist) {
        var mentorLed = Rankings.isMentorLed(partnership);
        return shortlist.candidates().stream()
                .map(row -> (mentorLed ? row.role().isMentee() : row.role().isMentor()) ? row : null)
                .toList();
    }

    private void demandPossible(Ranking ranking, CandidateRow row, String prefix) {
        var candidate = ranking.of(new OperatorCode(row.operator())).orElse(null);
        if (candidate == null) {
            return; // it says nowhere what it needs: the officer knows better
        }
        var exclusions = candidate.score().exclusions();
        if (!exclusions.isEmpty()) {
            throw Refused.because(
                    "matching.ruled-out",
                    prefix + "choice",
                    row.operator(),
                    words.say(exclusions.get(0).sentence()));
        }
        if (!candidate.ties().isEmpty() && !Boolean.TRUE.equals(row.commercialTie())) {
            throw Refused.because(
                    "matching.tie-not-looked-into",
                    prefix + "commercialTie",
                    row.operator(),
                    words.say(candidate.ties().get(0)));
        }
    }

    private void check(CandidateRow row, String prefix, PartnershipView partnership, OperatorView applicant, Actor by) {
        if (!OperatorCode.fits(row.operator())) {
            throw Refused.because("matching.no-such-operator", prefix + "operator", row.operator());
        }
        var candidate = operators
                .find(new OperatorCode(row.operator()))
                .filter(OperatorView::mayTakePart)
                .orElseThrow(() -> Refused.because("matching.no-such-operator", prefix + "operator", row.operator()));
        if (candidate.code().equals(applicant.code())) {
            throw Refused.because("matching.candidate-is-applicant", prefix + "operator");
        }
        duties.demandNoTie(candidate.code(), by, prefix + "operator");
        if (row.choice() != CandidateChoice.PROPOSE) {
            return;
        }
        var wanted = Rankings.isMentorLed(partnership)
                ? row.role().isMentee()
                : row.role().isMentor();
        if (!wanted && row.role() != PartyRole.MENTOR && row.role() != PartyRole.MENTEE) {
            throw Refused.because("matching.role-taken", prefix + "role");
        }
        conduct.demandAcceptedBy(candidate.code(), prefix + "operator");
        if (!candidate.sharesLanguageWith(applicant) && !Boolean.TRUE.equals(row.interpretation())) {
            throw Refused.because("matching.no-common-language", prefix + "interpretation", row.operator());
        }
    }

    /** The operators asked in this round: all proposed, and the applicant. */
    public List<OperatorCode> invited(PartnershipId id) {
        return current(id).stream()
                .filter(MatchCandidate::isProposed)
                .map(MatchCandidate::operator)
                .toList();
    }

    /** @throws Refused if somebody declines without a reason, or was not asked */
    public void answer(PartnershipId id, AnswerProposal answer, Actor by) {
        if (answer.reply() == Reply.DECLINE && answer.reasonCode() == null) {
            throw Refused.because("matching.decline-reason", "reasonCode");
        }
        candidate(id, by).answer(answer, by, clock.instant());
        events.publishEvent(new Decided(
                id,
                Stage.MATCHING,
                "PROPOSAL_ANSWERED",
                answer.reply().name(),
                answer.reply() == Reply.DECLINE ? answer.reasonCode().name() : null,
                answer.comment(),
                by));
    }

    /** Both sides agree if the applicant and the proposed lead do; further partners may decline and stay away. */
    public RepliesOutcome weighReplies(PartnershipId id) {
        var agreed = current(id).stream()
                .filter(MatchCandidate::isProposed)
                .filter(candidate -> candidate.isApplicant() || candidate.role().isLead())
                .allMatch(MatchCandidate::accepts);
        var outcome = agreed ? RepliesOutcome.AGREED : RepliesOutcome.DECLINED;
        events.publishEvent(Decided.of(id, Stage.MATCHING, "REPLIES_WEIGHED", outcome, Actor.system()));
        return outcome;
    }

    /**
     * The secretariat decides; with an approval the partners join in their roles.
     *
     * @throws Refused if the officer made the shortlist
     */
    public MatchDecision decide(PartnershipId id, ApproveMatch decision, Actor by) {
        var round = round(id);
        duties.demandSecond(round.shortlistedBy(), by);
        var outcome =
                switch (decision.decision()) {
                    case APPROVE -> MatchDecision.APPROVED;
                    case REQUEST_CHANGES -> MatchDecision.CHANGES_REQUESTED;
                    case REJECT -> MatchDecision.REJECTED;
                    case DEFER -> MatchDecision.DEFERRED;
                    case REQUEST_WAIVER -> MatchDecision.WAIVER_REQUESTED;
                };
        if (outcome == MatchDecision.APPROVED) {
            current(id).stream()
                    .filter(candidate -> candidate.accepts() && !candidate.isApplicant())
                    .forEach(candidate ->
                            partnerships.addParty(id, NewParty.operator(candidate.operator(), candidate.role()), by));
        }
        if (outcome == MatchDecision.CHANGES_REQUESTED) {
            round.sentBack(decision.comment());
        }
        if (outcome == MatchDecision.REJECTED) {
            end(id, MatchingOutcome.UNMATCHED);
        }
        var decided = GateDecided.of(id, Gate.MATCHING, "MATCH_DECIDED", outcome, decision, by)
                .toldTo(current(id).stream()
                        .filter(MatchCandidate::accepts)
                        .map(candidate -> candidate.operator().group())
                        .toList());
        // what to change is said to the officer who makes the next list
        events.publishEvent(outcome == MatchDecision.CHANGES_REQUESTED ? decided.inConfidence() : decided);
        return outcome;
    }

    /**
     * @throws Refused if a signature lacks name, position, date or the letter itself, or a refusal its reason, or the
     *     operator that signs has not accepted the Code of Conduct
     */
    public void letter(PartnershipId id, SignLetterOfIntent answer, Actor by) {
        if (answer.choice() == LetterChoice.SIGN) {
            require(answer.signatory(), "signatory");
            require(answer.position(), "position");
            require(answer.signedOn(), "signedOn");
            conduct.demandAcceptedBy(by.operator(), "choice");
            require(answer.letter(), LETTER.name());
            documents.cite(LETTER, answer.letter(), id, by);
        } else {
            require(answer.reasonCode(), "reasonCode");
        }
        candidate(id, by).letter(answer, by);
        events.publishEvent(new Decided(
                id,
                Stage.MATCHING,
                "LETTER_OF_INTENT",
                answer.choice().name(),
                answer.reasonCode() == null ? null : answer.reasonCode().name(),
                answer.comment(),
                by));
    }

    /** With both letters the partners are matched; otherwise the partners found go, and a new round may begin. */
    public LettersOutcome confirmLetters(PartnershipId id) {
        var asked = current(id).stream().filter(MatchCandidate::isProposed).toList();
        var outcome = asked.stream().anyMatch(MatchCandidate::refusesLetter)
                ? LettersOutcome.DROPPED_OUT
                : LettersOutcome.SIGNED;
        if (outcome == LettersOutcome.SIGNED) {
            end(id, MatchingOutcome.MATCHED);
            partnerships.moveTo(id, PartnershipStatus.MATCHED, Actor.system());
        } else {
            asked.stream()
                    .filter(candidate -> candidate.accepts() && !candidate.isApplicant())
                    .forEach(candidate -> partnerships.partyLeaves(
                            id, candidate.operator(), PartyLeftReason.DROPPED_OUT, Actor.system()));
        }
        events.publishEvent(Decided.of(id, Stage.MATCHING, "LETTERS_CONFIRMED", outcome, Actor.system()));
        return outcome;
    }

    private void end(PartnershipId id, MatchingOutcome outcome) {
        matching(id).end(outcome);
        tellNotChosen(id);
    }

    /**
     * Whoever came into question and was not even asked hears why when the search is over. Whoever was asked has
     * answered, or hears of the decision.
     */
    private void tellNotChosen(PartnershipId id) {
        var first = matching(id).firstRound();
        var last = new LinkedHashMap<OperatorCode, MatchCandidate>();
        candidates.findByPartnershipOrderById(id.reference()).stream()
                .filter(candidate -> candidate.round() >= first)
                .forEach(candidate -> last.put(candidate.operator(), candidate));
        var kept = scores.of(id);
        last.values().stream()
                .filter(candidate -> !candidate.isProposed())
                .forEach(candidate -> tellNotChosen(id, candidate, of(kept, candidate)));
    }

    private void tellNotChosen(PartnershipId id, MatchCandidate candidate, KeptScore score) {
        var group = candidate.operator().group();
        if (score == null) {
            notifications.tell(id, group, "candidate-not-chosen", candidate.reason());
            return;
        }
        var reached = score.candidate().score();
        notifications.tell(
                id,
                group,
                "candidate-not-chosen-by-score",
                Stream.concat(
                                Stream.of(candidate.reason(), reached.total().toPlainString()),
                                reached.criteria().stream()
                                        .flatMap(one -> Stream.of(
                                                one.contribution().toPlainString(),
                                                one.weight()
                                                        .stripTrailingZeros()
                                                        .toPlainString())))
                        .toArray());
    }

    private static KeptScore of(List<KeptScore> kept, MatchCandidate candidate) {
        return kept.stream()
                .filter(score -> score.round() == candidate.round())
                .filter(score -> score.candidate().operator().equals(candidate.operator()))
                .findAny()
                .orElse(null);
    }

    /** Where the matching stands, or nothing if there was none. */
    public Optional<MatchingView> view(PartnershipId id) {
        return matchings.findById(id.reference()).flatMap(matching -> rounds.findById(
                        new MatchingRound.Key(id.reference(), matching.currentRound()))
                .map(round -> view(id, round)));
    }

    private MatchingView view(PartnershipId id, MatchingRound round) {
        var kept = scores.of(id);
        var listed = candidates.findByPartnershipOrderById(id.reference());
        return new MatchingView(
                round.round(),
                settings.rounds(),
                round.introducedOn(),
                round.concept(),
                listed.stream()
                        .map(candidate -> candidate.view(of(kept, candidate)))
                        .toList(),
                kept.stream()
                        .filter(score -> listed.stream().allMatch(candidate -> of(List.of(score), candidate) == null))
                        .toList());
    }

    /** What the rounds of the present search left behind; empty in its first one. */
    public Optional<RoundBefore> before(PartnershipId id) {
        return matchings
                .findById(id.reference())
                .filter(matching -> matching.currentRound() > matching.firstRound())
                .map(matching -> rounds.findByPartnershipAndRoundBetweenOrderByRoundDesc(
                        id.reference(), matching.firstRound(), matching.currentRound() - 1))
                .filter(earlier -> !earlier.isEmpty())
                .map(earlier -> new RoundBefore(
                        earlier.get(0).notApproved(),
                        earlier.stream()
                                .map(MatchingRound::concept)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)));
    }

    private static PartyRole ownRole(PartnershipView partnership) {
        return Rankings.isMentorLed(partnership) ? PartyRole.LEAD_MENTOR : PartyRole.LEAD_MENTEE;
    }

    private static void require(Object answer, String field) {
        if (answer == null) {
            throw Refused.because("matching.fill-in", field);
        }
    }

    private MatchCandidate candidate(PartnershipId id, Actor by) {
        var operator = by.operator();
        return Optional.ofNullable(operator)
                .flatMap(code -> candidates.findByPartnershipAndRoundAndOperator(
                        id.reference(), matching(id).currentRound(), code.value()))
                .orElseThrow(() -> Refused.because("matching.not-asked", null));
    }

    private List<MatchCandidate> current(PartnershipId id) {
        return candidates.findByPartnershipAndRoundOrderById(
                id.reference(), matching(id).currentRound());
    }

    private Matching matching(PartnershipId id) {
        return matchings.findById(id.reference()).orElseThrow();
    }

    private MatchingRound round(PartnershipId id) {
        return rounds.findById(
                        new MatchingRound.Key(id.reference(), matching(id).currentRound()))
                .orElseThrow();
    }
}
