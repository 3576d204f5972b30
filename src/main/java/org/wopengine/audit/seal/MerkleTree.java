package org.wopengine.audit.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wopengine.audit.chain.Digest;

/** The Merkle tree of RFC 9162, section 2.1, over SHA-256. */
final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> leaves;

    /**
     * @param entries what the leaves stand for, in their order; not hashed yet
     */
    MerkleTree(List<byte[]> entries) {
        this.leaves = entries.stream().map(MerkleTree::leaf).toList();
    }

    /** MTH of section 2.1.1. */
    byte[] root() {
        return leaves.isEmpty() ? Digest.of() : root(0, leaves.size());
    }

    /**
     * PATH of section 2.1.3.1: the hashes that lead from one leaf up to the root, the lowest first.
     *
     * @param index of the leaf, counted from 0
     */
    List<byte[]> path(int index) {
        var path = new ArrayList<byte[]>();
        path(index, 0, leaves.size(), path);
        return path;
    }

    /** Section 2.1.3.2: whether the path leads from the entry to the root. */
    static boolean leads(byte[] entry, int index, int size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        int place = index;
        int last = size - 1;
        var hash = leaf(entry);
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                hash = node(beside, hash);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                hash = node(hash, beside);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + split(to - from);
        return node(root(from, middle), root(middle, to));
    }

    private void path(int index, int from, int to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** The largest power of two below a number of leaves. */
    private static int split(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }

    private static byte[] leaf(byte[] entry) {
        return Digest.of(LEAF, entry);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Digest.of(NODE, left, right);
    }
}
