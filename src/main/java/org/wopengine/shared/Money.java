package org.wopengine.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in one currency, two decimals, never negative.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount of money is never negative: " + amount);
        }
        java.util.Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
