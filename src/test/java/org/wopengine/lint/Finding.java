package org.wopengine.lint;

/**
 * One thing that is wrong in a model or form, and how to put it right.
 *
 * @param rule the rule that found it, for example {@code L7}
 * @param file where, relative to the project
 * @param element the id of the element or the key of the field; the file's own id if it is about the whole
 */
record Finding(String rule, String file, String element, String problem, String cure) {
    @Override
    public String toString() {
        return "%s: %s: [%s] %s. Cure: %s.".formatted(file, element, rule, problem, cure);
    }
}
