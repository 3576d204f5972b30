package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.wopengine.lint.ModelRule.Report;
import org.wopengine.lint.Models.Model;

/** A model that cannot be read on paper is not finished: rules about where things stand. */
final class GeometryRules {
    private static final double NEAR = 1.5;

    private GeometryRules() {}

    static List<ModelRule> all() {
        return List.of(rule(
                "L19",
                "everything is drawn, nothing overlaps, flows are straight and cross nothing",
                (all, out) -> all.models().forEach(model -> drawing(model, out))));
    }

    record Point(double x, double y) {}

    record Box(double x, double y, double width, double height) {
        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean contains(Box other) {
            return other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }
    }

    /** A straight piece of a flow. */
    record Piece(Point from, Point to) {
        boolean straight() {
            return Math.abs(from.x - to.x) < 0.5 || Math.abs(from.y - to.y) < 0.5;
        }

        private boolean upright() {
            return Math.abs(from.x - to.x) < 0.5;
        }

        /** Whether the two pass through each other, not only meet at an end. */
        boolean crosses(Piece other) {
            if (upright() == other.upright()) {
                return false;
            }
            var upright = upright() ? this : other;
            var flat = upright() ? other : this;
            return inside(upright.from.x, flat.from.x, flat.to.x) && inside(flat.from.y, upright.from.y, upright.to.y);
        }

        /** Whether the two run on top of each other or one ends on the other. */
        boolean touches(Piece other) {
            return new Box(left(), top(), wide(), high())
                    .overlaps(new Box(other.left() - 0.5, other.top() - 0.5, other.wide() + 1, other.high() + 1));
        }

        boolean passesThrough(Box box) {
            return box.overlaps(new Box(left(), top(), Math.max(wide(), 0.1), Math.max(high(), 0.1)));
        }

        private double left() {
            return Math.min(from.x, to.x);
        }

        private double top() {
            return Math.min(from.y, to.y);
        }

        private double wide() {
            return Math.abs(from.x - to.x);
        }

        private double high() {
            return Math.abs(from.y - to.y);
        }

        private static boolean inside(double value, double one, double other) {
            return value > Math.min(one, other) + 0.5 && value < Math.max(one, other) - 0.5;
        }
    }

    private static void drawing(Model model, Report out) {
        var boxes = boxes(model);
        var lines = lines(model);
        model.all(FlowNode.class).stream()
                .filter(node -> !boxes.containsKey(node))
                .forEach(node ->
                        out.add(model.file(), node.getId(), "is not drawn", "add its shape " + node.getId() + "_di"));
        model.all(SequenceFlow.class).stream()
                .filter(flow -> !lines.containsKey(flow))
                .forEach(flow ->
                        out.add(model.file(), flow.getId(), "is not drawn", "add its edge " + flow.getId() + "_di"));
        overlaps(model, boxes, out);
        var drawn = new ArrayList<>(lines.entrySet());
        for (int one = 0; one < drawn.size(); one++) {
            var flow = drawn.get(one).getKey();
            var pieces = drawn.get(one).getValue();
            shape(model, flow, pieces, boxes, out);
            for (int other = one + 1; other < drawn.size(); other++) {
                crossing(
                        model,
                        flow,
                        pieces,
                        drawn.get(other).getKey(),
                        drawn.get(other).getValue(),
                        out);
            }
        }
    }

    private static void overlaps(Model model, Map<FlowNode, Box> boxes, Report out) {
        var nodes = List.copyOf(boxes.keySet());
        for (int one = 0; one < nodes.size(); one++) {
            var node = nodes.get(one);
            if (node.getParentElement() instanceof FlowNode frame
                    && boxes.containsKey(frame)
                    && !boxes.get(frame).contains(boxes.get(node))) {
                out.add(
                        model.file(),
                        node.getId(),
                        "stands outside of its sub-process " + frame.getId(),
                        "widen the frame");
            }
            for (var other : nodes.subList(one + 1, nodes.size())) {
                if (sameScope(node, other) && boxes.get(node).overlaps(boxes.get(other))) {
                    out.add(model.file(), node.getId(), "overlaps " + other.getId(), "move one of the two");
                }
            }
        }
    }

