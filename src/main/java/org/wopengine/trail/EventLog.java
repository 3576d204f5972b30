package org.wopengine.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.dossier.ListRequest;
import org.wopengine.partnership.PartnershipPage;
import org.wopengine.partnership.PartnershipSearch;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.table.RowsByPage;
import org.wopengine.workflow.Holding;
import org.wopengine.workflow.PastProcesses;
import org.wopengine.workflow.PastTask;
import org.wopengine.workflow.Processes;

/**
 * The tasks of partnerships as an event log of IEEE 1849 (XES), for programs that mine processes: a trace a partnership,
 * for each task when it was given out, taken, given back, and answered or taken away. A few partnerships are read in one transaction
 * and sent when it is over, so that neither memory nor a connection is held for whoever reads slowly.
 */
@Component
class EventLog {
    private static final int AT_ONCE = 50;

    /** An answer and the tasks that follow from it have one moment: the older task comes first, so that what follows stands behind. */
    private static final Comparator<Event> BY_TIME = Comparator.comparing(Event::at)
            .thenComparing(event -> event.task().createdAt())
            .thenComparing(Event::transition);

    /** Prefix and name of the extensions that are used; their addresses are those of the standard. */
    private static final Map<String, String> EXTENSIONS =
            Map.of("concept", "Concept", "lifecycle", "Lifecycle", "org", "Organizational", "time", "Time");

    private final Partnerships partnerships;
    private final PastProcesses past;
    private final DecisionLog decisions;
    private final Processes processes;
    private final Clock clock;
    private final TransactionTemplate reading;

    EventLog(
            Partnerships partnerships,
            PastProcesses past,
            DecisionLog decisions,
            Processes processes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.partnerships = partnerships;
        this.past = past;
        this.decisions = decisions;
        this.processes = processes;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setName(EventLog.class.getName() + ".write"); // in the auditors' role
    }

    /** Transitions of the standard lifecycle that tasks make here. */
    enum Transition {
        SCHEDULE,
        START,
        WITHDRAW,
        COMPLETE,
        ATE_ABORT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param resource login of who did it, or null
     * @param role in which role, or whose turn it is; null if nobody's
     * @param outcome what came out of it, or null
     */
    record Event(PastTask task, Transition transition, Instant at, String resource, String role, String outcome) {}

    /** An event with the partnership it belongs to. */
    record Line(PartnershipPage.Row partnership, Event event) {}

    /** The same events one below the other, those of a few partnerships read at once. */
    Iterator<Line> lines(ListRequest asked, Set<String> groups) {
        var overdue = asked.overdue() ? reading.execute(status -> processes.overdueAt(clock.instant())) : null;
        var search = asked.atOnce(AT_ONCE, overdue);
        return RowsByPage.of(last -> reading.execute(status ->
                behind(search, last == null ? null : last.partnership().id(), groups)));
    }

    /** A partnership without any task has no line, and many of them are not the end. */
    private List<Line> behind(PartnershipSearch search, PartnershipId last, Set<String> groups) {
        var lines = new ArrayList<Line>();
        var from = last;
        List<PartnershipPage.Row> page;
        do {
            page = partnerships.behind(search, from, groups);
            var events = events(page);
            for (var row : page) {
                events.get(row.id()).forEach(event -> lines.add(new Line(row, event)));
                from = row.id();
            }
        } while (lines.isEmpty() && !page.isEmpty());
        return lines;
    }

    /** Writes the log of the partnerships that somebody asked the list for, and leaves the stream open. */
    void write(ListRequest asked, Set<String> groups, OutputStream out) throws IOException, XMLStreamException {
        var overdue = asked.overdue() ? reading.execute(status -> processes.overdueAt(clock.instant())) : null;
        var search = asked.atOnce(AT_ONCE, overdue);
        var read = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(read, StandardCharsets.UTF_8.name());
        begin(xml);
        PartnershipId last = null;
        do {
            var behind = last;
            last = reading.execute(status -> page(xml, partnerships.behind(search, behind, groups)));
            send(xml, read, out);
        } while (last != null);
        xml.writeEndElement();
        xml.writeEndDocument();
        send(xml, read, out);
    }

    private static void send(XMLStreamWriter xml, ByteArrayOutputStream read, OutputStream out)
            throws IOException, XMLStreamException {
        xml.flush();
        read.writeTo(out);
        read.reset();
    }

    /** Writes these partnerships; returns the last of them, or null if there was none. */
    private PartnershipId page(XMLStreamWriter xml, List<PartnershipPage.Row> page) {
        try {
            var views =
                    partnerships.find(page.stream().map(PartnershipPage.Row::id).toList());
            var events = events(page);
            for (var row : page) {
                trace(xml, views.get(row.id()), events.get(row.id()));
            }
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Memory cannot be written to", impossible);
        }
        return page.isEmpty() ? null : page.get(page.size() - 1).id();
    }

