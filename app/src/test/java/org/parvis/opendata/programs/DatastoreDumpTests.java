package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.w3c.dom.NodeList;
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
    void rowsComeAsXmlAsClientsReadThem() throws Exception {
        String id = published("vidage-xml");
        assertThat(text(id + "?format=xml"))
                .isEqualTo(
                        "<data xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
                                + "<row _id=\"1\"><mot>a,b</mot><nombre>3</nombre></row>\n"
                                + "<row _id=\"2\"><mot>=1+1</mot><nombre xsi:nil=\"true\"/></row>\n"
                                + "<row _id=\"3\"><mot>un</mot><nombre>2</nombre></row>\n"
                                + "</data>\n");
        assertThat(get(id + "?format=xml").getContentType()).isEqualTo("text/xml;charset=UTF-8");
        assertThat(text(id + "?format=xml&bom=true")).startsWith("\uFEFF<data ");
        assertThat(text(id + "?format=json&bom=true")).startsWith("\uFEFF{");
        assertThat(text(id + "?format=xml&fields=nombre&limit=1"))
                .contains("<row _id=\"1\"><nombre>3</nombre></row>");
    }

    @Test
    void namesAndValuesThatAreNoXmlComeInXmlThatIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> columns =
                List.of("%", "Nom du lieu", "Nom  du lieu", "2026", "xml", "débit (l/min)", "a:b<");
        RowsAsXml xml = new RowsAsXml(out, columns);
        List<Object> cells = List.of("</row>", "a\rb", "\u0001x", "]]>", "&amp;", 4.5, true);
        xml.row(1, new ArrayList<>(cells));
        xml.end();
        NodeList row =
                DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(out.toByteArray()))
                        .getElementsByTagName("row")
                        .item(0)
                        .getChildNodes();
        List<String> read = new ArrayList<>();
        for (int at = 0; at < row.getLength(); at++) {
            read.add(row.item(at).getNodeName() + "=" + row.item(at).getTextContent());
        }
        assertThat(read)
                .containsExactly(
                        "_=</row>",
                        "Nom_du_lieu=a\rb",
                        "Nom_du_lieu_0=\uFFFDx",
                        "__0=]]>",
                        "__1=&amp;",
                        "débit_lmin=4.5",
                        "ab=true");
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
        for (String asked :
                List.of("format=pdf", "fields=nulle_part", "autre=1", "limit=-1", "filters=1")) {
            MockHttpServletResponse answer = get(id + "?" + asked);
            assertThat(answer.getStatus()).as(asked).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains("\"Validation Error\"");
        }
        assertThat(get("rien").getStatus()).isEqualTo(404);
        assertThat(get("rien").getContentAsString()).contains("Not Found Error");
    }
}
