package org.wopengine.document;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * S3Proxy, a server that speaks S3, looks at every signature and keeps objects in a folder; in a process of its own on
 * this machine, because what it is made of would not get along with the application.
 */
final class S3Server implements AutoCloseable {
    static final String ACCESS = "wop-test";
    static final String SECRET = "only-for-tests";
    static final String BUCKET = "wop-files";
    private static final Path PROGRAM = Path.of("target/s3-server/s3proxy.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private Process process;

    private S3Server(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one with an empty bucket. */
    static S3Server start(Path folder) throws IOException, InterruptedException {
        var server = new S3Server(folder, freePort());
        server.start();
        try (var client = server.client()) {
            client.createBucket(bucket -> bucket.bucket(BUCKET));
        }
        return server;
    }

    void start() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("objects"));
        var settings = new Properties();
        settings.putAll(Map.of(
                "s3proxy.endpoint",
                endpoint().toString(),
                "s3proxy.authorization",
                "aws-v2-or-v4",
                "s3proxy.identity",
                ACCESS,
                "s3proxy.credential",
                SECRET,
                "jclouds.identity",
                "none",
                "jclouds.credential",
                "none",
                "jclouds.provider",
                "filesystem-nio2",
                "jclouds.filesystem.basedir",
                folder.resolve("objects").toString()));
        var file = folder.resolve("s3proxy.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        PROGRAM.toAbsolutePath().toString(),
                        "--properties",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        var until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("No S3 server: " + Files.readString(folder.resolve("s3proxy.log")));
            }
            Thread.sleep(100);
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    S3Settings settings() {
        return new S3Settings(endpoint(), BUCKET, "us-east-1", "files/", ACCESS, SECRET);
    }

    S3Client client() {
        return S3Client.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .serviceConfiguration(
                        service -> service.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS, SECRET)))
                .build();
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
