package org.wopengine.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a list leaves. */
public enum FileFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Its name in addresses and file names. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileFormat> at(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
