package org.wopengine.closure.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the form of the exit shows above its questions. */
@Component
class ExitScreen {
    private final Partnerships partnerships;
    private final CodeText codes;

    ExitScreen(Partnerships partnerships, CodeText codes) {
        this.partnerships = partnerships;
        this.codes = codes;
    }

    Map<String, Object> forSettlement(PartnershipId id) {
        var partnership = partnerships.require(id);
        var shown = new HashMap<String, Object>();
        shown.put("viewReference", id.reference());
        shown.put("viewTitle", codes.say(partnership.title()));
        shown.put("viewCurrency", partnership.currency());
        shown.put("viewDecision", decision(partnership));
        shown.put(
                "viewParties",
                partnership.present().stream()
                        .map(party -> "- %s (%s)".formatted(party.name(), codes.of(party.role())))
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    private String decision(PartnershipView partnership) {
        var exit = partnership.exit();
        if (exit == null) {
            return codes.text("closure.exit.advised");
        }
        return "%s: %s. %s"
                .formatted(
                        codes.of(exit.kind()),
                        codes.of(TerminationReason.valueOf(exit.reason())),
                        Objects.toString(exit.comment(), ""));
    }
}
