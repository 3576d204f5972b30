package org.wopengine.operator;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.wopengine.shared.OperatorCode;

/** Makes operators for tests; each has a code of its own, so tests do not meet. */
public final class SampleOperators {
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private SampleOperators() {}

    /** A public operator in Zambia. */
    public static NewOperator any() {
        return in("ZM", Region.AFRICA, "en");
    }

    public static NewOperator in(String country, Region region, String... languages) {
        var number = NUMBER.incrementAndGet();
        return new NewOperator(
                new OperatorCode("OP" + number),
                "Sample Water Company " + number,
                "Sample " + number,
                country,
                region,
                "Sampletown",
                UtilityType.D,
                310_000,
                41_000,
                402,
                List.of(languages),
                new Performance(new BigDecimal("47"), new BigDecimal("16"), null, new BigDecimal("0.96")),
                "Ada Focal",
                "ada@sample" + number + ".example",
                "Hugo Head");
    }
}
