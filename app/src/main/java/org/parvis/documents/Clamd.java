package org.parvis.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clamd daemon over TCP, by its INSTREAM command: sized chunks, then a chunk of nothing. */
final class Clamd implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress address;
    private final int timeout;

    Clamd(String hostAndPort, int timeoutMillis) {
        int colon = hostAndPort.lastIndexOf(':');
        this.address =
                new InetSocketAddress(
                        hostAndPort.substring(0, colon),
                        Integer.parseInt(hostAndPort.substring(colon + 1)));
        this.timeout = timeoutMillis;
    }

    @Override
    public Run begin() {
        return new Stream(address, timeout);
    }

    private static final class Stream implements Run {
        private final Socket socket = new Socket();
        private @Nullable DataOutputStream out;

        Stream(InetSocketAddress address, int timeout) {
            try {
                socket.connect(address, timeout);
                socket.setSoTimeout(timeout);
                DataOutputStream open = new DataOutputStream(socket.getOutputStream());
                open.write(COMMAND);
                out = open;
            } catch (IOException e) {
                LOG.warn("The scanner does not answer: documents wait in quarantine", e);
            }
        }

        @Override
        public void feed(byte[] bytes, int length) {
            DataOutputStream open = out;
            if (open == null || length == 0) {
                return;
            }
            try {
                open.writeInt(length);
                open.write(bytes, 0, length);
            } catch (IOException e) {
                out = null;
                LOG.warn("The scanner hung up: the document waits in quarantine", e);
            }
        }

        @Override
        public Verdict verdict() {
            DataOutputStream open = out;
            if (open == null) {
                return Verdict.UNKNOWN;
            }
            try {
                open.writeInt(0);
                open.flush();
                String reply =
                        new String(
                                socket.getInputStream().readNBytes(512), StandardCharsets.US_ASCII);
                return verdict(reply.replace("\0", "").strip());
            } catch (IOException e) {
                LOG.warn("The scanner gave no verdict: the document waits in quarantine", e);
                return Verdict.UNKNOWN;
            }
        }

        private static Verdict verdict(String reply) {
            if (reply.endsWith("OK")) {
                return Verdict.CLEAN;
            }
            return reply.endsWith("FOUND") ? Verdict.INFECTED : Verdict.UNKNOWN;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("Closing the scanner's connection failed", e);
            }
        }
    }
}
