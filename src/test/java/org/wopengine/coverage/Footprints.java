package org.wopengine.coverage;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which nodes and flows tokens have passed since the last {@link #forget}. */
final class Footprints {
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    private Footprints() {}

    static void step(String process, String element) {
        PASSED.add(process + "/" + element);
    }

    static void forget(String process) {
        PASSED.removeIf(step -> step.startsWith(process + "/"));
    }

    /** The nodes and flows of a model nobody passed. */
    static Set<String> missing(String process) {
        return missing(
                process,
                Bpmn.readModelFromFile(Path.of("bpmn", process + ".bpmn").toFile()));
    }

    static Set<String> missing(String process, BpmnModelInstance model) {
        var missing = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> missing.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> missing.add(flow.getId()));
        missing.removeIf(element -> PASSED.contains(process + "/" + element));
        // the engine waits for the events behind such a gateway at once and never takes the flows to them
        model.getModelElementsByType(EventBasedGateway.class).forEach(gateway -> gateway.getOutgoing().stream()
                .filter(flow -> !missing.contains(flow.getTarget().getId()))
                .forEach(flow -> missing.remove(flow.getId())));
        return missing;
    }
}
