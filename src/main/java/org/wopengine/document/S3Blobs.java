package org.wopengine.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps files in a bucket of a store that speaks S3, under names of our own. A file is there as a whole before its row is
 * committed; if that fails it is taken away again. An object is written once: the store refuses to put another in its place.
 */
@Component
@ConditionalOnProperty("wop.document.s3.bucket")
class S3Blobs implements Blobs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(S3Blobs.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int THERE_ALREADY = 412;
    private static final int WRITTEN_AT_ONCE = 409;
    private static final int NOT_THERE = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @throws StoreNotUsable if the bucket cannot be used with these keys */
    S3Blobs(S3Settings settings) {
        bucket = settings.bucket();
        prefix = settings.prefix();
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(SILENCE)
                        .build())
                // what every store understands; our own SHA-256 says more than a checksum on the way
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.endpoint() != null)
                        .chunkedEncodingEnabled(false)
                        .build());
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        client = builder.build();
        try {
            client.listObjectsV2(asked -> asked.bucket(bucket).prefix(prefix).maxKeys(1));
        } catch (SdkException failed) {
            client.close();
            throw notUsable(settings, failed);
        }
        LOG.info("Files can be kept in {}", settings);
    }

    private static StoreNotUsable notUsable(S3Settings settings, SdkException failed) {
        if (failed instanceof S3Exception answer) {
            var code = answer.awsErrorDetails() == null
                    ? String.valueOf(answer.statusCode())
                    : answer.awsErrorDetails().errorCode();
            return answer.statusCode() == NOT_THERE
                    ? new StoreNotUsable(
                            "The store for files has no " + settings + " (" + code + ").",
                            "Create the bucket, or correct wop.document.s3.bucket and wop.document.s3.endpoint.",
                            failed)
                    : new StoreNotUsable(
                            "The store for files does not let this application into " + settings + " (" + code + ").",
                            "Correct wop.document.s3.access-key, wop.document.s3.secret-key and wop.document.s3.region,"
                                    + " and let the key list, read, write and delete in this bucket.",
                            failed);
        }
        return new StoreNotUsable(
                "The store for files does not answer: " + settings + ".",
                "Start it, or correct wop.document.s3.endpoint. Its certificate must be one this machine trusts.",
                failed);
    }

    @Override
    public Storage storage() {
        return Storage.S3;
    }

    @Override
    public void keep(UUID blob, Path file) throws IOException {
        // some stores do not know the condition below and write all the same
        if (has(blob)) {
            throw new FileAlreadyExistsException(key(blob));
        }
        try {
            client.putObject(put -> put.bucket(bucket).key(key(blob)).ifNoneMatch("*"), RequestBody.fromFile(file));
        } catch (S3Exception answer) {
            if (answer.statusCode() == THERE_ALREADY || answer.statusCode() == WRITTEN_AT_ONCE) {
                throw new FileAlreadyExistsException(key(blob));
            }
            throw failed("kept", blob, answer);
        } catch (SdkException failed) {
            throw failed("kept", blob, failed);
        }
        after(
                TransactionSynchronization.STATUS_ROLLED_BACK,
                blob,
                "A file whose upload failed could not be taken away");
    }

    @Override
    public InputStream open(UUID blob) throws IOException {
        try {
            return new Answer(client.getObject(get -> get.bucket(bucket).key(key(blob))));
        } catch (NoSuchKeyException missing) {
            throw new NoSuchFileException(key(blob));
        } catch (SdkException failed) {
            throw failed("read", blob, failed);
        }
    }

    @Override
    public boolean has(UUID blob) throws IOException {
        try {
            client.headObject(head -> head.bucket(bucket).key(key(blob)));
            return true;
        } catch (S3Exception answer) {
            if (answer.statusCode() == NOT_THERE) {
                return false;
            }
            throw failed("found", blob, answer);
        } catch (SdkException failed) {
            throw failed("found", blob, failed);
        }
    }

    @Override
    public void destroy(UUID blob) {
        after(TransactionSynchronization.STATUS_COMMITTED, blob, "A destroyed file could not be taken away yet");
    }

    @Override
    public Set<UUID> all() throws IOException {
        try {
            return client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                    .map(object -> object.key().substring(prefix.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .map(UUID::fromString)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SdkException failed) {
            throw new IOException("The store for files cannot be listed", failed);
        }
    }

    /** Takes an object away when the transaction has ended this way; the store knows nothing of transactions. */
    private void after(int ending, UUID blob, String otherwise) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == ending) {
                    try {
                        client.deleteObject(delete -> delete.bucket(bucket).key(key(blob)));
                    } catch (SdkException stays) {
                        LOG.warn("{}: {}", otherwise, key(blob), stays);
                    }
                }
            }
        });
    }

    /** Nobody has a say in this name: it is made of random numbers only. */
    private String key(UUID blob) {
        return prefix + blob;
    }

    private IOException failed(String what, UUID blob, SdkException origin) {
        return new IOException("The object " + key(blob) + " cannot be " + what, origin);
    }

    @Override
    public void close() {
        client.close();
    }

    /** What breaks off while it is read is a failure to read. */
    private static final class Answer extends FilterInputStream {
        Answer(InputStream answer) {
            super(answer);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (SdkException brokenOff) {
                throw new IOException("The store for files broke off", brokenOff);
            }
        }
    }
}
