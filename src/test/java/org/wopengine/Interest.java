package org.wopengine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wopengine.duties.InterestAnswers;

/** The declaration of interest in the forms that decide: answered here for every test that is about something else. */
public final class Interest {
    private static final Set<String> ASKING = asking();

    private Interest() {}

    /** The answers with "no conflict", if the form of this element asks for it and they do not say it themselves. */
    public static Map<String, ?> none(String element, Map<String, ?> answers) {
        if (!asks(element) || answers.containsKey(InterestAnswers.DECLARATION)) {
            return answers;
        }
        return with(answers, Map.of(InterestAnswers.DECLARATION, "NO_CONFLICT"));
    }

    public static Map<String, Object> conflict(Map<String, ?> answers, String note) {
        return with(answers, Map.of(InterestAnswers.DECLARATION, "CONFLICT", InterestAnswers.NOTE, note));
    }

    public static boolean asks(String element) {
        return ASKING.contains(element.replace("UserTask_", "")
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> with(Map<String, ?> answers, Map<String, ?> more) {
        var all = new HashMap<String, Object>(answers);
        all.putAll(more);
        return all;
    }

    private static Set<String> asking() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form"))
                    .filter(Interest::asks)
                    .map(form -> form.getFilename().replace(".form", ""))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean asks(Resource form) {
        try {
            return form.getContentAsString(StandardCharsets.UTF_8).contains('"' + InterestAnswers.DECLARATION + '"');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
