package org.parvis.platform;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who types into the pages of a program, over a real line. */
final class TypingBrowser {
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private Document page = new Document("");
    private String location = "";

    TypingBrowser(int port) {
        this.port = port;
    }

    /** The last page that was shown, or that has a form. */
    Document page() {
        return page;
    }

    /** Where the last answer leads; empty when it leads nowhere. */
    String location() {
        return location;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create(path.startsWith("http") ? path : "http://localhost:" + port + path));
    }

    int get(String path) throws Exception {
        return send(to(path).GET());
    }

    int post(String path, Map<String, String> fields) throws Exception {
        List<String> pairs = new ArrayList<>();
        var proof = page.selectFirst("input[name=_proof]");
        if (proof != null) {
            pairs.add("_proof=" + URLEncoder.encode(proof.val(), StandardCharsets.UTF_8));
        }
        fields.forEach(
                (name, value) ->
                        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    int send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        location = answer.headers().firstValue("Location").orElse("");
        Document read = Jsoup.parse(answer.body());
        if (read.selectFirst("input[name=_proof]") != null || answer.statusCode() == 200) {
            page = read;
        }
        return answer.statusCode();
    }
}