    private static boolean sameScope(FlowNode one, FlowNode other) {
        return one.getParentElement().equals(other.getParentElement())
                && !(one instanceof BoundaryEvent event && event.getAttachedTo().equals(other))
                && !(other instanceof BoundaryEvent attached
                        && attached.getAttachedTo().equals(one));
    }

    private static void shape(
            Model model, SequenceFlow flow, List<Piece> pieces, Map<FlowNode, Box> boxes, Report out) {
        if (!pieces.stream().allMatch(Piece::straight)) {
            out.add(model.file(), flow.getId(), "runs aslant", "bend it at right angles");
            return;
        }
        end(model, flow, pieces.get(0).from(), flow.getSource(), boxes, out);
        end(model, flow, pieces.get(pieces.size() - 1).to(), flow.getTarget(), boxes, out);
        boxes.forEach((node, box) -> {
            var own = node.equals(flow.getSource()) || node.equals(flow.getTarget()) || frames(node, flow);
            if (!own && pieces.stream().anyMatch(piece -> piece.passesThrough(box))) {
                out.add(model.file(), flow.getId(), "runs through " + node.getId(), "lead it around");
            }
        });
    }

    private static boolean frames(FlowNode frame, ModelElementInstance inner) {
        for (var element = inner; element != null; element = element.getParentElement()) {
            if (element.equals(frame)) {
                return true;
            }
        }
        return false;
    }

    private static void end(
            Model model, SequenceFlow flow, Point point, FlowNode node, Map<FlowNode, Box> boxes, Report out) {
        var box = boxes.get(node);
        if (box != null && Math.abs(distance(node, box, point)) > NEAR) {
            out.add(model.file(), flow.getId(), "does not touch " + node.getId(), "end it on the border of the shape");
        }
    }

    /** How far a point lies from the border of a node's figure: circle, diamond or rectangle. */
    private static double distance(FlowNode node, Box box, Point point) {
        var right = Math.abs(point.x() - box.x() - box.width() / 2);
        var down = Math.abs(point.y() - box.y() - box.height() / 2);
        if (node instanceof Event) {
            return Math.hypot(right, down) - box.width() / 2;
        }
        if (node instanceof Gateway) {
            return right + down - box.width() / 2;
        }
        return Math.max(right - box.width() / 2, down - box.height() / 2);
    }

    private static void crossing(
            Model model, SequenceFlow one, List<Piece> ones, SequenceFlow other, List<Piece> others, Report out) {
        var related =
                one.getSource().equals(other.getSource()) || one.getTarget().equals(other.getTarget());
        for (var piece : ones) {
            for (var against : others) {
                if (piece.crosses(against) || !related && piece.touches(against) && !ends(one, other)) {
                    out.add(model.file(), one.getId(), "crosses " + other.getId(), "lead one of the two around");
                    return;
                }
            }
        }
    }

    /** Flows of one node, one coming and one going, meet at its border at most. */
    private static boolean ends(SequenceFlow one, SequenceFlow other) {
        return one.getTarget().equals(other.getSource()) || other.getTarget().equals(one.getSource());
    }

    static Map<FlowNode, Box> boxes(Model model) {
        var boxes = new LinkedHashMap<FlowNode, Box>();
        for (var shape : model.all(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                var bounds = shape.getBounds();
                boxes.put(node, new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
            }
        }
        return boxes;
    }

    static Map<SequenceFlow, List<Piece>> lines(Model model) {
        var lines = new LinkedHashMap<SequenceFlow, List<Piece>>();
        for (var edge : model.all(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                var points = edge.getWaypoints().stream()
                        .map(point -> new Point(point.getX(), point.getY()))
                        .toList();
                var pieces = new ArrayList<Piece>();
                for (int index = 1; index < points.size(); index++) {
                    pieces.add(new Piece(points.get(index - 1), points.get(index)));
                }
                lines.put(flow, pieces);
            }
        }
        return lines;
    }
}
