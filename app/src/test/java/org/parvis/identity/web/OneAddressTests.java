package org.parvis.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One page, one address: by walking every route, and byte by byte on the wire. */
@ProgramTest
class OneAddressTests {
    /** Other ways to write the path of a page. */
    private static final List<UnaryOperator<String>> WRITINGS =
            List.of(
                    path -> encoded(path, 1, "%%%02X"),
                    path -> encoded(path, 1, "%%%02x"),
                    path -> encoded(path, path.length() - 1, "%%%02X"),
                    path -> encoded(path, path.length() / 2, "%%25%02X"),
                    path -> path + ";jsessionid=1",
                    path -> path.replaceFirst("/", "/;a=b/"),
                    path -> "/" + path,
                    path -> path + "//",
                    path -> "/." + path,
                    path -> "/x/.." + path,
                    path -> path + "/.",
                    path -> path + "/..",
                    path -> path + "%00",
                    path -> path + "%2F",
                    path -> path + "%C3%A9",
                    path -> path + "%ff",
                    path -> path + "\\");

    private static final Pattern PLACE = Pattern.compile("\\{[^{}/]*(\\{[^{}/]*}[^{}/]*)*}|\\*+");

    @LocalServerPort int port;
    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void anEncodedAddressReachesNoHandler() throws Exception {
        List<String> all = paths();
        assertThat(all).hasSizeGreaterThan(400);
        for (String path : all) {
            for (UnaryOperator<String> writing : WRITINGS) {
                refused("GET", writing.apply(path));
                refused("POST", writing.apply(path));
            }
            refused("POST", path + "/");
            refused("DELETE", path + "/");
        }
    }

    @Test
    void aSlashTooManyLeadsToEachPageWithItsQuery() throws Exception {
        for (String path : paths()) {
            MvcResult sent = perform("GET", path + "/?a=%2F&b=//evil.example");
            assertThat(sent.getResponse().getStatus()).as(path).isEqualTo(308);
            assertThat(sent.getResponse().getHeader("Location"))
                    .isEqualTo(path + "?a=%2F&b=//evil.example");
            assertThat(sent.getResponse().getHeader("Content-Security-Policy"))
                    .isEqualTo(SecurityConfiguration.CONTENT_POLICY);
            assertThat(sent.getHandler()).as(path).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/te%61m/queue, en, We did not understand",
        "/fr/%65quipe/file, fr, compris",
        "/fr/%C3%A9quipe, fr, compris",
        "/fr/equipe%7Cfile, fr, compris",
        "/fr/equipe;x/file, fr, compris",
        "/en/./team, en, We did not understand",
        "/fr/equipe/dossiers/JZC%2DWHB%2D39J, fr, compris"
    })
    void whatIsNoAddressIsAnsweredByAPageOfItsLanguageWithThePolicy(
            String path, String lang, String says) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).contains("<html lang=\"" + lang + "\"").contains(says);
        assertThat(answer)
                .contains("Content-Security-Policy: " + SecurityConfiguration.CONTENT_POLICY)
                .contains("X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store")
                .doesNotContain("Set-Cookie: SESSION");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /fr/, /fr",
        "HEAD /en/, /en",
        "GET /fr/services/?q=a%20b, /fr/services?q=a%20b"
    })
    void theFrontDoorOpensWithASlashToo(String line, String place) throws Exception {
        assertThat(raw(line + " HTTP/1.1"))
                .startsWith("HTTP/1.1 308 ")
                .contains("\r\nLocation: " + place + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "//evil.example", "/\\evil.example/", "///fr/"})
    void nobodyIsSentToAnotherHost(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("Location:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/FR", "/fr/Equipe/file", "/EN/team", "/Fr/services"})
    void anotherCaseIsAnotherAddressAndThereIsNothing(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 404 ");
    }

    private void refused(String method, String path) throws Exception {
        MvcResult answer = perform(method, path);
        assertThat(answer.getResponse().getStatus()).as(method + " " + path).isEqualTo(400);
        assertThat(answer.getHandler()).as(path).isNull();
    }

    private MvcResult perform(String method, String path) throws Exception {
        // the path goes in as it is: a URI object would refuse some of these
        int query = path.indexOf('?');
        return mvc.perform(
                        MockMvcRequestBuilders.request(method, URI.create("/"))
                                .with(
                                        asked -> {
                                            String only =
                                                    query < 0 ? path : path.substring(0, query);
                                            asked.setRequestURI(only);
                                            asked.setPathInfo(only);
                                            asked.setQueryString(
                                                    query < 0 ? null : path.substring(query + 1));
                                            return asked;
                                        }))
                .andReturn();
    }

    /** Every pattern that anything is mapped to, its places filled. */
    private List<String> paths() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern -> PLACE.matcher(pattern).replaceAll("7"))
                .filter(path -> !path.equals("/") && !path.equals("/error"))
                .distinct()
                .toList();
    }

    private static String encoded(String path, int at, String how) {
        int place = path.charAt(at) == '/' ? at - 1 : at;
        return path.substring(0, place)
                + how.formatted((int) path.charAt(place))
                + path.substring(place + 1);
    }

    private String raw(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String asked = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
