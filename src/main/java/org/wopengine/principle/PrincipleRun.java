package org.wopengine.principle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;

/**
 * The checks of a gate as they were when it was decided.
 *
 * @param thresholds version of the thresholds that held
 * @param taskId the engine's task by which it was decided, or null
 */
public record PrincipleRun(
        long id,
        Gate gate,
        Integer part,
        GateChoice decision,
        int thresholds,
        String taskId,
        String decidedBy,
        Instant ranAt,
        List<Line> lines) {

    public PrincipleRun {
        lines = List.copyOf(lines);
    }

    /**
     * One check in it.
     *
     * @param grade of what was found, before anybody said anything to it
     * @param judgement what the officer said to it, or null
     * @param waiver number of the waiver that covers it, or null
     */
    public record Line(
            Check check,
            Result result,
            Finding.Grade grade,
            String sentence,
            List<String> arguments,
            Map<String, String> looked,
            String judgement,
            Long waiver) {}
}
