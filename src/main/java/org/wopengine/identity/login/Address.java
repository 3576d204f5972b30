package org.wopengine.identity.login;

import java.util.regex.Pattern;

/** Where a request comes from, as the throttle counts it. */
final class Address {
    private static final Pattern BLOCK = Pattern.compile(":");
    private static final int BLOCKS_OF_ONE_CUSTOMER = 4;

    private Address() {}

    /**
     * Whoever has one IPv6 address has a whole network of them, so the network is counted. What headers say about the
     * address is believed only if the operator said so (server.forward-headers-strategy); then the container has put it
     * into the request already.
     */
    static String counted(String remote) {
        if (remote == null) {
            return "";
        }
        if (!remote.contains(":") || remote.contains(".")) {
            return remote;
        }
        var start = remote.split("::", 2)[0];
        var blocks = BLOCK.split(start);
        return String.join(":", java.util.Arrays.copyOf(blocks, Math.min(blocks.length, BLOCKS_OF_ONE_CUSTOMER)))
                + "::/64";
    }
}
