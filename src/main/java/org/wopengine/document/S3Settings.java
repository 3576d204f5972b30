package org.wopengine.document;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * A store that speaks S3, for {@link Storage#S3}.
 *
 * @param endpoint its address; nothing for Amazon's own
 * @param bucket nothing for no such store
 * @param region as the store calls it
 * @param prefix before the name of every object, ends in a slash; nothing for none
 * @param accessKey together with the secret key better in a file or a variable than here
 */
@ConfigurationProperties("wop.document.s3")
public record S3Settings(
        URI endpoint,
        String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String prefix,
        String accessKey,
        String secretKey) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public S3Settings {
        if (StringUtils.hasText(bucket)) {
            demand(StringUtils.hasText(accessKey), "wop.document.s3.access-key is missing");
            demand(StringUtils.hasText(secretKey), "wop.document.s3.secret-key is missing");
            demand(
                    prefix.isEmpty() || prefix.matches("[A-Za-z0-9._/-]*/"),
                    "wop.document.s3.prefix must end in a slash");
            demand(
                    endpoint == null || endpoint.getHost() != null && isSafe(endpoint),
                    "wop.document.s3.endpoint must begin with https:// (http:// only on this machine)");
        }
    }

    private static boolean isSafe(URI endpoint) {
        return "https".equals(endpoint.getScheme())
                || "http".equals(endpoint.getScheme()) && LOOPBACK.contains(endpoint.getHost());
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Without the keys: this may come into a log. */
    @Override
    public String toString() {
        return "bucket %s at %s".formatted(bucket, endpoint == null ? "Amazon in " + region : endpoint);
    }
}
