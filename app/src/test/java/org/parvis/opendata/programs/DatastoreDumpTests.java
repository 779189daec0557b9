package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients of the DataStore take a whole table away at the address that they know. */
@ProgramTest
class DatastoreDumpTests {
    private static final String TABLE = "mot,nombre\n\"a,b\",3\n=1+1,\nun,2\n";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired PublishedData data;

    private String published(String name) throws Exception {
        new Publishing(beans).publish(name, TABLE);
        return data.find(name).orElseThrow().resource().toString();
    }

    private MockHttpServletResponse get(String asked) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create("/datastore/dump/" + asked)))
                .andReturn()
                .getResponse();
    }

    private String text(String asked) throws Exception {
        MockHttpServletResponse answer = get(asked);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void allRowsComeAsTheyAreWrittenWithTheirNumbers() throws Exception {
        String id = published("vidage");
        assertThat(text(id)).isEqualTo("_id,mot,nombre\r\n1,\"a,b\",3\r\n2,=1+1,\r\n3,un,2\r\n");
        assertThat(text(id + "?format=tsv&bom=true"))
                .startsWith("\uFEFF_id\tmot\tnombre\r\n1\ta,b\t3\r\n");
        assertThat(get(id).getHeader("Content-Disposition")).contains("vidage.csv");
        JsonNode read = JsonMapper.shared().readTree(text(id + "?format=json"));
        assertThat(read.get("fields").get(0).get("id").stringValue()).isEqualTo("_id");
        assertThat(read.get("records")).hasSize(3);
        assertThat(read.get("records").get(1).get(2).isNull()).isTrue();
        assertThat(read.get("records").get(2).get(2).intValue()).isEqualTo(2);
    }

    @Test
    void aPartIsTakenAwayByTheSameWordsAsRowsAreAskedFor() throws Exception {
        String id = published("vidage-partiel");
        assertThat(text(id + "?fields=mot&sort=nombre%20desc&limit=1"))
                .isEqualTo("_id,mot\r\n1,\"a,b\"\r\n");
        assertThat(text(id + "?offset=2&fields=nombre")).isEqualTo("_id,nombre\r\n3,2\r\n");
        assertThat(text(id + "?filters=%7B%22mot%22:%22un%22%7D")).endsWith("\r\n3,un,2\r\n");
    }

    @Test
    void whatIsNotOfferedIsRefused() throws Exception {
        String id = published("vidage-refuse");
        assertThat(get(id + "?format=xml").getStatus()).isEqualTo(409);
        assertThat(get(id + "?fields=nulle_part").getStatus()).isEqualTo(409);
        assertThat(get(id + "?autre=1").getStatus()).isEqualTo(409);
        assertThat(get(id + "?limit=-1").getStatus()).isEqualTo(409);
        assertThat(get("rien").getStatus()).isEqualTo(404);
        assertThat(get("rien").getContentAsString()).contains("Not Found Error");
    }
}
