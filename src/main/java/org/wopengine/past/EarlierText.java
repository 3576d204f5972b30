package org.wopengine.past;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Region;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.RunningOn;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** Says for the text of a form what was done before, and what runs already for the same operator on the same area. */
@Component
public class EarlierText {
    /** The newest ones; the page of partnerships finds the others. */
    private static final int MOST_HERE = 15;

    private static final int MOST_PAST = 6;
    private static final int LONGEST_RESULT = 160;

    private final Partnerships partnerships;
    private final PastPartnerships past;
    private final CodeText codes;

    EarlierText(Partnerships partnerships, PastPartnerships past, CodeText codes) {
        this.partnerships = partnerships;
        this.past = past;
        this.codes = codes;
    }

    /**
     * @param concerned all who take part or may
     * @param mentees those among them who would be helped
     * @param readBy whose platform reads it, too: of other regions only the number is told; null if the secretariat alone does
     */
    public String of(
            PartnershipId id,
            Collection<OperatorView> concerned,
            Collection<OperatorCode> mentees,
            Set<WorkingArea> areas,
            Region readBy) {
        var running = partnerships.running(id, mentees, areas).stream()
                .collect(Collectors.partitioningBy(one -> readBy == null || one.region() == readBy));
        var earlier = partnerships.earlier(id).stream()
                .collect(Collectors.partitioningBy(one -> readBy == null || one.region() == readBy));
        var elsewhere = Stream.concat(
                        running.get(false).stream().map(RunningOn::partnership),
                        earlier.get(false).stream().map(PartnershipView::id))
                .distinct()
                .count();
        var said = Stream.of(
                        running(running.get(true)),
                        here(earlier.get(true)),
                        elsewhere == 0 ? "" : codes.text("past.earlier.elsewhere", elsewhere),
                        before(concerned, mentees, areas))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return said.isEmpty() ? codes.text("past.earlier.none") : said;
    }

    private String running(List<RunningOn> running) {
        return running.isEmpty()
                ? ""
                : "**%s**\n\n%s".formatted(codes.text("past.running"), lines(running, one -> "**%s** %s: %s, %s"
                        .formatted(one.partnership(), codes.say(one.title()), one.mentee(), codes.of(one.areas()))));
    }

    private String here(List<PartnershipView> earlier) {
        var newest = lines(earlier.stream().limit(MOST_HERE).toList(), other -> "%s %s (%s)"
                .formatted(other.id(), codes.say(other.title()), codes.of(other.status())));
        return earlier.size() <= MOST_HERE
                ? newest
                : newest + "\n\n" + codes.text("past.earlier.more", earlier.size() - MOST_HERE);
    }

    private String before(
            Collection<OperatorView> concerned, Collection<OperatorCode> mentees, Set<WorkingArea> areas) {
        var countries = concerned.stream()
                .filter(operator -> mentees.contains(operator.code()))
                .map(OperatorView::country)
                .distinct()
                .toList();
        var related = past.related(concerned, countries, areas, MOST_PAST);
        if (related.isEmpty()) {
            return "";
        }
        var more = related.get(0).total() - related.size();
        return "**%s**\n\n%s%s"
                .formatted(
                        codes.text("past.earlier.before"),
                        lines(related, this::line),
                        more == 0 ? "" : "\n\n" + codes.text("past.earlier.more-before", more));
    }

    /** Without a link: what a form shows of values makes none, whoever wrote them. */
    private String line(Related related) {
        var one = related.partnership();
        return "%s %s, %s → %s (%s): %s"
                .formatted(
                        one.number(),
                        one.years(),
                        codes.say(one.mentors()),
                        codes.say(one.mentees()),
                        why(related),
                        codes.say(cut(one.result())));
    }

    private String why(Related related) {
        return Stream.of(
                        related.sameOperator() ? "past.same-operator" : null,
                        related.sameCountry() ? "past.same-country" : null,
                        related.sameArea() ? "past.same-area" : null)
                .filter(key -> key != null)
                .map(codes::text)
                .collect(Collectors.joining(", "));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_RESULT
                ? text.substring(0, LONGEST_RESULT).strip() + "…"
                : text;
    }

    private static <T> String lines(Collection<T> things, Function<T, String> line) {
        return things.stream().map(thing -> "- " + line.apply(thing)).collect(Collectors.joining("\n"));
    }
}
