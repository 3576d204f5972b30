package org.wopengine.lint;

import java.util.List;
import java.util.stream.Stream;

/** All rules. The plain ones read files only; the wiring ones also ask what the Java side offers. */
final class Rulebook {
    private Rulebook() {}

    static List<ModelRule> plain() {
        return Stream.of(FileRules.all(), TaskRules.all(), FlowRules.all(), GeometryRules.all(), FormRules.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<ModelRule> wiring() {
        return Stream.of(WiringRules.all(), VariableRules.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<ModelRule> contracts() {
        return AnswerRules.all();
    }

    static List<ModelRule> all() {
        return Stream.of(plain(), wiring(), contracts(), List.of(VersionsLock.rule()))
                .flatMap(List::stream)
                .toList();
    }
}
