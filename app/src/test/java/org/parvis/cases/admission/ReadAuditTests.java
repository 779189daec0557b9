package org.parvis.cases.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Reasons;
import org.parvis.cases.TeamBrowser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What agents are shown is in the journal before they see it, and the unusual is asked about. */
@ProgramTest
class ReadAuditTests {
    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Reasons reasons;
    @Autowired Members members;

    record Row(String kind, UUID request) {}

    private List<Row> rows(String reference) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select kind, request from audit.entries
                                        where files @> array(select case_file
                                          from cases.case_references where reference = :reference)
                                        order by id
                                        """)
                                .param("reference", reference)
                                .query(
                                        (row, n) ->
                                                new Row(
                                                        row.getString("kind"),
                                                        row.getObject("request", UUID.class)))
                                .list());
    }

    private static String reference(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private CaseFileId file(String reference) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        "select home, case_file from cases.case_references where"
                                                + " reference = ?")
                                .param(reference)
                                .query(
                                        (row, n) ->
                                                new CaseFileId(
                                                        new Home(row.getObject("home", UUID.class)),
                                                        row.getObject("case_file", UUID.class)))
                                .single());
    }

    private long notices(CaseFileId file) {
        return scenes.<Long>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from post.messages
                                        where kind = 'glass' and file = ?
                                        """)
                                .param(file.id())
                                .query(Long.class)
                                .single());
    }

    /** The officer has that file ask for a reason: that member, or everybody. */
    private void watched(CaseFileId file, UUID member) {
        Actor.Agent officer = agent("vq-responsible", Role.PERSON_IN_CHARGE);
        scenes.in(
                FileOpenings.scene(officer),
                sql -> {
                    reasons.watch(sql, officer, file, member);
                    return file;
                });
    }

    private Actor.Agent agent(String code, Role role) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), role);
    }

    @Test
    void aQueueASearchAndAnExportNameTheFilesThatTheyShow() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String reference = reference(agent.opened());
        agent.get("/fr/equipe/file?sort=due-last&who=nobody");
        agent.get("/fr/equipe/file?q=Lafontaine-Roy");
        agent.raw(get("/fr/equipe/file/export.csv"));
        assertThat(rows(reference).stream().map(Row::kind).toList()).contains("export");
        Long shown =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select count(*) from audit.entries
                                                where kind in ('queue', 'search') and cardinality(files) > 0
                                                """)
                                        .query(Long.class)
                                        .single());
        assertThat(shown).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aProtectedFileAsksWhyTellsThePersonAndThenOpens() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        Map<String, String> reachable =
                Map.of("reply_by", "email", "email", "noemie.lafontaine-roy@personne.example");
        String file =
                "/fr/equipe/dossiers/"
                        + agent.enter(reachable).expectFirst("article .pv-ref").text();
        CaseFileId id = file(reference(file));
        watched(id, Ids.NIL);
        var turned = agent.raw(get(file + "/decision"));
        assertThat(turned.getStatus()).isEqualTo(303);
        Document why = agent.get(Objects.requireNonNull(turned.getHeader("Location")));
        assertThat(why.text()).contains("Ce dossier est protégé").doesNotContain("Lafontaine");
        String action = why.expectFirst("main form").attr("action");
        assertThat(agent.post(action, 422, "words", "pressé").text()).contains("15 à");
        agent.post(
                action,
                303,
                "words",
                "La personne attend au comptoir pour sa réponse.",
                "to",
                file + "/decision");
        assertThat(agent.location).isEqualTo(file + "/decision");
        assertThat(notices(id)).as("told at once, once").isEqualTo(1);
        assertThat(agent.get(file).text()).contains("Lafontaine");
        assertThat(rows(reference(file)).stream().map(Row::kind).toList())
                .contains("reason", "file");
    }

    @Test
    void aBatchLeavesAFileThatAsksWhyToItsPage() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        CaseFileId id = file(reference(file));
        watched(id, Ids.NIL);
        agent.get("/fr/equipe/file");
        agent.post("/fr/equipe/file/lots", 303, "file", id.id() + "~");
        String batch = agent.location;
        agent.get(batch);
        agent.post(batch + "/apercu", 303, "how", "write", "text", "Nous regardons.");
        assertThat(agent.get(batch).text()).contains("Ce dossier vous demande un motif");
    }

    @Test
    void whoHasNoEmailIsToldOnPaper() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        Map<String, String> reachable =
                Map.of("reply_by", "mail", "postal", "14, rue du Papier\nQuébec (Québec) G1R 4S9");
        String reference = agent.enter(reachable).expectFirst("article .pv-ref").text();
        String file = "/fr/equipe/dossiers/" + reference;
        CaseFileId id = file(reference);
        watched(id, Ids.NIL);
        var turned = agent.raw(get(file));
        Document why = agent.get(Objects.requireNonNull(turned.getHeader("Location")));
        agent.post(
                why.expectFirst("main form").attr("action"),
                303,
                "words",
                "La personne attend au comptoir pour sa réponse.",
                "to",
                file);
        assertThat(notices(id)).isEqualTo(1);
        String letter =
                agent.get("/fr/equipe/lettres")
                        .expectFirst("a:contains(" + reference + ")")
                        .attr("href");
        byte[] pdf = agent.raw(get(letter + "/pdf")).getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("rue du Papier", "par exception", "attend au comptoir");
        }
    }

    @Test
    void aReasonLeadsNowhereElse() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        watched(file(reference(file)), members.byCode("vq-agent").orElseThrow().id());
        agent.get(file + "/motif?to=//example.org/");
        assertThat(agent.page.text()).contains("personne proche de vous");
        agent.post(
                file + "/motif",
                303,
                "words",
                "Personne d'autre n'est là aujourd'hui.",
                "to",
                "//example.org/");
        assertThat(agent.location).isEqualTo(file);
        TeamBrowser other = new TeamBrowser(mvc, "vq-agent-2");
        other.get(file);
    }

    @Test
    void aFormBegunWithAReasonIsTakenAfterItsTimeAndAPageIsNot() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        CaseFileId id = file(reference(file));
        watched(id, members.byCode("vq-agent").orElseThrow().id());
        agent.get(file + "/motif");
        agent.post(file + "/motif", 303, "words", "Personne d'autre n'est là aujourd'hui.");
        agent.get(file);
        scenes.job(
                jobs ->
                        jobs.sql("update audit.reasons set until = at where case_file = ?")
                                .param(id.id())
                                .update());
        agent.act("say", 303, "how", "write", "text", "Nous cherchons le document.");
        assertThat(agent.location).isEqualTo(file + "?told=write");
        var turned = agent.raw(get(file));
        assertThat(turned.getStatus()).isEqualTo(303);
        assertThat(turned.getHeader("Location")).isEqualTo(file + "/motif?to=" + file);
    }

    @Test
    void eachRequestHasANumberOfItsOwn() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        agent.get(file);
        assertThat(rows(reference(file)).stream().map(Row::request).distinct().count())
                .isEqualTo(rows(reference(file)).size());
    }
}
