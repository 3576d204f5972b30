package org.wopengine.past;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Problem;
import org.wopengine.exchange.ListOnFile;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Links;

/** The past partnerships as a list on file. A row without a number means the one of this title that began in the same year. */
@Component
class PastList implements ListOnFile<PastPartnership> {
    /** A code of the registry, with or without the name behind it. */
    private static final Pattern CODE = Pattern.compile("(OP\\d{2,6})(\\s.*)?");

    private final PastPartnerships past;
    private final Operators operators;
    private final MessageSource messages;
    private final Clock clock;

    PastList(PastPartnerships past, Operators operators, MessageSource messages, Clock clock) {
        this.operators = operators;
        this.past = past;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "past-partnerships";
    }

    @Override
    public Class<PastPartnership> row() {
        return PastPartnership.class;
    }

    @Override
    public String page() {
        return "/past-partnerships";
    }

    @Override
    public List<List<String>> identities() {
        return List.of(List.of("number"), List.of("startYear", "title"));
    }

    @Override
    public List<PastPartnership> all() {
        return past.all();
    }

    @Override
    public void hold() {
        past.hold();
    }

    @Override
    public Known<PastPartnership> known() {
        var byNumber = new HashMap<String, PastPartnership>();
        var byTitle = new HashMap<String, PastPartnership>();
        for (var one : past.all()) {
            byNumber.put(one.number(), one);
            byTitle.put(title(one), one);
        }
        var codes = operators.all().stream().map(one -> one.code().value()).collect(Collectors.toSet());
        return new Kept(byNumber, byTitle, codes);
    }

    @Override
    public void keep(PastPartnership row, PastPartnership before, Actor by) {
        past.keep(row);
    }

    private static String title(PastPartnership one) {
        return one.title().toLowerCase(Locale.ROOT) + "|" + one.startYear();
    }

    private final class Kept implements Known<PastPartnership> {
        private final Map<String, PastPartnership> byNumber;
        private final Map<String, PastPartnership> byTitle;
        private final Set<String> operators;

        Kept(Map<String, PastPartnership> byNumber, Map<String, PastPartnership> byTitle, Set<String> operators) {
            this.operators = operators;
            this.byNumber = byNumber;
            this.byTitle = byTitle;
        }

        @Override
        public Optional<PastPartnership> before(PastPartnership row) {
            return Optional.ofNullable(row.number() == null ? byTitle.get(title(row)) : byNumber.get(row.number()));
        }

        @Override
        public PastPartnership under(PastPartnership row, PastPartnership before) {
            return row.numbered(before.number());
        }

        @Override
        public List<Problem> problems(PastPartnership row, Optional<PastPartnership> before) {
            var problems = new ArrayList<Problem>();
            var year = LocalDate.now(clock).getYear();
            if (row.startYear() > year) {
                problems.add(problem("startYear", "past.not-begun", String.valueOf(year)));
            }
            if (row.endYear() != null && row.endYear() < row.startYear()) {
                problems.add(problem("endYear", "past.ends-before-start", String.valueOf(row.startYear())));
            }
            if (!Links.in(row.source())) {
                problems.add(problem("source", "past.no-link"));
            }
            unknown("mentors", row.mentors(), problems);
            unknown("mentees", row.mentees(), problems);
            var both = codes(row.mentors())
                    .filter(codes(row.mentees()).toList()::contains)
                    .toList();
            if (!both.isEmpty()) {
                problems.add(problem("mentees", "past.helps-itself", String.join(", ", both)));
            }
            var other = byTitle.get(title(row));
            if (other != null && !other.number().equals(row.number())) {
                problems.add(problem("title", "past.number-of-it", other.number()));
            }
            return problems;
        }

        @Override
        public String called(PastPartnership row) {
            return (row.number() == null ? "" : row.number() + " ") + row.title();
        }

        private void unknown(String column, List<String> named, List<Problem> problems) {
            var unknown = codes(named).filter(code -> !operators.contains(code)).toList();
            if (!unknown.isEmpty()) {
                problems.add(problem(column, "past.no-operator", String.join(", ", unknown)));
            }
        }

        private static Stream<String> codes(List<String> named) {
            return named.stream().map(CODE::matcher).filter(Matcher::matches).map(found -> found.group(1));
        }

        private Problem problem(String column, String key, Object... arguments) {
            return new Problem(column, messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
        }
    }
}
