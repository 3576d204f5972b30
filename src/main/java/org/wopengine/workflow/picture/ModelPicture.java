package org.wopengine.workflow.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.wopengine.workflow.Heat;

/**
 * Draws a model as SVG from its own coordinates, byte for byte the same on every machine. The background is white, so
 * the picture reads on dark pages too; every element is a group with the element's id and a title that is read out.
 *
 * <p>With marks it shows a path: what was not visited is faint, what was has its count and leads to its visits, and where a
 * token stands is filled. With heats it shows where people waited: an element is the darker the longer, has the time written
 * at its upper edge, and leads to what is behind it. Colour never is the only sign.
 */
public final class ModelPicture {
    private static final String ARROW = "markerWidth=\"9\" markerHeight=\"9\"";
    /** As large on a thick line as on a thin one. */
    private static final String ARROW_OF_ANY_LINE =
            "markerUnits=\"userSpaceOnUse\" markerWidth=\"13.5\" markerHeight=\"13.5\"";

    private static final String GONE = "#1c6b46";
    private static final String HERE = "#9c1f2b";

    /** From cool to warm; ink stays readable on each. */
    private static final List<String> WARMTH = List.of("#fdeedd", "#fbd9b5", "#f7c08b", "#f0a468", "#e8894d");

    private static final String INK = "#16323f";
    private static final double MARGIN = 24;
    private static final double TEXT = 12;
    private static final double LINE = 15;

    /** Keeps a label readable where a flow passes close by. */
    private static final String HALO = "stroke='#fff' stroke-width='3' paint-order='stroke'";

    private final BpmnModelInstance model;
    private final Map<String, Mark> marks;
    private final String places;
    private final boolean heated;
    private final Map<String, Heat> heats;
    private final StringBuilder svg = new StringBuilder();
    private final List<Box> extent = new ArrayList<>();

    private ModelPicture(BpmnModelInstance model, Map<String, Mark> marks, String places, Map<String, Heat> heats) {
        this.model = model;
        this.marks = marks;
        this.places = places;
        this.heated = heats != null;
        this.heats = heated ? heats : Map.of();
    }

    /** The model itself. */
    public static String of(BpmnModelInstance model) {
        return new ModelPicture(model, null, null, null).draw();
    }

    /**
     * The path taken.
     *
     * @param marks one for each element and flow that was visited
     * @param places an element leads to the place on the page whose id is this and its own
     */
    public static String of(BpmnModelInstance model, Map<String, Mark> marks, String places) {
        return new ModelPicture(model, marks, places, null).draw();
    }

    /**
     * The waits at its elements.
     *
     * @param heats by element; each of these leads somewhere
     */
    public static String of(BpmnModelInstance model, Map<String, Heat> heats) {
        return new ModelPicture(model, null, null, heats).draw();
    }

    /**
     * @param times how often it was visited
     * @param open whether a token stands there now
     */
    public record Mark(int times, boolean open) {}

    private record Point(double x, double y) {}

