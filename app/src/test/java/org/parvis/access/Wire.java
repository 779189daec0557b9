package org.parvis.access;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the program, kept alive. It sends the address exactly as it is given, which a
 * client that reads addresses would correct or refuse.
 */
final class Wire implements AutoCloseable {
    /** A request that gets no answer is a fault of the program; it must not hold up the test. */
    private static final int LONGEST_MILLIS = 20_000;

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Wire(int port) {
        this.port = port;
    }

    /** Sends it, on a new connection when the program has closed the last one meanwhile. */
    Answer send(String method, String target, List<String> headers, byte[] body) {
        byte[] head = head(method, target, headers, body.length);
        try {
            boolean kept = socket != null;
            try {
                return exchange(head, body, method);
            } catch (IOException e) {
                close();
                if (!kept) {
                    throw e;
                }
                return exchange(head, body, method);
            }
        } catch (IOException e) {
            close();
            throw new AssertionError("no answer to " + method + " " + target, e);
        }
    }

    private byte[] head(String method, String target, List<String> headers, int length) {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        text.append("Host: localhost:").append(port).append("\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        if (length > 0 || !method.equals("GET")) {
            text.append("Content-Length: ").append(length).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer exchange(byte[] head, byte[] body, String method) throws IOException {
        Socket to = socket;
        if (to == null) {
            to = new Socket(InetAddress.getLoopbackAddress(), port);
            to.setTcpNoDelay(true);
            to.setSoTimeout(LONGEST_MILLIS);
            in = new BufferedInputStream(to.getInputStream(), 1 << 16);
            socket = to;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length + body.length);
        whole.writeBytes(head);
        whole.writeBytes(body);
        to.getOutputStream().write(whole.toByteArray());
        Answer answer = read(method);
        // a request that the server itself refuses ends its connection, whatever its headers say
        if (answer.status() == 400 || answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Answer read(String method) throws IOException {
        String first = line();
        if (!first.startsWith("HTTP/1.1 ")) {
            throw new IOException("no answer: " + first);
        }
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        if (status == 100) {
            return read(method);
        }
        Answer bare = new Answer(status, headers, new byte[0]);
        boolean empty = method.equals("HEAD") || status == 204 || status == 304;
        return empty ? bare : new Answer(status, headers, body(bare));
    }

    private byte[] body(Answer bare) throws IOException {
        if (bare.header("transfer-encoding").equals("chunked")) {
            return chunks();
        }
        String length = bare.header("content-length");
        return length.isEmpty() ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16);
                size > 0;
                size = Integer.parseInt(line(), 16)) {
            whole.writeBytes(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try (Socket closed = socket) {
            socket = null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
