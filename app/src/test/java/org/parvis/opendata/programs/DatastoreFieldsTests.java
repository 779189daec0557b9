package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.PublishedData;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Cells stand where the fields beside them say. */
@ProgramTest
class DatastoreFieldsTests {
    @Autowired Datastore datastore;
    @Autowired PublishedData data;

    private Map<String, Object> search(Object... words) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("resource_id", data.find("fontaines").orElseThrow().resource().toString());
        for (int at = 0; at < words.length; at += 2) {
            asked.put(String.valueOf(words[at]), words[at + 1]);
        }
        return datastore.search(new Asks(asked));
    }

    @Test
    void aFieldThatIsNamedTwiceIsGivenOnce() {
        var answer = search("fields", "nom,numero,nom", "records_format", "lists", "limit", 1);
        assertThat((List<?>) answer.get("fields")).hasSize(3);
        assertThat(answer.get("records")).asString().startsWith("[[1, Parc").endsWith("001]]");
    }

    @Test
    void rowsComeWithoutTheirTotalWhenItIsNotAskedFor() {
        var answer = search("include_total", "false", "filters", Map.of("genre", "fontaine"));
        assertThat(answer).doesNotContainKeys("total", "total_was_estimated");
        assertThat((List<?>) answer.get("records")).isNotEmpty();
    }
}
