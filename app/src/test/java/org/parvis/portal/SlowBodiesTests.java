package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.ProgramInPort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Connections that say what they will send, and do not send it. */
@Tag("installation")
@ProgramInPort
@TestPropertySource(
        properties = {"parvis.waiting.requests=12", "server.jetty.connection-idle-timeout=4s"})
class SlowBodiesTests {
    private static final int MANY = 40;

    @LocalServerPort int port;
    @Autowired Load load;
    @Autowired WaitingRoom room;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2000",
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked",
                "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 2000"
            })
    void connectionsWhoseBodyNeverComesOpenNoWaitingRoomAndKeepNobodyOut(String body)
            throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                silent.add(asking(body));
            }
            Load.Seen seen = load.second();
            assertThat(seen.inProgress()).isLessThan(12);
            assertThat(seen.over()).isFalse();
            room.second();
            assertThat(room.room().open()).isFalse();
            assertThat(status("/fr/recherche?q=permis")).isEqualTo(200);
            assertThat(status("/fr/services/demande-acces/commencer")).isEqualTo(200);
        } finally {
            for (Socket one : silent) {
                one.close();
            }
        }
    }

    @Test
    void aConnectionThatStaysSilentIsEndedWithoutAnAccident() throws Exception {
        try (Socket silent =
                asking("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20")) {
            silent.setSoTimeout(60_000);
            String answer =
                    new String(silent.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotStartWith("HTTP/1.1 5");
        }
    }

    @Test
    void whatComesWholeAfterAWhileIsAnswered() throws Exception {
        try (Socket late =
                asking("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7")) {
            late.getOutputStream().write("email=x".getBytes(StandardCharsets.US_ASCII));
            String first = line(late);
            assertThat(first).startsWith("HTTP/1.1 4");
        }
    }

    /** A request in the hands of the program, which told it to go on and waits for its body. */
    private Socket asking(String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.getOutputStream()
                .write(
                        ("POST /fr/connexion HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Connection: close\r\nExpect: 100-continue\r\n"
                                        + body
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        assertThat(line(socket)).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(line(socket)).isEmpty();
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
            line.append((char) c);
            c = socket.getInputStream().read();
        }
        return line.toString().strip();
    }

    private int status(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
