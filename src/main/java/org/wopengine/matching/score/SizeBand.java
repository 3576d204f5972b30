package org.wopengine.matching.score;

/** How large an operator is, by its water connections. */
public enum SizeBand {
    /** Fewer than 5,000. */
    XS(0),
    S(5_000),
    M(20_000),
    L(100_000),
    /** 500,000 and more. */
    XL(500_000);

    private final int from;

    SizeBand(int from) {
        this.from = from;
    }

    /** @param connections null if not known; the band is null then, too */
    public static SizeBand of(Integer connections) {
        if (connections == null) {
            return null;
        }
        var band = XS;
        for (var each : values()) {
            if (connections >= each.from) {
                band = each;
            }
        }
        return band;
    }
}
