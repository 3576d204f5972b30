package org.wopengine.principle;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds words that hint at somebody earning money, in English, French and Spanish, with plurals, with or without accents.
 * A hit proves nothing: "licence" may be that of a driver. So a person is asked, and nothing is banned by a word. What says
 * the opposite ("not-for-profit", "sans marge", "sin fines de lucro") and what only sounds like it ("safety margin", "European
 * Commission", "beneficio mutuo") is no hit.
 */
public final class Wording {
    private static final String EARNING =
            "(?:profits?|profit[- ]making|margins?|mark[- ]?ups?|commissions?|licen[cs]es?"
                    + "|success fees?|benefices?|marges?|majorations?|but lucratif|lucrati(?:fs?|ves?)"
                    + "|margen(?:es)?|beneficios?|ganancias?|lucro|comision(?:es)?|licencias?|recargos?|sobreprecios?)";

    private static final String AND =
            "(?:\\s*(?:,|/|&|\\bor\\b|\\band\\b|\\bnor\\b|\\bou\\b|\\bet\\b|\\bni\\b|\\bo\\b|\\by\\b|\\be\\b)\\s*)+";

    private static final String PERCENT = "\\d+(?:[.,]\\d+)?\\s*(?:%|percent|per cent|pour cent|por ciento)";

    private static final String FEE =
            "(?:fees?|honoraires?|frais de gestion|frais|honorarios|tarifas?|gastos de gestion)";

    /** Words between a negation and what it denies. */
    private static final String FILLER =
            "(?:(?:any|a|an|the|of|for|aucune?|une?|de|du|des|d'|la|le|l'|quelconque|ningun|ninguna|un|una"
                    + "|kind|sort|hidden|commercial|additional|further|include|includes|contain|contains|charge|charges|make|makes|earn"
                    + "|earns|add|adds|taken|allowed|permitted|genera|generar|incluye|contiene|hay|se|cobra|aplica|comprend|contient"
                    + "|inclut|prend|preleve|percoit)\\s*)*";

    private static final String DENIAL =
            "(?:no|not|non|without|zero|excluding|neither|never|nobody|sans|aucune?|pas|ni|hors|jamais"
                    + "|sin|ningun|ninguna|nunca|excluye|excluido)";

    private static final List<Pattern> HARMLESS = List.of(
            words("(?:not|non)[- ](?:for[- ])?profit(?:s|able|[- ]making)?"),
            words("nonprofits?"),
            words("(?:sans|a) but (?:non )?lucratif"),
            words("(?:non|pas)[- ]lucrati(?:fs?|ves?)"),
            words("sin (?:fines?|animos?|afan) de lucro"),
            words("no lucrativ[oa]s?"),
            words(DENIAL + "[ '-]+" + FILLER + EARNING + "(?:" + AND + FILLER + EARNING + ")*"),
            words(EARNING + "(?:" + AND + EARNING
                    + ")* (?:is|are|was|were|will be|shall be) (?:not|never|excluded|forbidden|zero)"),
            words(EARNING + "(?:" + AND + EARNING + ")* (?:est|sont) (?:exclue?s?|interdite?s?)"),
            words(EARNING + "(?:" + AND + EARNING + ")* (?:esta|estan|queda|quedan) (?:excluid[oa]s?|prohibid[oa]s?)"),
            words("(?:safety|error) margins?"),
            words("margins? of (?:error|safety)"),
            words("marges? (?:de securite|d'erreur|de manoeuvre)"),
            words("margen(?:es)? de (?:seguridad|error|maniobra)"),
            words("(?:european|joint|steering|supervisory|river) commissions?"),
            words("commission(?: mixte)? (?:europeenne|de suivi|de pilotage|mixte)"),
            words("comision(?:es)? (?:europea|mixta|de seguimiento)"),
            words("mutual profits?"),
            words("benefices? mutuels?"),
            words("beneficios? mutuos?"),
            words("(?:au|en) (?:profit|benefice|beneficio) (?:de|du|des|del)"),
            words("(?:mettre|met|tirer|tire) (?:a )?profit(?: de| des| du)?"),
            words("profit from (?:the )?(?:experience|lessons|knowledge)"),
            words("(?:driving|driver's) licen[cs]es?"));

    private static final Pattern HIT = words(EARNING + "|" + PERCENT + "(?: \\w+){0,2} " + FEE + "|" + PERCENT + " d'"
            + FEE + "|" + FEE + "(?: (?:of|de|del|a|at|au taux de))? ?\\(?" + PERCENT);

    private static final Pattern SELLING =
            words("(?:access to|enter|entering|entry (?:in)?to|open(?:ing)?(?: up)?)(?: \\S+){0,4} markets?"
                    + "|market (?:access|entry|share)|acces aux?(?: \\S+){0,3} marches?|parts? de marche"
                    + "|acceso (?:al|a los|a)(?: \\S+){0,3} mercados?|cuotas? de mercado"
                    + "|(?:sell|selling|sale of|sales of)(?: \\S+){0,2} (?:services|products|technology)"
                    + "|export promotion|promotion des exportations|promocion de exportaciones");

    private Wording() {}

    /** The words that hint at earning, in the order of the text, as they stand in it without accents. */
    public static List<String> earning(String text) {
        var rest = plain(text);
        for (var harmless : HARMLESS) {
            rest = harmless.matcher(rest).replaceAll(" · ");
        }
        return hits(HIT, rest);
    }

    /** The words that hint at a partner looking for business with the other one or in its country. */
    public static List<String> selling(String text) {
        return hits(SELLING, plain(text));
    }

    private static List<String> hits(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\u2010-\u2015]", "-")
                        .replace('\u2019', '\'')
                        .replaceAll("\\s+", " ");
    }

    private static Pattern words(String expression) {
        return Pattern.compile("(?<![\\w])(?:" + expression + ")(?![\\w])");
    }
}
