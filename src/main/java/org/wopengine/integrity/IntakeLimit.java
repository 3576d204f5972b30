package org.wopengine.integrity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How much comes from one address, and how many concerns from everywhere, within an hour. Codes are counted for each
 * address only: nobody guesses one of them, and strangers' wrong ones must keep nobody from the own file. Kept in memory only and forgotten after the hour:
 * from where somebody raised a concern is written nowhere.
 */
@Component
public class IntakeLimit {
    private static final Duration HOUR = Duration.ofHours(1);

    /** After how many seconds at the latest there is room again. */
    public static final String SECONDS = String.valueOf(HOUR.toSeconds());

    private static final String EVERYWHERE = "";
    /** Bytes of an IPv6 address that belong to one customer. */
    private static final int NETWORK = 8;

    private final Map<String, Deque<Instant>> counted = new HashMap<>();
    private final IntegritySettings settings;
    private final Clock clock;

    IntakeLimit(IntegritySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whoever has one IPv6 address has a whole network of them, so the network is counted. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, NETWORK);
        } catch (UnknownHostException | IndexOutOfBoundsException noSuchAddress) {
            return address;
        }
    }

    /** Counts one concern; false if it has to wait, and then it is not counted. */
    public boolean admitsConcern(String address) {
        return admits("concern " + network(address), settings.perAddress(), true);
    }

    /** Counts one code; the right ones too, so that nothing tells them apart. */
    public boolean admitsCode(String address) {
        return admits("code " + network(address), settings.codesPerAddress(), false);
    }

    private synchronized boolean admits(String subject, int limit, boolean together) {
        var now = clock.instant();
        counted.values().forEach(times -> {
            while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(HOUR))) {
                times.removeFirst();
            }
        });
        counted.values().removeIf(Deque::isEmpty);
        if (size(subject) >= limit || together && size(EVERYWHERE) >= settings.overall()) {
            return false;
        }
        counted.computeIfAbsent(subject, none -> new ArrayDeque<>()).add(now);
        if (together) {
            counted.computeIfAbsent(EVERYWHERE, none -> new ArrayDeque<>()).add(now);
        }
        return true;
    }

    private int size(String subject) {
        return counted.getOrDefault(subject, new ArrayDeque<>()).size();
    }
}
