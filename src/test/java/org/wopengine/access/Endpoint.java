package org.wopengine.access;

/**
 * Something the running application answers to.
 *
 * @param method an HTTP method
 * @param template its address, with variables in braces
 * @param source who maps it
 */
record Endpoint(String method, String template, String source) implements Comparable<Endpoint> {
    @Override
    public int compareTo(Endpoint other) {
        var byTemplate = template.compareTo(other.template);
        return byTemplate != 0 ? byTemplate : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return method + " " + template + " (" + source + ")";
    }
}
