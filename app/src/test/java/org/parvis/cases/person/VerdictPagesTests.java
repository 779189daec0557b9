package org.parvis.cases.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Services;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a file that was decided: the verdict first, why, what one may do; and no more. */
@ProgramTest
class VerdictPagesTests {
    private static final String REASONS = "Nous avons pesé chaque passage du rapport.";

    /** The drawing of a tick. */
    private static final String TICK = "path[d^='m5 12.5 4.5 4.5']";

    @Autowired MockMvc mvc;
    @Autowired Services services;
    @Autowired Scenes scenes;
    @Autowired Members members;
    @Autowired CaseWork work;
    @Autowired CaseStore store;

    private TeamBrowser agent;
    private TeamBrowser person;
    private String reference = "";
    private String file = "";
    private String own = "";

    @BeforeEach
    void aRequest() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        List<String> refs = agent.enter(Map.of()).select("article .pv-ref").eachText();
        reference = refs.get(0);
        file = "/fr/equipe/dossiers/" + reference;
        own = "/fr/dossiers/" + reference;
        person = new TeamBrowser(mvc);
        person.follow(reference, refs.get(1));
    }

    private void decide(ProcessDefinition.Result outcome) throws Exception {
        agent.get(file);
        List<String> fields =
                new ArrayList<>(List.of("outcome", outcome.code(), "reasons", REASONS));
        if (outcome.provisionsRequired()) {
            fields.addAll(List.of("provisions", "s31"));
        }
        agent.act("prepare", 303, fields.toArray(String[]::new));
        new TeamBrowser(mvc, "vq-responsible").sign(file);
    }

    private ProcessDefinition.Result outcome(String code) {
        return services.current("access-request")
                .orElseThrow()
                .process()
                .outcome(code)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given",
                "partly-given",
                "refused",
                "not-held",
                "other-body",
                "neither-confirmed",
                "out-of-scope",
                "disregard"
            })
    void theVerdictComesFirstWithItsReasonsAndOnlyWhatIsGrantedBearsATick(String code)
            throws Exception {
        ProcessDefinition.Result outcome = outcome(code);
        boolean granted = outcome.kind() == ProcessDefinition.OutcomeKind.GRANTED;
        decide(outcome);
        for (String lang : List.of("fr", "en")) {
            Document page =
                    person.get(lang.equals("fr") ? own : own.replace("/fr/dossiers", "/en/files"));
            Element main = page.expectFirst("main");
            assertThat(main.expectFirst("h2").text())
                    .isEqualToIgnoringWhitespace(page.expectFirst(".pv-decision h2").text());
            assertThat(main.expectFirst("h2").text().replace('’', '\''))
                    .isEqualTo(outcome.label().in(lang).replace('’', '\''));
            assertThat(main.select(TICK).isEmpty()).as("a tick").isEqualTo(!granted);
            Element panel = main.expectFirst(".pv-decision").clone();
            panel.select("details").remove();
            assertThat(panel.text()).as("the reasons are unfolded").contains(REASONS);
            boolean open = !granted && !outcome.remedies().isEmpty();
            assertThat(panel.select(".pv-turn")).hasSize(open ? 1 : 0);
            assertThat(panel.select(".govuk-button")).hasSize(open ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"given", "partly-given"})
    void aLetterAndAPageNeverPromiseADocumentThatIsNotThere(String code) throws Exception {
        decide(outcome(code));
        Document page = person.get(own);
        assertThat(page.expectFirst(".pv-decision").text()).contains("Aucun document n’est remis");
        assertThat(letter(page))
                .contains("Documents remis", "Aucun document n’est remis dans ce dossier")
                .doesNotContain("ointe à cette lettre", "avec cette lettre");
    }

    @Test
    void aDocumentThatWasSentIsNamedByLetterAndPage() throws Exception {
        agent.get(file + "/messages/nouveau");
        agent.postFiles(
                file + "/messages",
                303,
                List.of(
                        new MockPart(
                                "files",
                                "rapport.txt",
                                "Le rapport.".getBytes(StandardCharsets.UTF_8))),
                "thread",
                "new",
                "subject",
                "Le rapport",
                "text",
                "Le voici.",
                "how",
                "write",
                "seen",
                agent.page.expectFirst("[name=seen]").val());
        decide(outcome("given"));
        Document page = person.get(own);
        assertThat(page.expectFirst(".pv-decision").text())
                .contains("Documents remis", "rapport.txt")
                .doesNotContain("Aucun document");
        assertThat(letter(page)).contains("Documents remis", "rapport.txt");
    }

    private String letter(Document page) throws Exception {
        String address = page.expectFirst(".pv-decision a[href*=/documents/]").attr("href");
        Document shown = person.page;
        String letters =
                shown.select(".pv-decision a[href*=/documents/]").stream()
                        .map(a -> a.attr("href"))
                        .filter(href -> !href.isEmpty())
                        .reduce((first, last) -> last)
                        .orElse(address);
        try (var document = Loader.loadPDF(person.raw(get(letters)).getContentAsByteArray())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("[\\s\u00a0\u202f]+", " ")
                    .replace('\'', '’');
        }
    }

    @Test
    void whoActedInAFileIsNeverSaidNotToKnowIt() throws Exception {
        Member member = members.byCode("vq-agent").orElseThrow();
        CaseFileId id =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select home, case_file from cases.case_references
                                                where reference = ?
                                                """)
                                        .param(reference)
                                        .query(
                                                (row, n) ->
                                                        new CaseFileId(
                                                                new Home(
                                                                        row.getObject(
                                                                                "home",
                                                                                UUID.class)),
                                                                row.getObject(
                                                                        "case_file", UUID.class)))
                                        .single());
        int seen = scenes.job(jobs -> store.find(jobs, id).orElseThrow().lastSeq());
        work.assign(
                        new CaseWork.Ask(
                                new Actor.Agent(member.id(), member.home(), Role.AGENT),
                                member.name(),
                                id,
                                seen),
                        member.id(),
                        member.name())
                .orThrow();
        assertThat(person.get(own).select("aside").text())
                .contains(member.name() + " a agi dans ce dossier")
                .doesNotContain("Personne encore");
    }
}
