package org.wopengine.integrity;

import java.io.Serializable;

/**
 * What the reporter takes along.
 *
 * @param code shown once; only its fingerprint is kept
 */
public record Receipt(String reference, String code) implements Serializable {}
