package org.parvis.cases.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the rooms that names a file passes one threshold, which notes who reads. */
@ProgramTest
class FileThresholdTests {
    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    record Row(String kind, String what, String role) {}

    private List<Row> rows(String reference) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select kind, what, role from audit.entries
                                        where files @> array(select case_file
                                          from cases.case_references where reference = :reference)
                                        order by id
                                        """)
                                .param("reference", reference)
                                .query(Row.class)
                                .list());
    }

    private static String reference(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** A route of the rooms that names a file, in one language, by one method. */
    record Door(RequestMethod method, String pattern, HandlerMethod handler) {
        boolean asksWhy() {
            return pattern.endsWith("/motif") || pattern.endsWith("/reason");
        }

        String of(String reference) {
            return pattern.replace("{reference}", reference)
                    .replace("{id}", Ids.next().toString())
                    .replace("{question}", "document")
                    .replace("{act}", "say")
                    .replaceAll("\\{thread:.*", "0");
        }
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        routes.getHandlerMethods()
                .forEach(
                        (route, handler) ->
                                route.getPatternValues().stream()
                                        .filter(p -> p.contains("{reference}"))
                                        .filter(p -> p.matches("/(fr/equipe|en/team)/.*"))
                                        .forEach(
                                                p ->
                                                        route.getMethodsCondition()
                                                                .getMethods()
                                                                .forEach(
                                                                        m ->
                                                                                doors.add(
                                                                                        new Door(
                                                                                                m,
                                                                                                p,
                                                                                                handler)))));
        assertThat(doors).hasSizeGreaterThan(40);
        return doors;
    }

    @Test
    void everyHandlerOfAFileTakesWhatTheThresholdMade() {
        for (Door door : doors()) {
            List<Class<?>> taken = List.of(door.handler().getMethod().getParameterTypes());
            // a page of a module takes what the threshold opened as the module may know it
            boolean opened =
                    taken.contains(FileThreshold.Opened.class) || taken.contains(MemberEntry.class);
            assertThat(opened).as(door.pattern()).isEqualTo(!door.asksWhy());
        }
        assertThat(FileThreshold.Opened.class.getDeclaredConstructors())
                .allMatch(made -> Modifier.isPrivate(made.getModifiers()));
    }

    @Test
    void everyAddressOfAFileLeavesARowAndARefusedOneToo() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        String proof = agent.get(file).expectFirst("[name=_proof]").val();
        for (Door door : doors()) {
            int before = rows(reference(file)).size();
            MockHttpServletResponse answer =
                    agent.raw(
                            MockMvcRequestBuilders.request(
                                            HttpMethod.valueOf(door.method().name()),
                                            URI.create(door.of(reference(file))))
                                    .param("_proof", proof));
            assertThat(answer.getStatus()).as(door.pattern()).isLessThan(500).isNotEqualTo(403);
            if (door.asksWhy()) {
                assertThat(answer.getContentAsString()).doesNotContain("Lafontaine");
            } else {
                // a page that lists other files as well notes those too
                assertThat(rows(reference(file)).size()).as(door.pattern()).isGreaterThan(before);
            }
        }
        assertThat(rows(reference(file)))
                .allMatch(
                        row -> row.role().equals("person-in-charge") || row.role().equals("agent"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,'',file,file",
        "GET,/documents/6f9619ff-8b86-4011-b42d-00c04fc964ff,document,6f9619ff-8b86-4011-b42d-00c04fc964ff",
        "GET,/decision,decision,decision",
        "GET,/decision/lettre.pdf,letter,lettre.pdf",
        "POST,/actes/say,act,say",
        "GET,/conservation,keeping,keeping",
        "GET,/conservation/paquet.zip,keeping,paquet.zip",
        "GET,/messages/nouveau,file,nouveau"
    })
    void eachReadingIsNotedAsWhatItShows(String method, String part, String kind, String what)
            throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        String proof = agent.get(file).expectFirst("[name=_proof]").val();
        agent.raw(
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(file + part))
                        .param("_proof", proof));
        assertThat(rows(reference(file)))
                .anyMatch(row -> row.kind().equals(kind) && row.what().equals(what));
    }

    @Test
    void theLinesOfOtherFilesOnAPageOfOneAreNotedToo() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String name = "Zéphirine Doublet-" + System.identityHashCode(this);
        String one = "/fr/equipe/dossiers/" + entered(agent, name);
        String other = entered(agent, name);
        assertThat(agent.get(one + "/reunir").text()).contains(other);
        assertThat(rows(other))
                .anyMatch(row -> row.kind().equals("queue") && row.what().equals("merge"));
    }

    private static String entered(TeamBrowser agent, String name) throws Exception {
        return agent.enter(Map.of("full_name", name)).expectFirst("article .pv-ref").text();
    }
}