    private static void begin(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace("http://www.xes-standard.org/");
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        for (var extension : new TreeMap<>(EXTENSIONS).entrySet()) {
            xml.writeEmptyElement("extension");
            xml.writeAttribute("name", extension.getValue());
            xml.writeAttribute("prefix", extension.getKey());
            xml.writeAttribute("uri", "http://www.xes-standard.org/" + extension.getKey() + ".xesext");
        }
        global(xml, "trace", List.of("concept:name"));
        global(xml, "event", List.of("concept:name", "lifecycle:transition"));
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "Task");
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", "concept:name");
        text(xml, "concept:name", "Water Operators' Partnerships");
        text(xml, "lifecycle:model", "standard");
    }

    private static void trace(XMLStreamWriter xml, PartnershipView partnership, List<Event> events)
            throws XMLStreamException {
        xml.writeStartElement("trace");
        text(xml, "concept:name", partnership.id().reference());
        for (var fact : about(partnership).entrySet()) {
            if (fact.getValue() != null) {
                text(xml, "wop:" + fact.getKey(), fact.getValue());
            }
        }
        for (var event : events) {
            write(xml, event);
        }
        xml.writeEndElement();
    }

    private static Map<String, String> about(PartnershipView partnership) {
        var about = new LinkedHashMap<String, String>();
        about.put("title", partnership.title());
        about.put("status", partnership.status().name());
        about.put("entryPath", partnership.entryPath().name());
        about.put("country", partnership.country());
        about.put("region", partnership.region().name());
        about.put("programme", partnership.programme());
        return about;
    }

    /** What happened to the tasks of partnerships, in the order of time. The statements do not grow with the partnerships. */
    private Map<PartnershipId, List<Event>> events(List<PartnershipPage.Row> of) {
        var ids = of.stream().map(PartnershipPage.Row::id).toList();
        var said = new HashMap<String, Decision>();
        // the last row of a task says what came out; what moved with it stands before
        decisions.inFull(ids).stream()
                .filter(decision -> decision.taskId() != null)
                .forEach(decision -> said.put(decision.taskId(), decision));
        var all = new HashMap<PartnershipId, List<Event>>();
        ids.forEach(id -> all.put(id, new ArrayList<>()));
        var tasks = new HashMap<String, PastTask>();
        for (var task : past.tasks(ids)) {
            tasks.put(task.id(), task);
            var events = all.get(task.partnership());
            var court = task.groups().isEmpty() ? null : String.join(" ", task.groups());
            events.add(new Event(task, Transition.SCHEDULE, task.createdAt(), null, court, null));
            if (task.endedAt() != null) {
                events.add(end(task, Optional.ofNullable(said.get(task.id()))));
            }
        }
        for (var holding : past.holdings(ids)) {
            var task = tasks.get(holding.task());
            if (task != null) {
                all.get(task.partnership()).add(held(task, holding));
            }
        }
        all.values().forEach(events -> events.sort(BY_TIME));
        return all;
    }

    private static Event end(PastTask task, Optional<Decision> decision) {
        return task.answered()
                ? new Event(
                        task,
                        Transition.COMPLETE,
                        task.endedAt(),
                        decision.map(Decision::user).orElse(task.assignee()),
                        decision.map(Decision::role).orElse(null),
                        decision.map(Decision::outcome).orElse(null))
                : new Event(task, Transition.ATE_ABORT, task.endedAt(), null, null, null);
    }

    private static Event held(PastTask task, Holding holding) {
        return new Event(
                task,
                holding.taken() ? Transition.START : Transition.WITHDRAW,
                holding.at(),
                holding.user(),
                null,
                null);
    }

    private static void write(XMLStreamWriter xml, Event event) throws XMLStreamException {
        xml.writeStartElement("event");
        text(xml, "concept:name", event.task().name());
        text(xml, "concept:instance", event.task().id());
        text(xml, "lifecycle:transition", event.transition().code());
        xml.writeEmptyElement("date");
        xml.writeAttribute("key", "time:timestamp");
        xml.writeAttribute("value", event.at().toString());
        if (event.resource() != null) {
            text(xml, "org:resource", event.resource());
        }
        if (event.role() != null) {
            text(xml, "org:role", event.role());
        }
        text(xml, "wop:element", event.task().key().element());
        if (event.outcome() != null) {
            text(xml, "wop:outcome", event.outcome());
        }
        xml.writeEndElement();
    }

    private static void global(XMLStreamWriter xml, String scope, List<String> keys) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
        for (var key : keys) {
            text(xml, key, "unknown");
        }
        if (scope.equals("event")) {
            xml.writeEmptyElement("date");
            xml.writeAttribute("key", "time:timestamp");
            xml.writeAttribute("value", Instant.EPOCH.toString());
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement("string");
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", fit(value));
    }

    /** Signs that XML 1.0 has no way to write. */
    static String fit(String value) {
        return value.codePoints()
                .map(sign -> sign == '\t'
                                || sign == '\n'
                                || sign == '\r'
                                || sign >= 0x20 && sign < 0xD800
                                || sign >= 0xE000 && sign < 0xFFFE
                                || sign >= 0x10000
                        ? sign
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
