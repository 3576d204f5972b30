package org.wopengine.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

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

    private static Optional<FileFormat> at(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** What an address asks for; anything else is not there. */
    public static FileFormat asked(String ending) {
        return at(ending).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The address of what a search found on a page, as a file. */
    public static String address(String page, String ending, String searched) {
        var address = UriComponentsBuilder.fromPath(page + "/export/" + ending);
        return searched.isEmpty()
                ? address.toUriString()
                : address.queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(searched)
                        .toUriString();
    }
}
