package org.wopengine.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What can stand in the decision log, by the texts there are for it: verbs and reasons to choose from. */
@Component
class Vocabulary {
    private static final Pattern VERB = Pattern.compile("audit\\.verb\\.([A-Z_]+)");
    private static final Pattern REASON = Pattern.compile("code\\.\\w*(?:Reason|Return)\\w*\\.([A-Z_]+)");

    private final TreeSet<String> verbs = new TreeSet<>();
    private final TreeSet<String> reasons = new TreeSet<>();

    Vocabulary() {
        try {
            for (var bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                for (var key : PropertiesLoaderUtils.loadProperties(bundle).stringPropertyNames()) {
                    VERB.matcher(key).results().forEach(found -> verbs.add(found.group(1)));
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
