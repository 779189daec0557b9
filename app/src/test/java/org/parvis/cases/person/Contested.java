package org.parvis.cases.person;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.PartyRole;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A file that somebody entered at the desk, its person's tabs and what is in it. */
final class Contested {
    private final MockMvc mvc;
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    final TeamBrowser agent;
    final TeamBrowser person;
    final String reference;
    private final String code;
    final String file;
    final String own;

    private Contested(MockMvc mvc, BeanFactory program, TeamBrowser agent, Document entered)
            throws Exception {
        List<String> refs = entered.select("article .pv-ref").eachText();
        this.mvc = mvc;
        this.scenes = program.getBean(Scenes.class);
        this.store = program.getBean(CaseStore.class);
        this.acting = program.getBean(Acting.class);
        this.agent = agent;
        this.reference = refs.get(0);
        this.code = refs.get(1);
        this.file = "/fr/equipe/dossiers/" + reference;
        this.own = "/fr/dossiers/" + reference;
        this.person = tab();
    }

    /** A request for a document, whose refusal another body hears. */
    static Contested heardOutside(MockMvc mvc, BeanFactory program) throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        return new Contested(mvc, program, agent, agent.enter(Map.of()));
    }

    /** A place at a day camp, whose refusal somebody else of the same body hears. */
    static Contested heardInside(MockMvc mvc, BeanFactory program) throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        return new Contested(
                mvc,
                program,
                agent,
                agent.enter(
                        "/fr/equipe/saisie?service=day-camp",
                        Map.of("service", "day-camp", "channel", "phone")));
    }

    /** Another tab of the same person, which has not opened anything yet. */
    TeamBrowser tab() throws Exception {
        TeamBrowser tab = new TeamBrowser(mvc);
        tab.follow(reference, code);
        return tab;
    }

    void decide(String outcome) throws Exception {
        agent.get(file);
        agent.act("prepare", 303, "outcome", outcome, "reasons", "Aucun registre n'existe.");
        new TeamBrowser(mvc, "vq-responsible").sign(file);
    }

    /** What the body intends is told, and may be answered. */
    void intend() throws Exception {
        String[] whole = {"step", "fair:completeness", "items", "child", "items", "weeks"};
        agent.postFrom(file + "/examen", "/check", 303, whole);
        agent.postFrom(
                file + "/examen",
                "/intend",
                303,
                "outcome",
                "no-place",
                "reasons",
                "Les groupes sont complets.");
    }

    /** After {@link #intend}. */
    void refusePlace() throws Exception {
        person.get(own + "/observations");
        person.post(own + "/observations", 303, "text", "Il reste une place le matin.");
        agent.get(file);
        agent.act("prepare", 303, "outcome", "no-place", "reasons", "Les groupes sont complets.");
        new TeamBrowser(mvc, "vq-responsible").sign(file);
    }

    /** What a review of the decision came to is told in the file, as the review's own tells it. */
    void reviewed(String outcome) {
        scenes.job(
                        jobs ->
                                acting.append(
                                        jobs,
                                        store.lock(jobs, id()).orElseThrow(),
                                        Acting.Act.of(
                                                PartyRole.BODY.number(),
                                                new AfterAct.Reviewed(
                                                        "AAA-111-1A1",
                                                        "review",
                                                        outcome,
                                                        "Révisé"))))
                .orThrow();
    }

    private CaseFileId id() {
        return scenes.job(
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
                                                        new Home(row.getObject("home", UUID.class)),
                                                        row.getObject("case_file", UUID.class)))
                                .single());
    }

    /** The form of a page that is sent there, with what stands in its hidden fields. */
    static MockHttpServletRequestBuilder pressed(Document page, String action, String... fields) {
        Element form =
                page.select("form[method=post]").stream()
                        .filter(
                                each ->
                                        each.attr("action").equals(action)
                                                || each.attr("action").isEmpty())
                        .filter(each -> !each.select("[name=_sending]").isEmpty())
                        .findFirst()
                        .orElseThrow();
        MockHttpServletRequestBuilder request = post(action);
        form.select("input[type=hidden]")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** The same press of a button arriving several times at once, each in a tab of its own. */
    List<MockHttpServletResponse> thrice(String page, String action, String... fields)
            throws Exception {
        String sending = person.get(page).expectFirst("[name=_sending]").val();
        List<Callable<MockHttpServletResponse>> presses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            TeamBrowser tab = tab();
            Document drawn = tab.get(page);
            drawn.select("[name=_sending]").val(sending);
            presses.add(() -> tab.raw(pressed(drawn, action, fields)));
        }
        return AtOnce.all(presses);
    }

    int acts(String kind) {
        return scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*)::int from cases.acts a
                                        join cases.case_references r
                                          on r.home = a.home and r.case_file = a.case_file
                                        where r.reference = ? and a.kind = ?
                                        """)
                                .param(reference)
                                .param(kind)
                                .query(Integer.class)
                                .single());
    }

    int linkedFiles() {
        return scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*)::int from cases.case_files linked
                                        join cases.case_files f on f.id = linked.linked_file
                                        where f.reference = ?
                                        """)
                                .param(reference)
                                .query(Integer.class)
                                .single());
    }
}
