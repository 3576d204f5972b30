package org.wopengine.workflow;

/**
 * Where a form stands: a user task or the start event of a process.
 *
 * @param process id of the process, which is the name of its file
 * @param element id of the user task or start event
 */
public record FormKey(String process, String element) {
    public static FormKey of(String process, String element) {
        return new FormKey(process, element);
    }
}
