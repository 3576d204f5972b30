package org.wopengine.matching.round;

import java.util.Arrays;

/**
 * Units sent one after the other from a node each to the last node, so that together they are worth most: successive
 * shortest paths with potentials (the Hungarian method for sparse graphs with capacities; Edmonds and Karp 1972, Dijkstra's
 * algorithm on reduced costs). Whole numbers throughout, so nothing is rounded. The potentials prove in the end that
 * nothing is worth more.
 *
 * <p>Among ways of the same value the numbers of the nodes and the order of the arcs decide, never a hash or the time.
 */
final class Flow {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final int last;
    private int arcs;
    private int[] to;
    private int[] left;
    private long[] cost;
    private int[] next;
    private final int[] first;

    private final long[] potential;
    private final long[] distance;
    private final int[] arrival;
    private final int[] touched;
    private final boolean[] settled;
    private final boolean[] started;
    private final Queue queue;

    private long paths;
    private long settlings;
    private long looks;

    Flow(int nodes, int expectedArcs) {
        last = nodes - 1;
        to = new int[2 * expectedArcs];
        left = new int[2 * expectedArcs];
        cost = new long[2 * expectedArcs];
        next = new int[2 * expectedArcs];
        first = new int[nodes];
        Arrays.fill(first, -1);
        potential = new long[nodes];
        distance = new long[nodes];
        Arrays.fill(distance, FAR);
        arrival = new int[nodes];
        touched = new int[nodes];
        settled = new boolean[nodes];
        started = new boolean[nodes];
        queue = new Queue(nodes);
    }

    /**
     * @param value of one unit through it
     * @return its number, to ask for what flows through it
     */
    int arc(int from, int target, int capacity, long value) {
        if (arcs + 2 > to.length) {
            var more = Math.max(8, 2 * to.length);
            to = Arrays.copyOf(to, more);
            left = Arrays.copyOf(left, more);
            cost = Arrays.copyOf(cost, more);
            next = Arrays.copyOf(next, more);
        }
        half(from, target, capacity, -value);
        half(target, from, 0, value);
        return arcs - 2;
    }

    private void half(int from, int target, int capacity, long price) {
        to[arcs] = target;
        left[arcs] = capacity;
        cost[arcs] = price;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** Sends one unit from a node nothing has been sent from and no arc leads to; there has to be a way. */
    void send(int source) {
        lift(source);
        started[source] = true;
        var count = search(source);
        var far = distance[last];
        for (var index = 0; index < count; index++) {
            var node = touched[index];
            if (settled[node]) {
                potential[node] += distance[node] - far;
                settled[node] = false;
            }
            distance[node] = FAR;
        }
        queue.clear();
        for (var node = last; node != source; node = to[arrival[node] ^ 1]) {
            left[arrival[node]]--;
            left[arrival[node] ^ 1]++;
        }
        paths++;
    }

    /** What flows through an arc. */
    int through(int arc) {
        return left[arc ^ 1];
    }

    /**
     * No way to send one unit from each of the first nodes is worth more. Worked out of capacities, costs and potentials
     * alone, not of what was sent, and right for whatever potentials: each unit through an arc can save at most what the
     * arc's reduced cost is below zero.
     */
    long bound(int sources) {
        var bound = 0L;
        for (var source = 0; source < sources; source++) {
            if (!started[source]) {
                lift(source);
            }
            bound += potential[source] - potential[last];
        }
        for (var arc = 0; arc < arcs; arc += 2) {
            var reduced = cost[arc] + potential[to[arc ^ 1]] - potential[to[arc]];
            if (reduced < 0) {
                bound -= reduced * (left[arc] + left[arc ^ 1]);
            }
        }
        return bound;
    }

    Work work() {
        return new Work(paths, settlings, looks);
    }

    /** The lowest potential at which no arc that leaves it looks like a gain. */
    private void lift(int source) {
        var highest = -FAR;
        for (var arc = first[source]; arc >= 0; arc = next[arc]) {
            looks++;
            if (left[arc] > 0) {
                highest = Math.max(highest, potential[to[arc]] - cost[arc]);
            }
        }
        potential[source] = highest;
    }

    /** @return how many nodes were touched on the way to the last one */
    private int search(int source) {
        var count = 0;
        distance[source] = 0;
        touched[count++] = source;
        queue.put(source, 0);
        while (!queue.isEmpty()) {
            var node = queue.take();
            if (node == last) {
                return count;
            }
            settled[node] = true;
            settlings++;
            for (var arc = first[node]; arc >= 0; arc = next[arc]) {
                looks++;
                if (left[arc] == 0) {
                    continue;
                }
                var target = to[arc];
                var far = distance[node] + cost[arc] + potential[node] - potential[target];
                if (far < distance[target]) {
                    if (distance[target] == FAR) {
                        touched[count++] = target;
                    }
                    distance[target] = far;
                    arrival[target] = arc;
                    queue.put(target, far);
                }
            }
        }
        throw new IllegalStateException("There is no way from node " + source);
    }

    /** A heap of nodes by distance, then by number; a node can come closer. */
    private static final class Queue {
        private final int[] heap;
        private final int[] place;
        private final long[] key;
        private int size;

        Queue(int nodes) {
            heap = new int[nodes];
            place = new int[nodes];
            key = new long[nodes];
            Arrays.fill(place, -1);
        }

        boolean isEmpty() {
            return size == 0;
        }

        void clear() {
            while (size > 0) {
                place[heap[--size]] = -1;
            }
        }

        void put(int node, long distance) {
            if (place[node] < 0) {
                place[node] = size;
                heap[size++] = node;
            }
            key[node] = distance;
            up(place[node]);
        }

        int take() {
            var top = heap[0];
            place[top] = -1;
            var moved = heap[--size];
            if (size > 0) {
                heap[0] = moved;
                place[moved] = 0;
                down(0);
            }
            return top;
        }

        private void up(int from) {
            var at = from;
            while (at > 0 && isBefore(heap[at], heap[(at - 1) / 2])) {
                swap(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
        }

        private void down(int from) {
            var at = from;
            while (true) {
                var least = at;
                for (var child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                    if (isBefore(heap[child], heap[least])) {
                        least = child;
                    }
                }
                if (least == at) {
                    return;
                }
                swap(at, least);
                at = least;
            }
        }

        private boolean isBefore(int one, int other) {
            return key[one] < key[other] || key[one] == key[other] && one < other;
        }

        private void swap(int one, int other) {
            var node = heap[one];
            heap[one] = heap[other];
            heap[other] = node;
            place[heap[one]] = one;
            place[heap[other]] = other;
        }
    }
}
