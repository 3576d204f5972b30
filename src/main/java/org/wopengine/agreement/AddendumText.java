package org.wopengine.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Refused;

/** What the text of an addendum may change, and that it changes something. */
@Component
class AddendumText {
    /** 20000.5 typed is the 20000.50 stored. */
    private static final Comparator<JsonNode> SAME_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private final ObjectMapper mapper;
    private final Clock clock;

    AddendumText(ObjectMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @throws Refused naming the field to correct */
    void check(DraftAgreement text, DraftAgreement inForce) {
        if (text.addendum() == null) {
            throw Refused.because("agreement.addendum.say-what", "addendum");
        }
        if (!text.startsOn().equals(inForce.startsOn())) {
            throw Refused.because("agreement.addendum.start-stays", "startsOn", inForce.startsOn());
        }
        if (!text.currency().equals(inForce.currency())) {
            throw Refused.because("agreement.addendum.currency-stays", "currency", inForce.currency());
        }
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        if (!text.endsOn().equals(inForce.endsOn()) && text.endsOn().isBefore(today)) {
            throw Refused.because("agreement.addendum.end-gone", "endsOn", today);
        }
        if (clauses(text).equals(SAME_VALUE, clauses(inForce))) {
            throw Refused.because("agreement.addendum.changes-nothing", "addendum");
        }
    }

    /** Everything but what the addendum says about itself; the form may show the parties in another order. */
    private ObjectNode clauses(DraftAgreement text) {
        ObjectNode tree = mapper.valueToTree(text);
        tree.remove("addendum");
        var parties = text.parties().stream()
                .sorted(Comparator.comparing(AgreedParty::operator))
                .toList();
        tree.set("parties", mapper.valueToTree(parties));
        return tree;
    }
}
