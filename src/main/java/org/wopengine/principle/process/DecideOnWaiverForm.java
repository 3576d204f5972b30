package org.wopengine.principle.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.duties.Duties;
import org.wopengine.duties.Duty;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.DecideWaiver;
import org.wopengine.principle.Principles;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.CodeText;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/principle-waiver/decide-on-waiver.form}: the second person decides. */
@Component
class DecideOnWaiverForm implements TaskForm<DecideWaiver> {
    private final Principles principles;
    private final Partnerships partnerships;
    private final PrincipleScreen screen;
    private final CodeText codes;
    private final Duties duties;

    DecideOnWaiverForm(
            Principles principles, Partnerships partnerships, PrincipleScreen screen, CodeText codes, Duties duties) {
        this.duties = duties;
        this.principles = principles;
        this.partnerships = partnerships;
        this.screen = screen;
        this.codes = codes;
    }

    @Override
    public FormKey key() {
        return PrincipleWaiver.DECIDE_ON_WAIVER;
    }

    @Override
    public Class<DecideWaiver> answers() {
        return DecideWaiver.class;
    }

    @Override
    public Duty duty() {
        return Duty.DECIDE;
    }

    /** Whoever asked for it hears so before claiming it, not after filling it in. */
    @Override
    public Optional<Refused> against(Token token, String user) {
        return principles
                .openWaiver(token.partnership(), PrincipleWaiver.GATE.get(token))
                .flatMap(waiver -> duties.againstSecond(waiver.requestedBy(), user));
    }

    @Override
    public Map<String, Object> show(Token token) {
        var gate = PrincipleWaiver.GATE.get(token);
        var waiver = principles.openWaiver(token.partnership(), gate).orElseThrow();
        return Map.of(
                "viewReference", token.partnership().reference(),
                "viewTitle", codes.say(partnerships.require(token.partnership()).title()),
                "viewGate", codes.of(gate),
                "viewWaived", screen.waived(waiver),
                "viewRequestedBy", waiver.requestedBy(),
                "viewWaiverReason", codes.say(waiver.reason()));
    }
}
