package org.parvis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A daemon that speaks the INSTREAM conversation exactly, and dislikes one word. */
final class FakeClamd implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    FakeClamd() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    Scanner client() {
        return new Clamd("127.0.0.1:" + server.getLocalPort(), 2000);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        String command = new String(in.readNBytes(10), UTF_8);
        StringBuilder seen = new StringBuilder(command.equals("zINSTREAM\0") ? "" : "bad");
        for (int size = in.readInt(); size > 0; size = in.readInt()) {
            seen.append(new String(in.readNBytes(size), UTF_8));
        }
        String reply = seen.indexOf("EICAR") >= 0 ? "stream: Eicar-Test FOUND\0" : "stream: OK\0";
        socket.getOutputStream().write(reply.getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
