package org.wopengine.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.wopengine.principle.Check;
import org.wopengine.shared.OperatorCode;

/** What can stand in the decision log, by the texts there are for it: verbs and reasons to choose from. */
@Component
class Vocabulary {
    private static final Pattern VERB = Pattern.compile("audit\\.verb\\.([A-Z_]+)");
    private static final Pattern REASON = Pattern.compile("code\\.\\w*(?:Reason|Return)\\w*\\.([A-Z_]+)");

    private static final Pattern CONSTANT = Pattern.compile("code\\.\\w+\\.([A-Z][A-Z0-9_]*)");

    private final TreeSet<String> verbs = new TreeSet<>();
    private final TreeSet<String> reasons = new TreeSet<>();
    private final Set<String> constants = new HashSet<>();

    Vocabulary() {
        try {
            for (var bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                for (var key : PropertiesLoaderUtils.loadProperties(bundle).stringPropertyNames()) {
                    VERB.matcher(key).results().forEach(found -> verbs.add(found.group(1)));
                    CONSTANT.matcher(key).results().forEach(found -> constants.add(found.group(1)));
                    REASON.matcher(key).results().forEach(found -> reasons.add(found.group(1)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The message bundles cannot be read", unreadable);
        }
    }

    public List<String> verbs() {
        return List.copyOf(verbs);
    }

    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    /** Whether there is a text for it anywhere. */
    boolean isConstant(String name) {
        return constants.contains(name);
    }

    /** Whether a decision can have come out like this: constants, operators or checks, one or several. */
    boolean isOutcome(String text) {
        return outcomes().contains(text)
                || Stream.of(text.split("\\+|, "))
                        .allMatch(one -> isConstant(one)
                                || OperatorCode.fits(one)
                                || Stream.of(Check.values())
                                        .anyMatch(check -> check.code().equals(one)));
    }

    /** How gates and answers come out; a decision may have another outcome, which the address takes, too. */
    public List<String> outcomes() {
        return List.of(
                "ELIGIBLE",
                "APPROVED",
                "ACCEPTED",
                "CHANGES_REQUESTED",
                "REJECTED",
                "DEFERRED",
                "WAIVER_REQUESTED",
                "GRANTED",
                "REFUSED",
                "CONFLICT");
    }
}
