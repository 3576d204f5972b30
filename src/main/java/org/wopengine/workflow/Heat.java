package org.wopengine.workflow;

/**
 * How warm an element of a model is.
 *
 * @param step from 1, the coolest, to {@link #STEPS}; 0 if nothing is known, and the element keeps its own colour
 * @param words what is written at it; empty for nothing
 * @param title what is read out besides its name; empty for nothing
 * @param address where it leads
 */
public record Heat(int step, String words, String title, String address) {
    public static final int STEPS = 5;

    public Heat {
        if (step < 0 || step > STEPS) {
            throw new IllegalArgumentException("No such step: " + step);
        }
    }
}
