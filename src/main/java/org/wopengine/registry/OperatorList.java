package org.wopengine.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Problem;
import org.wopengine.exchange.ListOnFile;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;

/**
 * The operators as a list on file. A row without a code means the operator of this name in this country. What an operator
 * keeps itself is not changed by a file.
 */
@Component
class OperatorList implements ListOnFile<OperatorRow> {
    private final Operators operators;
    private final Registrations registrations;
    private final ProfileStore profiles;
    private final MessageSource messages;

    OperatorList(Operators operators, Registrations registrations, ProfileStore profiles, MessageSource messages) {
        this.operators = operators;
        this.registrations = registrations;
        this.profiles = profiles;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "operators";
    }

    @Override
    public Class<OperatorRow> row() {
        return OperatorRow.class;
    }

    @Override
    public String page() {
        return "/operators";
    }

    @Override
    public List<List<String>> identities() {
        return List.of(List.of("code"), List.of("country", "legalName"));
    }

    @Override
    public List<OperatorRow> all() {
        return operators.all().stream().map(OperatorRow::of).toList();
    }

    @Override
    public void hold() {
        operators.holdAll();
    }

    @Override
    public Known<OperatorRow> known() {
        var byCode = new HashMap<String, OperatorRow>();
        var byName = new HashMap<String, OperatorRow>();
        for (var one : all()) {
            byCode.put(one.code(), one);
            byName.put(name(one), one);
        }
        return new Kept(byCode, byName, profiles.keepers());
    }

    @Override
    public void keep(OperatorRow row, OperatorRow before, Actor by) {
        if (before != null) {
            operators.correct(row.command(new OperatorCode(row.code())));
        } else {
            var code = row.code() == null ? operators.nextCode() : new OperatorCode(row.code());
            registrations.enter(row.command(code), by);
        }
    }

    private static String name(OperatorRow one) {
        return one.country() + "|" + one.legalName().toLowerCase(Locale.ROOT);
    }

    private final class Kept implements Known<OperatorRow> {
        private final Map<String, OperatorRow> byCode;
        private final Map<String, OperatorRow> byName;
        private final Set<OperatorCode> keepers;

        Kept(Map<String, OperatorRow> byCode, Map<String, OperatorRow> byName, Set<OperatorCode> keepers) {
            this.byCode = byCode;
            this.byName = byName;
            this.keepers = keepers;
        }

        @Override
        public Optional<OperatorRow> before(OperatorRow row) {
            return Optional.ofNullable(row.code() == null ? byName.get(name(row)) : byCode.get(row.code()));
        }

        @Override
        public OperatorRow under(OperatorRow row, OperatorRow before) {
            return row.under(before.code());
        }

        @Override
        public List<Problem> problems(OperatorRow row, Optional<OperatorRow> before) {
            var problems = new ArrayList<Problem>();
            var other = byName.get(name(row));
            if (other != null && !other.code().equals(row.code())) {
                problems.add(problem("legalName", "registry.row.other-code", other.code()));
            }
            before.filter(one -> keepers.contains(new OperatorCode(one.code()))).ifPresent(one -> differing(row, one)
                    .forEach(column -> problems.add(problem(column, "registry.row.own", one.code()))));
            return problems;
        }

        private static Stream<String> differing(OperatorRow row, OperatorRow before) {
            return Stream.of(OperatorRow.class.getRecordComponents())
                    .filter(column -> !Objects.equals(Answers.value(column, row), Answers.value(column, before)))
                    .map(column -> column.getName());
        }

        @Override
        public String called(OperatorRow row) {
            return (row.code() == null ? "" : row.code() + " ") + row.legalName();
        }

        private Problem problem(String column, String key, Object... arguments) {
            return new Problem(column, messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
        }
    }
}
