package org.wopengine.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.interest.BusinessTold;
import org.wopengine.operator.OperatorView;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.SpokenLanguages;

/**
 * Looks for business between operators in what the programme has been told: in the interests of both and on earlier
 * shortlists. What it finds is for a person to look into; nobody is ruled out by it.
 */
@Component
class CommercialTies {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient database;

    CommercialTies(JdbcClient database) {
        this.database = database;
    }

    /**
     * All ties of one operator with these, by the other one; who has none is not in it.
     *
     * @param all what operators told of their business
     */
    Map<OperatorCode, List<CommercialTie>> of(OperatorView one, List<OperatorView> others, List<BusinessTold> all) {
        var ties = new LinkedHashMap<OperatorCode, List<CommercialTie>>();
        var byCode = others.stream().collect(Collectors.toMap(OperatorView::code, Function.identity()));
        for (var told : all) {
            var tie = new CommercialTie(CommercialTie.Found.TOLD, told.partnership(), told.words());
            if (told.operator().equals(one.code())) {
                others.stream()
                        .filter(other -> names(told.words(), other))
                        .forEach(other -> add(ties, other.code(), tie));
            } else if (byCode.containsKey(told.operator()) && names(told.words(), one)) {
                add(ties, told.operator(), tie);
            }
        }
        noted(one.code()).forEach((other, tie) -> tie.forEach(noted -> add(ties, other, noted)));
        return ties;
    }

    private Map<OperatorCode, List<CommercialTie>> noted(OperatorCode one) {
        return database
                .sql(
                        """
                        select c.partnership, c.reason,
                               case when c.operator = :one then p.applicant else c.operator end as other
                        from wop.match_candidate c
                        join wop.partnership p on p.reference = c.partnership
                        where c.commercial_tie and not c.applicant and (c.operator = :one or p.applicant = :one)
                        order by c.id
                        """)
                .param("one", one.value())
                .query((row, number) -> Map.entry(
                        new OperatorCode(row.getString("other")),
                        new CommercialTie(
                                CommercialTie.Found.NOTED,
                                new PartnershipId(row.getString("partnership")),
                                row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static void add(Map<OperatorCode, List<CommercialTie>> ties, OperatorCode other, CommercialTie tie) {
        ties.computeIfAbsent(other, none -> new ArrayList<>()).add(tie);
    }

    /** Whether a text names the operator, its city or its country, in a language of the programme. */
    static boolean names(String text, OperatorView operator) {
        var words = " " + words(text) + " ";
        var country = new Locale.Builder().setRegion(operator.country()).build();
        return Stream.concat(
                        Stream.of(operator.code().value(), operator.legalName(), operator.shortName(), operator.city()),
                        SpokenLanguages.ALL.stream().map(country::getDisplayCountry))
                .filter(Objects::nonNull)
                .map(CommercialTies::words)
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> words.contains(" " + name + " "));
    }

    /** Lower case, without accents, one space between words. */
    private static String words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }
}
