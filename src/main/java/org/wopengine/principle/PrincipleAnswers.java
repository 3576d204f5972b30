package org.wopengine.principle;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.wopengine.shared.FormAnswers;

/**
 * What every gate asks about the principles.
 *
 * @param judgedChecks the checks the officer has looked into and found in order
 * @param judgement why, in a sentence for each
 * @param waivedChecks the checks a waiver is asked for
 * @param waiverReason why the gate should be passed although they do not hold
 */
public record PrincipleAnswers(
        List<Check> judgedChecks,
        @Size(max = 2000) String judgement,
        List<Check> waivedChecks,
        @Size(max = 2000) String waiverReason)
        implements FormAnswers {

    static final PrincipleAnswers NONE = new PrincipleAnswers(List.of(), null, List.of(), null);

    boolean judges(Check check) {
        return judgement != null && judgedChecks.contains(check);
    }
}
