package org.wopengine.print;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be printed.
 *
 * @param template name of a template that stands in the frame {@code print/frame}
 * @param locale language of all texts of the template
 * @param asOf the moment whose state it shows, as its date; the same printout makes the same bytes
 * @param values the template's variables
 */
public record Printout(String template, Locale locale, Instant asOf, Map<String, Object> values) {}
