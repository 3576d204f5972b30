package org.wopengine.viewing;

import java.time.Instant;

/**
 * That somebody looked at a page of a partnership.
 *
 * @param page the words of the page's address behind that of the partnership, such as {@code dossier-pdf}; {@code page} for the
 *     partnership's own page; or the reference of a file
 * @param first the first time
 * @param days on how many days
 * @param last the first time of the last of these days
 */
public record Viewing(String user, String page, Instant first, int days, Instant last) {}
