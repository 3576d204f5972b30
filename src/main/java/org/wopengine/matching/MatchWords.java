package org.wopengine.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.matching.score.Sentence;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.Dates;
import org.wopengine.shared.Money;

/** Says the reasons of a score in the reader's language. */
@Component
public class MatchWords {
    private static final String NOBODY = "–";

    private final MessageSource messages;

    MatchWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Sentence sentence) {
        if (!sentence.hasClauses()) {
            return text(
                    sentence.key(),
                    sentence.arguments().stream().map(this::word).toArray());
        }
        var clauses = sentence.arguments().stream().map(this::word).collect(Collectors.joining("; "));
        return clauses.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + clauses.substring(1) + ".";
    }

    /** Where a commercial tie was found, and the words that tell it. */
    public String say(CommercialTie tie) {
        return text("matching.tie." + tie.found().name(), tie.partnership().reference(), tie.words());
    }

    private String word(Object argument) {
        if (argument instanceof Sentence sentence) {
            return say(sentence);
        }
        if (argument instanceof List<?> several) {
            return several(several.stream().map(this::word).toList());
        }
        if (argument instanceof Enum<?> constant) {
            return word(Sentence.Label.of(constant));
        }
        if (argument instanceof Sentence.Label label) {
            return text("code." + label.name());
        }
        if (argument instanceof Sentence.Language language) {
            return CodeNames.language(language.code());
        }
        if (argument instanceof Sentence.Country country) {
            return CodeNames.country(country.code());
        }
        if (argument instanceof LocalDate day) {
            return Dates.day(day);
        }
        if (argument instanceof Money money) {
            return Amounts.money(money);
        }
        return argument instanceof BigDecimal number ? Amounts.bare(number) : argument.toString();
    }

    /** One, two and three. */
    private String several(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? NOBODY : words.get(0);
        }
        var last = words.size() - 1;
        return text("matching.and", String.join(", ", words.subList(0, last)), words.get(last));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