    private record Box(double x, double y, double width, double height) {}

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream()
                .sorted(Comparator.comparing(element -> String.valueOf(element.getAttributeValue("id"))))
                .toList();
    }

    private String draw() {
        var shapes = List.copyOf(all(BpmnShape.class));
        shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof SubProcess)
                .forEach(this::shape);
        all(BpmnEdge.class).forEach(this::edge);
        shapes.stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .forEach(this::shape);

        var left = extent.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
        var top = extent.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
        var width =
                extent.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + MARGIN - left;
        var height =
                extent.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + MARGIN - top;
        var title = escape(all(Process.class).iterator().next().getName());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" viewBox="%s" width="%s" height="%s" \
                font-family="system-ui, 'Segoe UI', 'DejaVu Sans', Helvetica, Arial, sans-serif" font-size="12" fill="%s" stroke-linejoin="round">
                <title>%s</title>
                <defs><marker id="arrow" viewBox="0 0 10 10" refX="9.5" refY="5" %s \
                orient="auto"><path d="M0 1 10 5 0 9z" fill="%s"/></marker></defs>
                <rect x="%s" y="%s" width="%s" height="%s" fill="#fff"/>
                """
                        .formatted(
                                title,
                                list(left, top, width, height),
                                n(width),
                                n(height),
                                INK,
                                title,
                                marks == null ? ARROW : ARROW_OF_ANY_LINE,
                                INK,
                                n(left),
                                n(top),
                                n(width),
                                n(height))
                + svg
                + "</svg>\n";
    }

    private void shape(BpmnShape shape) {
        if (!(shape.getBpmnElement() instanceof FlowNode node)) {
            return;
        }
        var bounds = shape.getBounds();
        var box = new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        extent.add(box);
        open(node);
        if (node instanceof Activity activity) {
            activity(activity, box);
        } else if (node instanceof Gateway gateway) {
            gateway(gateway, box);
        } else {
            event((Event) node, box);
        }
        if (!(node instanceof Activity) && node.getName() != null) {
            var below = new Box(box.x() + box.width() / 2 - 55, box.y() + box.height() + 4, 110, 0);
            label(node.getName(), place(shape.getBpmnLabel()).orElse(below), box.y() + box.height() / 2);
        }
        count(node, box.x() + box.width(), box.y());
        heat(node, box);
        close(node);
    }

    /** White where nobody is known to have waited, so that it is not taken for a little warm. */
    private String person() {
        return heated ? "#fff" : "#fff4d6";
    }

    private Optional<String> warmth(FlowElement element) {
        return Optional.ofNullable(heats.get(element.getId()))
                .filter(heat -> heat.step() > 0)
                .map(heat -> WARMTH.get(heat.step() - 1));
    }

    /** How long, on a label across the upper edge. */
    private void heat(FlowElement element, Box box) {
        var heat = heats.get(element.getId());
        if (heat != null && !heat.words().isEmpty()) {
            var width = heat.words().length() * TEXT * 0.56 + 10;
            var middle = box.x() + box.width() / 2;
            add(
                    "<rect x='%s' y='%s' width='%s' height='17' rx='8' fill='#fff' stroke='%s' stroke-width='1.5'/>",
                    n(middle - width / 2), n(box.y() - 9), n(width), INK);
            text(List.of(escape(heat.words())), middle, box.y() + 3.5, "middle", "font-weight='bold'");
        }
    }

    private void activity(Activity activity, Box box) {
        var fill = activity instanceof UserTask ? person() : activity instanceof SubProcess ? "#f6f9fa" : "#e8f3f6";
        var call = activity instanceof CallActivity;
        var event = activity instanceof SubProcess sub && sub.triggeredByEvent();
        add(
                "<rect x='%s' y='%s' width='%s' height='%s' rx='10' fill='%s' stroke='%s' stroke-width='%s'%s/>",
                n(box.x()),
                n(box.y()),
                n(box.width()),
                n(box.height()),
                warmth(activity).orElse(call ? "#e3edf9" : fill),
                INK,
                call ? "3.5" : "1.5",
                event ? " stroke-dasharray='2 4'" : "");
        if (activity instanceof SubProcess) {
            if (activity.getName() != null) {
                text(List.of(activity.getName()), box.x() + 12, box.y() + 19, "start", "font-weight='bold'");
            }
        } else {
            var lines = wrap(String.valueOf(activity.getName()), box.width() - 12);
            var middle = box.y() + box.height() / 2 + (icon(activity).isEmpty() ? 0 : 6) - (call ? 5 : 0);
            text(lines, box.x() + box.width() / 2, middle - (lines.size() - 1) * LINE / 2 + 4, "middle", "");
            at(box.x() + 7, box.y() + 6, icon(activity));
        }
        markers(activity, box);
    }

    private static String icon(Activity activity) {
        if (activity instanceof UserTask) {
            return "<path d='M2 16v-3q0-4 6-4t6 4v3z M8 1a3.4 3.4 0 1 1-.01 0z' fill='#fff' stroke='%s'/>"
                    .formatted(INK);
        }
        if (activity instanceof BusinessRuleTask) {
            return "<path d='M1 2h15v12h-15z M1 6h15 M1 10h15 M6 6v8' fill='#fff' stroke='%s'/>".formatted(INK);
        }
        if (activity instanceof ServiceTask) {
            return ("<circle cx='8' cy='8' r='5.2' fill='none' stroke='%s' stroke-width='3' stroke-dasharray='2.6 1.484'/>"
                            + "<circle cx='8' cy='8' r='4' fill='#fff' stroke='%s'/><circle cx='8' cy='8' r='1.5' fill='none' stroke='%s'/>")
                    .formatted(INK, INK, INK);
        }
        return "";
    }

    /** At the lower border: three bars for several at once or one after the other, a plus for a called process. */
    private void markers(Activity activity, Box box) {
        var marks = new ArrayList<String>();
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
            marks.add(loop.isSequential() ? "M1 2h12 M1 7h12 M1 12h12" : "M2 1v12 M7 1v12 M12 1v12");
        }
        if (activity instanceof CallActivity) {
            marks.add("M1 1h12v12h-12z M7 3.5v7 M3.5 7h7");
        }
        var left = box.x() + box.width() / 2 - marks.size() * 9 + 2;
        for (int index = 0; index < marks.size(); index++) {
            var mark = "<path d='%s' fill='none' stroke='%s' stroke-width='1.6'/>".formatted(marks.get(index), INK);
            at(left + index * 18, box.y() + box.height() - 18, mark);
        }
    }

    private void gateway(Gateway gateway, Box box) {
        var half = box.width() / 2;
        var inside = gateway instanceof EventBasedGateway
                ? "<circle r='13' fill='none' stroke='%1$s'/><circle r='10.5' fill='none' stroke='%1$s'/>"
                        + "<path d='M0-6.5 6.2-2 3.8 5.3h-7.6L-6.2-2z' fill='none' stroke='%1$s'/>"
                : gateway instanceof ExclusiveGateway
                        ? "<path d='M-7-8 7 8 M7-8-7 8' stroke='%1$s' stroke-width='3'/>"
                        : "<path d='M-10 0h20 M0-10v20' stroke='%1$s' stroke-width='3'/>";
        at(
                box.x() + half,
                box.y() + half,
                "<path d='M0-%1$s %1$s 0 0 %1$s-%1$s 0z' fill='#f1ecfb' stroke='%2$s' stroke-width='1.5'/>"
                                .formatted(n(half), INK)
                        + inside.formatted(INK));
    }

    private void event(Event event, Box box) {
        var r = box.width() / 2;
        var end = event instanceof EndEvent;
        var start = event instanceof StartEvent;
        var figure = new StringBuilder("<circle r='%s' fill='%s' stroke='%s' stroke-width='%s'%s/>"
                .formatted(
                        n(r),
                        end ? "#fbe6e6" : start ? "#e4f5e4" : "#fff",
                        INK,
                        end ? "3.5" : "1.5",
                        start && !((StartEvent) event).isInterrupting() ? " stroke-dasharray='4 3'" : ""));
        if (!end && !start) {
            figure.append("<circle r='%s' fill='none' stroke='%s' stroke-width='1.5'/>".formatted(n(r - 3.5), INK));
        }
        var definitions =
                event instanceof CatchEvent caught ? caught.getEventDefinitions() : List.<EventDefinition>of();
        for (var definition : definitions) {
            if (definition instanceof TimerEventDefinition) {
                figure.append(
                        "<circle r='10' fill='#fff' stroke='%1$s'/><path d='M0-6.5V0L4 2.5' fill='none' stroke='%1$s' stroke-width='1.5'/>"
                                .formatted(INK));
            } else if (definition instanceof MessageEventDefinition) {
                figure.append("<path d='M-9-6h18v12h-18z M-9-6 0 1 9-6' fill='#fff' stroke='%s' stroke-width='1.3'/>"
                        .formatted(INK));
            }
        }
        at(box.x() + r, box.y() + r, figure.toString());
    }

    private void edge(BpmnEdge edge) {
        if (!(edge.getBpmnElement() instanceof SequenceFlow flow)) {
            return;
        }
        var points = edge.getWaypoints().stream()
                .map(point -> new Point(point.getX(), point.getY()))
                .toList();
        points.forEach(point -> extent.add(new Box(point.x(), point.y(), 0, 0)));
        open(flow);
        var path =
                points.stream().map(point -> n(point.x()) + " " + n(point.y())).collect(Collectors.joining(" "));
        var taken = marks != null && marks.containsKey(flow.getId());
        add(
                "<path d='M%s' fill='none' stroke='%s' stroke-width='%s' marker-end='url(#arrow)'/>",
                path, taken ? GONE : INK, taken ? "3" : "1.5");
        var from = points.get(0);
        var to = points.get(1);
        var along = Math.hypot(to.x() - from.x(), to.y() - from.y());
        var right = (to.x() - from.x()) / along;
        var down = (to.y() - from.y()) / along;
        if (flow.getSource() instanceof ExclusiveGateway asked && flow.equals(asked.getDefault())) {
            at(
                    from.x() + right * 9,
                    from.y() + down * 9,
                    "<path d='M-4 5 4-5' stroke='%s' stroke-width='1.5'/>".formatted(INK));
        }
        if (flow.getName() != null) {
            var lines = wrap(flow.getName(), 90);
            var beside = Math.abs(right) > 0.5
                    ? new Box(Math.min(from.x(), from.x() + right * 92) + 2, from.y() - 5 - lines.size() * LINE, 90, 0)
                    : new Box(from.x() + 6, from.y() + (down > 0 ? 10 : -10 - lines.size() * LINE), 90, -1);
            label(flow.getName(), place(edge.getBpmnLabel()).orElse(beside), (from.y() + to.y()) / 2);
        }
        if (taken) {
            count(flow, (from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        }
        close(flow);
    }

    /** How often, in a disc; filled where a token stands. */
    private void count(FlowElement element, double x, double y) {
        var mark = marks == null ? null : marks.get(element.getId());
        if (mark != null) {
            var colour = mark.open() ? HERE : GONE;
            add(
                    "<circle cx='%s' cy='%s' r='9' fill='%s' stroke='%s' stroke-width='2'/>",
                    n(x), n(y), mark.open() ? colour : "#fff", colour);
            add(
                    "<text x='%s' y='%s' text-anchor='middle' font-size='11' font-weight='bold' fill='%s'>%s</text>",
                    n(x), n(y + 4), mark.open() ? "#fff" : colour, mark.times());
        }
    }

    private static Optional<Box> place(BpmnLabel label) {
        return Optional.ofNullable(label)
                .map(BpmnLabel::getBounds)
                .map(bounds -> new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
    }

    /** A name beside its element: grows away from it, upwards where its place is above. */
    private void label(String name, Box place, double middleOfElement) {
        var left = place.height() < 0;
        var lines = wrap(name, Math.max(place.width() + 8, 60));
        var high = lines.size() * LINE;
        var above = place.height() > 0 && place.y() + place.height() / 2 < middleOfElement;
        var top = above ? place.y() + place.height() - high : place.y();
        text(lines, left ? place.x() : place.x() + place.width() / 2, top + TEXT - 1, left ? "start" : "middle", HALO);
        extent.add(new Box(place.x(), top, place.width(), high));
    }

    private void text(List<String> lines, double x, double y, String anchor, String style) {
        for (int index = 0; index < lines.size(); index++) {
            add(
                    "<text x='%s' y='%s' text-anchor='%s' %s>%s</text>",
                    n(x), n(y + index * LINE), anchor, style, escape(lines.get(index)));
        }
    }

    private static List<String> wrap(String text, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && longer.length() * TEXT * 0.52 > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private void open(FlowElement element) {
        var name = element.getName() == null ? "" : escape(element.getName());
        if (leads(element)) {
            svg.append("<a href=\"").append(address(element)).append("\">");
        }
        svg.append(
                        marks == null
                                ? "<g id=\"" + element.getId() + "\">"
                                : marks.containsKey(element.getId()) ? "<g>" : "<g opacity=\"0.35\">")
                .append("<title>")
                .append(name)
                .append(
                        heats.containsKey(element.getId())
                                ? escape(heats.get(element.getId()).title())
                                : "")
                .append("</title>\n");
    }

    private String address(FlowElement element) {
        return heats.containsKey(element.getId())
                ? escape(heats.get(element.getId()).address())
                : "#" + places + element.getId();
    }

    private void close(FlowElement element) {
        svg.append(leads(element) ? "</g></a>\n" : "</g>\n");
    }

    /** A sub-process would lie over what stands in it. */
    private boolean leads(FlowElement element) {
        return heats.containsKey(element.getId())
                || marks != null
                        && element instanceof FlowNode
                        && !(element instanceof SubProcess)
                        && marks.containsKey(element.getId());
    }

    private void at(double x, double y, String figure) {
        if (!figure.isEmpty()) {
            add("<g transform='translate(%s %s)'>%s</g>", n(x), n(y), figure);
        }
    }

    private void add(String format, Object... arguments) {
        svg.append(format.formatted(arguments).replace('\'', '"')).append('\n');
    }

    private static String list(double... values) {
        var words = new ArrayList<String>();
        for (var value : values) {
            words.add(n(value));
        }
        return String.join(" ", words);
    }

    private static String n(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&#8217;");
    }
}
