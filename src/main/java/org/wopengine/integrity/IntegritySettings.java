package org.wopengine.integrity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the open page takes, {@code wop.integrity.*}, an hour each.
 *
 * @param perAddress concerns from one address
 * @param codesPerAddress codes tried from one address
 * @param overall concerns and codes from everywhere
 */
@ConfigurationProperties("wop.integrity")
public record IntegritySettings(
        @DefaultValue("5") int perAddress, @DefaultValue("20") int codesPerAddress, @DefaultValue("200") int overall) {}
