package org.parvis.opendata.tables;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tabular interface of a running program, as a stranger reads it. */
record ApiTable(HttpClient client, String resource) implements TableReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String page(TableAsked asked) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(asked)).GET().build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        JsonNode read = JSON.readTree(answer.body());
        if (read.path("data").size() != TableAsked.ROWS) {
            throw new IllegalStateException("A page of fewer rows measures something else");
        }
        return read.path("links").path("next").asString();
    }

    /** The next page is where the one before says. */
    private URI address(TableAsked asked) {
        if (asked.after() != null) {
            return URI.create(resource).resolve(asked.after());
        }
        return URI.create(
                resource
                        + "/data?secteur__exact="
                        + URLEncoder.encode(asked.sector(), StandardCharsets.UTF_8)
                        + "&montant__greater="
                        + asked.least()
                        + "&montant__sort=desc&page_size="
                        + TableAsked.ROWS);
    }
}
