package org.parvis.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A mail server on loopback that counts what it takes, and refuses addresses that nobody has. */
public final class MailSink implements AutoCloseable {
    private final ServerSocket server;
    private final Predicate<String> nobody;
    private final AtomicInteger taken = new AtomicInteger();

    /**
     * Listens from now on.
     *
     * @param nobody which lines that name who it is for are refused for ever
     */
    public MailSink(Predicate<String> nobody) throws IOException {
        this.nobody = nobody;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many letters it took. */
    public int taken() {
        return taken.get();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket one = server.accept();
                Thread.ofVirtual().start(() -> talk(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket one) {
        try (one;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        one.getInputStream(), StandardCharsets.ISO_8859_1));
                Writer out =
                        new OutputStreamWriter(
                                one.getOutputStream(), StandardCharsets.ISO_8859_1)) {
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, answer(line, in, out));
            }
        } catch (IOException gone) {
            // whoever spoke went away: nothing was taken
        }
    }

    private String answer(String line, BufferedReader in, Writer out) throws IOException {
        String word = line.toUpperCase(Locale.ROOT);
        if (word.startsWith("RCPT") && nobody.test(line)) {
            return "550 nobody";
        }
        if (word.startsWith("DATA")) {
            say(out, "354 go on");
            for (String part = in.readLine(); part != null; part = in.readLine()) {
                if (part.equals(".")) {
                    taken.incrementAndGet();
                    return "250 taken";
                }
            }
        }
        return word.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
