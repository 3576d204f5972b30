package org.wopengine.walk;

import java.util.HashMap;
import java.util.Map;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.document.SampleShelf;

/** Markup and expressions put into every text of good answers that takes them. */
final class Spice {
    static final String TEXT = "<script>alert(7)</script> ${7*7} #{7*7} {{7*7}} [(${7*7})]";
    static final String ESCAPED = "&lt;script&gt;alert(7)&lt;/script&gt; ${7*7} #{7*7} {{7*7}} [(${7*7})]";

    private final AnswerReader reader;
    private final Map<String, Class<?>> forms;

    Spice(AnswerReader reader, Map<String, Class<?>> forms) {
        this.reader = reader;
        this.forms = forms;
    }

    /** Free text has more than one word; codes, dates and addresses stay as they are. */
    Step on(Step step) {
        var answers = new HashMap<>(step.answers());
        AnswerKeys.of(forms.get(step.element())).stream()
                .filter(key -> key.type() == String.class && !key.list())
                .filter(key -> answers.get(key.key()) instanceof String text && text.contains(" "))
                .forEach(key -> {
                    var before = answers.put(key.key(), answers.get(key.key()) + " " + TEXT);
                    if (refused(step.element(), SampleShelf.filled(step.user(), answers))) {
                        answers.put(key.key(), before);
                    }
                });
        return step.answered(answers);
    }

    private boolean refused(String element, Map<String, Object> answers) {
        try {
            reader.read(forms.get(element), answers);
            return false;
        } catch (InvalidAnswers refused) {
            return true;
        }
    }

    /** The part of a dossier page that tells of one stage. */
    static String chapter(String page, String stage) {
        var begin = page.indexOf("id=\"chapter-" + stage + "\"");
        if (begin < 0) {
            throw new AssertionError("No chapter " + stage + " on the page");
        }
        return page.substring(begin, page.indexOf("</details>", begin));
    }
}
