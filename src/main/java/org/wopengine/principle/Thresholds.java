package org.wopengine.principle;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much is too much, as it holds from a day on. A change is a new row of {@code wop.principle_threshold}; what was
 * decided keeps the number of the version it was decided by.
 *
 * @param overheadCap percent of the direct costs that may be charged for overhead
 * @param worksShare percent of the cash that equipment and works may take
 * @param stakeholderCategories kinds of people beside the management that must be heard at least
 * @param publicationDays days after the signature until which the profile is to be public
 * @param capacityLevel level from which a capacity is the mentee's own
 */
public record Thresholds(
        int version,
        LocalDate validFrom,
        BigDecimal overheadCap,
        BigDecimal worksShare,
        int stakeholderCategories,
        int publicationDays,
        int capacityLevel) {}
