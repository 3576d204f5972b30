package org.wopengine.principle;

import static org.wopengine.principle.Effect.BLOCK;
import static org.wopengine.principle.Effect.ESCALATE;
import static org.wopengine.principle.Effect.HUMAN_DECISION;
import static org.wopengine.principle.Effect.RECORD;
import static org.wopengine.principle.Effect.REQUEST_CHANGES;
import static org.wopengine.principle.Effect.WARN;
import static org.wopengine.principle.Nature.AUTOMATIC;
import static org.wopengine.principle.Nature.EVIDENCE;
import static org.wopengine.principle.Nature.HUMAN;
import static org.wopengine.principle.Principle.BUILDING_ON_THE_PAST;
import static org.wopengine.principle.Principle.INCLUSIVENESS;
import static org.wopengine.principle.Principle.MUTUAL_BENEFIT;
import static org.wopengine.principle.Principle.NOT_FOR_PROFIT;
import static org.wopengine.principle.Principle.SOLIDARITY;
import static org.wopengine.principle.Principle.SUPPORTING_EFFORTS;
import static org.wopengine.principle.Principle.SUSTAINABLE_CHANGE;
import static org.wopengine.principle.Principle.TRANSPARENCY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wopengine.shared.Gate;

/**
 * The catalogue: what a lifecycle can verify of the eight principles. One constant a check, one bean for each
 * ({@link PrincipleCheck}), in the module of the last stage it belongs to.
 */
public enum Check {
    INC_1(INCLUSIVENESS, Set.of(AUTOMATIC, HUMAN), REQUEST_CHANGES, Gate.INTEREST),
    INC_2(INCLUSIVENESS, Set.of(AUTOMATIC), WARN, Gate.WORK_PLAN),
    INC_3(INCLUSIVENESS, Set.of(HUMAN), WARN, Gate.MATCHING),
    INC_4(INCLUSIVENESS, Set.of(AUTOMATIC), WARN, Gate.REPORT),
    NFP_1(NOT_FOR_PROFIT, Set.of(AUTOMATIC), BLOCK, Gate.INTEREST, Gate.AGREEMENT),
    NFP_2(NOT_FOR_PROFIT, Set.of(AUTOMATIC, HUMAN), BLOCK, Gate.WORK_PLAN),
    NFP_3(NOT_FOR_PROFIT, Set.of(AUTOMATIC, EVIDENCE), BLOCK, Gate.WORK_PLAN, Gate.CLOSURE),
    NFP_4(NOT_FOR_PROFIT, Set.of(AUTOMATIC, HUMAN), BLOCK, Gate.AGREEMENT),
    NFP_5(NOT_FOR_PROFIT, Set.of(AUTOMATIC), ESCALATE, Gate.REPORT),
    NFP_6(NOT_FOR_PROFIT, Set.of(AUTOMATIC, EVIDENCE), BLOCK, Gate.CLOSURE),
    NFP_7(NOT_FOR_PROFIT, Set.of(HUMAN), RECORD, Gate.FOLLOW_UP),
    MUT_1(MUTUAL_BENEFIT, Set.of(AUTOMATIC), BLOCK, Gate.INTEREST, Gate.AGREEMENT),
    MUT_2(MUTUAL_BENEFIT, Set.of(AUTOMATIC), WARN, Gate.REPORT),
    MUT_3(MUTUAL_BENEFIT, Set.of(AUTOMATIC), BLOCK, Gate.CLOSURE),
    TRA_1(TRANSPARENCY, Set.of(AUTOMATIC), BLOCK, Gate.MATCHING),
    TRA_2(TRANSPARENCY, Set.of(AUTOMATIC), BLOCK, Gate.AGREEMENT),
    TRA_3(TRANSPARENCY, Set.of(AUTOMATIC), ESCALATE, Gate.WORK_PLAN, Gate.REPORT),
    TRA_4(TRANSPARENCY, Set.of(AUTOMATIC), BLOCK, Gate.CLOSURE),
    TRA_5(TRANSPARENCY, Set.of(AUTOMATIC), BLOCK, Gate.values()),
    PAS_1(BUILDING_ON_THE_PAST, Set.of(AUTOMATIC, HUMAN), REQUEST_CHANGES, Gate.INTEREST),
    PAS_2(BUILDING_ON_THE_PAST, Set.of(HUMAN), WARN, Gate.WORK_PLAN),
    PAS_3(BUILDING_ON_THE_PAST, Set.of(AUTOMATIC), BLOCK, Gate.CLOSURE),
    SUP_1(SUPPORTING_EFFORTS, Set.of(AUTOMATIC, HUMAN), WARN, Gate.INTEREST, Gate.MATCHING),
    SUP_2(SUPPORTING_EFFORTS, Set.of(AUTOMATIC, HUMAN), HUMAN_DECISION, Gate.INTEREST),
    SUS_1(SUSTAINABLE_CHANGE, Set.of(AUTOMATIC, EVIDENCE), BLOCK, Gate.INTEREST),
    SUS_2(SUSTAINABLE_CHANGE, Set.of(AUTOMATIC), BLOCK, Gate.WORK_PLAN),
    SUS_3(SUSTAINABLE_CHANGE, Set.of(AUTOMATIC), WARN, Gate.WORK_PLAN),
    SUS_4(SUSTAINABLE_CHANGE, Set.of(AUTOMATIC, EVIDENCE), WARN, Gate.CLOSURE),
    SUS_5(SUSTAINABLE_CHANGE, Set.of(HUMAN), RECORD, Gate.FOLLOW_UP),
    SOL_1(SOLIDARITY, Set.of(AUTOMATIC), BLOCK, Gate.MATCHING),
    SOL_2(SOLIDARITY, Set.of(AUTOMATIC), WARN, Gate.CLOSURE);

    private final Principle principle;
    private final Set<Nature> natures;
    private final Effect effect;
    private final Set<Gate> gates;

    Check(Principle principle, Set<Nature> natures, Effect effect, Gate... gates) {
        this.principle = principle;
        this.natures = natures;
        this.effect = effect;
        this.gates = EnumSet.copyOf(List.of(gates));
    }

    public Principle principle() {
        return principle;
    }

    public Set<Nature> natures() {
        return natures;
    }

    public Effect effect() {
        return effect;
    }

    public Set<Gate> gates() {
        return Set.copyOf(gates);
    }

    public boolean belongsTo(Gate gate) {
        return gates.contains(gate);
    }

    /** As people write it: {@code NFP-2}. */
    public String code() {
        return name().replace('_', '-');
    }

    static List<Check> at(Gate gate) {
        return Arrays.stream(values()).filter(check -> check.belongsTo(gate)).toList();
    }
}
