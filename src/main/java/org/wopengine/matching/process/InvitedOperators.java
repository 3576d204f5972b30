package org.wopengine.matching.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.wopengine.matching.Matches;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Whom the model asks: {@code ${invited.codes(execution)}}. Public, because the engine's expressions demand it. */
@Component("invited")
public class InvitedOperators {
    private final Matches matches;

    InvitedOperators(Matches matches) {
        this.matches = matches;
    }

    public List<String> codes(DelegateExecution execution) {
        return matches.invited(new PartnershipId(execution.getProcessBusinessKey())).stream()
                .map(OperatorCode::value)
                .toList();
    }
}
