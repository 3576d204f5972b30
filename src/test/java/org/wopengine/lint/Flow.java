package org.wopengine.lint;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.wopengine.lint.Models.Model;

/** Walks a model along its sequence flows; asks the flows, since {@code incoming} and {@code outgoing} are optional. */
final class Flow {
    private Flow() {}

    static List<SequenceFlow> into(Model model, FlowNode node) {
        return model.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getTarget().equals(node))
                .toList();
    }

    static List<SequenceFlow> outOf(Model model, FlowNode node) {
        return model.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().equals(node))
                .toList();
    }

    /** The extension elements of this kind, none if there are no extensions. */
    static <T extends ModelElementInstance> List<T> extensions(
            org.camunda.bpm.model.bpmn.instance.BaseElement element, Class<T> type) {
        ExtensionElements extensions = element.getExtensionElements();
        return extensions == null
                ? List.of()
                : extensions.getElementsQuery().filterByType(type).list();
    }
}
