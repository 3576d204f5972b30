package org.wopengine.document;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Where files go and how large they may be.
 *
 * @param largest the largest file that is taken
 * @param storage where new files are kept; older ones stay where they are
 * @param folder for {@link Storage#FOLDER}; must be backed up together with the database
 * @param scanner the virus scanner
 */
@ConfigurationProperties("wop.document")
public record DocumentSettings(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("DATABASE") Storage storage,
        Path folder,
        @DefaultValue Scanner scanner) {

    public DocumentSettings {
        if (largest.toBytes() < 1 || largest.toMegabytes() > 500) {
            throw new IllegalArgumentException("wop.document.largest must be between 1B and 500MB");
        }
        if (storage == Storage.FOLDER && folder == null) {
            throw new IllegalArgumentException("wop.document.storage=folder needs wop.document.folder");
        }
    }

    /**
     * ClamAV's daemon.
     *
     * @param host nothing for no scanner
     * @param timeout for the examination of one file
     */
    public record Scanner(String host, @DefaultValue("3310") int port, @DefaultValue("60s") Duration timeout) {
        boolean isSetUp() {
            return StringUtils.hasText(host);
        }
    }
}
