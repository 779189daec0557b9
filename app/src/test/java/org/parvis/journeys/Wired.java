package org.parvis.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser sends and keeps between two pages; it follows nothing by itself. */
final class Wired {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    static String query(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(
                        field ->
                                field.getValue().stream()
                                        .map(value -> field.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> plain(String to, Map<String, List<String>> fields) {
        return ask(
                HttpRequest.newBuilder(URI.create(to))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(query(fields))));
    }

    /** A value "file:NAME:TEXT" is sent as a file. */
    HttpResponse<String> parts(String to, Map<String, List<String>> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> part(body, name, value)));
        return ask(
                HttpRequest.newBuilder(URI.create(to))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(body.append("--part--\r\n").toString())));
    }

    private static void part(StringBuilder body, String name, String value) {
        String[] file = value.split(":", 3);
        boolean is = file.length == 3 && file[0].equals("file");
        body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(is ? "\"; filename=\"" + file[1] + "\"\r\nContent-Type: text/plain" : "\"")
                .append("\r\n\r\n")
                .append(is ? file[2] : value)
                .append("\r\n");
    }

    HttpResponse<String> get(String url) {
        return ask(HttpRequest.newBuilder(URI.create(url.replaceAll("#.*", ""))));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String set) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        if (set.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
