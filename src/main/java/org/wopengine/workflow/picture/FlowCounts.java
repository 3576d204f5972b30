package org.wopengine.workflow.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * How often each flow of a model was taken. The engine keeps the visits of elements, not of flows; they follow from them,
 * since what goes into an element and what comes out of it add up. A flow for which they do not say it for certain is left
 * out rather than guessed.
 */
public final class FlowCounts {
    private FlowCounts() {}

    /** How often an element was entered, and left by its own way out. */
    public record Passed(int entered, int left) {}

    public static Map<String, Integer> of(BpmnModelInstance model, Map<String, Passed> passed) {
        var flows = model.getModelElementsByType(SequenceFlow.class);
        var counts = new HashMap<String, Integer>();
        int before;
        do {
            before = counts.size();
            for (var node : model.getModelElementsByType(FlowNode.class)) {
                var times = passed.getOrDefault(node.getId(), new Passed(0, 0));
                if (node instanceof ExclusiveGateway) {
                    together(node.getOutgoing(), times.left(), counts);
                } else if (!(node instanceof Gateway) || node instanceof ParallelGateway) {
                    node.getOutgoing().forEach(flow -> counts.putIfAbsent(flow.getId(), times.left()));
                }
                if (!(node instanceof Gateway)
                        || node instanceof ExclusiveGateway
                        || node.getIncoming().size() == 1) {
                    together(node.getIncoming(), times.entered(), counts);
                }
            }
        } while (counts.size() > before && counts.size() < flows.size());
        counts.values().removeIf(times -> times <= 0);
        return counts;
    }

    /** One of these flows is taken each time: the last one not known is what the others leave. */
    private static void together(Collection<SequenceFlow> flows, int times, Map<String, Integer> counts) {
        var open =
                flows.stream().filter(flow -> !counts.containsKey(flow.getId())).toList();
        var known = flows.stream()
                .mapToInt(flow -> counts.getOrDefault(flow.getId(), 0))
                .sum();
        if (open.size() == 1 || known == times) {
            open.forEach(flow -> counts.put(flow.getId(), times - known));
        }
    }
}
