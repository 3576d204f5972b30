package org.wopengine.identity.web;

import java.util.List;
import java.util.Locale;

/**
 * What the frame around every own page shows.
 *
 * @param user login of the person, null for nobody
 * @param path the page's address without query
 * @param worksInTasklist whether the person has tasks at all
 * @param readsPartnerships whether partnerships are anything for the person
 * @param readsCalls whether calls are anything for the person
 * @param operator code of the operator the person acts for, or null
 * @param readsShelves whether the person reads the own documents of every operator
 */
record Frame(
        String user,
        String path,
        boolean worksInTasklist,
        boolean readsPartnerships,
        boolean readsCalls,
        String operator,
        boolean readsShelves,
        List<Language> languages) {

    /** Whether the page belongs to this part of the site. */
    public boolean at(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** Whether the person reads the own documents of this operator. */
    public boolean readsShelf(String code) {
        return readsShelves || code.equals(operator);
    }

    /** One language to switch to. */
    record Language(String code, String name, String link, boolean current) {
        static Language of(Locale locale, String link, boolean current) {
            return new Language(locale.getLanguage(), locale.getDisplayLanguage(locale), link, current);
        }

        public String getShort() {
            return code.toUpperCase(Locale.ROOT);
        }
    }
}
