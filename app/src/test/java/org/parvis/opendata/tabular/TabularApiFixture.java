package org.parvis.opendata.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.parvis.opendata.PublishedData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the demonstration, asked by their addresses. */
abstract class TabularApiFixture {
    static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;
    @Autowired PublishedData data;

    String at(String dataset) {
        return "/api/resources/" + data.find(dataset).orElseThrow().resource();
    }

    MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(address)))
                .andReturn()
                .getResponse();
    }

    JsonNode read(String address) throws Exception {
        MockHttpServletResponse answer = get(address);
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsByteArray());
    }

    JsonNode fountains(String query) throws Exception {
        return read(at("fontaines") + "/data?" + query);
    }
}
