package org.wopengine.closure;

import java.util.HashMap;
import java.util.Map;

/** Good answers for the form of the exit. */
public final class ExitAnswers {
    private ExitAnswers() {}

    public static Map<String, Object> settlement() {
        var answers = new HashMap<String, Object>();
        answers.put("kind", "NOTICE_BY_PARTY");
        answers.put("reason", "LOSS_OF_COMMITMENT");
        answers.put("endedOn", "2025-06-30");
        answers.put("achieved", "Two of five outputs: 20 meter readers trained, a test bench installed.");
        answers.put("kept", "The billing department goes on testing meters.");
        answers.put("lessons", "Without the management nothing lasts.");
        answers.put("obligations", "None.");
        answers.put("spent", 61000.5);
        answers.put("unspent", 0);
        answers.put("treatment", "NOTHING_LEFT");
        answers.put("assets_1_item", "Meter test bench");
        answers.put("assets_1_value", 8000);
        answers.put("assets_1_owner", "OP03");
        answers.put("assets_4_item", "Manuals");
        answers.put("assets_4_owner", "OP03");
        return answers;
    }
}
