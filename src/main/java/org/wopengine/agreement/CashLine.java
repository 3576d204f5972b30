package org.wopengine.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** One source of money of a version. */
@Embeddable
record CashLine(@Column(name = "organisation") String organisation, @Column(name = "amount") BigDecimal amount) {}
