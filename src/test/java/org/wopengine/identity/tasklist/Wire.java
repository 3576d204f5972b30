package org.wopengine.identity.tasklist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.wopengine.identity.Browser;

/** Sends what no well-behaved client would: addresses as they are, bodies in drops, half a request. */
public final class Wire implements AutoCloseable {
    public static final int CLOSED = -1;

    private final Socket socket;

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
    }

    /** A whole request; the status of its answer, or {@link #CLOSED}. */
    public static int ask(int port, String method, String address, Browser browser, String body) {
        try (var wire = new Wire(port)) {
            wire.send(head(method, address, browser)
                    + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
            return wire.status();
        } catch (IOException closed) {
            return CLOSED;
        }
    }

    public static String head(String method, String address, Browser browser) {
        var head = new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (browser != null) {
            var cookies = new StringBuilder();
            for (var name : new String[] {"JSESSIONID", "XSRF-TOKEN"}) {
                browser.cookie(name).ifPresent(value -> cookies.append(name + "=" + value + "; "));
            }
            head.append("Cookie: " + cookies + "\r\n");
            browser.cookie("XSRF-TOKEN").ifPresent(token -> head.append("X-XSRF-TOKEN: " + token + "\r\n"));
        }
        return head.toString();
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** Waits for the status line. */
    public int status() throws IOException {
        InputStream in = socket.getInputStream();
        var line = new ByteArrayOutputStream();
        try {
            for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
                line.write(read);
            }
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException reset) {
            return CLOSED;
        }
        var words = line.toString(StandardCharsets.ISO_8859_1).split(" ");
        return words.length < 2 ? CLOSED : Integer.parseInt(words[1]);
    }

    /** Everything behind the status line, until the connection is closed. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
