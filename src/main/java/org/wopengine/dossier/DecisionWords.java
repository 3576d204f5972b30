package org.wopengine.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.audit.Decision;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.PartyView;
import org.wopengine.principle.Check;
import org.wopengine.principle.PrincipleWords;
import org.wopengine.shared.Dates;
import org.wopengine.shared.OperatorCode;

/**
 * Says in the reader's language what the decision log keeps in the words of the machine: codes, days, who follows whom. The log
 * stays as it was written; pages ask it as {@code @decisionWords}.
 */
@Component("decisionWords")
public class DecisionWords {
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) > (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern OPERATORS = Pattern.compile("(OP\\d+) > (OP\\d+)");
    private static final Pattern HAND_OVER = Pattern.compile("(.*?): (\\S+) > (\\S+)\\. (.*)", Pattern.DOTALL);
    private static final Pattern ROUND = Pattern.compile("/calls/(\\S+)/rounds/(\\d+): (\\S+)");

    /** Verbs whose comment tells more of what was done, and not why. */
    private static final Set<String> TOLD = Set.of(
            "RESCHEDULED",
            "PERIOD_OPENED",
            "PARTY_JOINED",
            "PARTY_LEFT",
            "PARTY_REPLACED",
            "REASSIGNED",
            "PROPOSED_BY_ROUND",
            "DOCUMENT_ADDED");

    private final Words words;
    private final MessageSource messages;

    DecisionWords(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** The operators that take or took part in a partnership, by their codes. */
    public Map<String, String> names(PartnershipView partnership) {
        return partnership.parties().stream()
                .filter(party -> party.operator() != null)
                .collect(Collectors.toMap(party -> party.operator().value(), PartyView::name, (one, same) -> one));
    }

    /** The operators a row of the log speaks of, by their codes. */
    public static Stream<OperatorCode> operators(Decision decision) {
        var said = Stream.of(decision.outcome(), Objects.requireNonNullElse(decision.comment(), ""))
                .flatMap(text -> Stream.of(text.split(" > ")));
        return said.filter(OperatorCode::fits).map(OperatorCode::new);
    }

    /** How it came out. */
    public String outcome(Decision decision, Map<String, String> names) {
        return switch (decision.verb()) {
            case "WAIVER_REQUESTED" ->
                Stream.of(decision.outcome().split(", ")).map(this::check).collect(Collectors.joining("; "));
            case "PERSON_ANONYMISED" -> decision.outcome();
            default ->
                OperatorCode.fits(decision.outcome()) ? operator(decision.outcome(), names) : words.outcome(decision);
        };
    }

    /** What was said about it, or null; what a person typed stands as it was typed. */
    public String comment(Decision decision, Map<String, String> names) {
        var kept = decision.comment();
        if (kept == null) {
            return null;
        }
        return switch (decision.verb()) {
            case "RESCHEDULED", "PERIOD_OPENED" -> {
                var days = DAYS.matcher(kept);
                yield days.matches() ? text("audit.said.days", day(days, 1), day(days, 2)) : kept;
            }
            case "PARTY_JOINED", "PARTY_LEFT" -> operator(kept, names);
            case "PARTY_REPLACED" -> {
                var operators = OPERATORS.matcher(kept);
                yield operators.matches()
                        ? text(
                                "audit.said.replaced",
                                operator(operators.group(1), names),
                                operator(operators.group(2), names))
                        : kept;
            }
            case "REASSIGNED" -> handedOver(kept);
            case "PROPOSED_BY_ROUND" -> {
                var round = ROUND.matcher(kept);
                yield round.matches()
                        ? text(
                                "standing".equals(round.group(1)) ? "audit.said.standing-round" : "audit.said.round",
                                round.group(2),
                                round.group(3),
                                round.group(1))
                        : kept;
            }
            default -> kept;
        };
    }

    /** Whether a reason is told, and not only more of what was done. */
    public boolean saysWhy(Decision decision) {
        return decision.reasonCode() != null || decision.comment() != null && !TOLD.contains(decision.verb());
    }

    private String handedOver(String kept) {
        var handOver = HAND_OVER.matcher(kept);
        if (!handOver.matches()) {
            return kept;
        }
        var nobody = text("audit.said.nobody");
        return text(
                "audit.said.handed-over",
                handOver.group(1),
                handOver.group(2).replace("–", nobody),
                handOver.group(3).replace("–", nobody),
                handOver.group(4));
    }

    private static String day(Matcher days, int group) {
        return Dates.day(LocalDate.parse(days.group(group)));
    }

    private static String operator(String code, Map<String, String> names) {
        var name = names.get(code);
        return name == null ? code : "%s (%s)".formatted(name, code);
    }

    private String check(String code) {
        return Stream.of(Check.values())
                .filter(check -> check.code().equals(code))
                .findFirst()
                .map(check -> code + " " + words.message(PrincipleWords.name(check)))
                .orElse(code);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
