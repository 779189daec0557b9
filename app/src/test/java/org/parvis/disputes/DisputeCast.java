package org.parvis.disputes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.spi.FileActs;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Those who look at disputes and stand in none of them, or in another one, and the consumer of all;
 * each before a screen of their own.
 */
final class DisputeCast {
    final BeanFactory program;
    final String url;
    final DisputeTables tables;
    final UUID account;

    private final Map<String, TeamBrowser> members = new LinkedHashMap<>();
    private final Map<String, Browser> screens = new LinkedHashMap<>();
    private final Map<String, FileActs.Who> known = new LinkedHashMap<>();

    DisputeCast(MockMvc mvc, BeanFactory program, String url) throws Exception {
        this.program = program;
        this.url = url;
        tables = new DisputeTables(mvc, program);
        for (String who : List.of("opc-agent", "vq-agent")) {
            members.put(who, new TeamBrowser(mvc, who));
            known.put(who, new FileActs.Member(agent(who), 0));
        }
        account = signsUp(mvc, "consumer", "ann");
        signsUp(mvc, "stranger", "sam");
        elsewhere(signsUp(mvc, "other consumer", "zoe"));
        screens.put("nobody", tables.browser());
    }

    private UUID signsUp(MockMvc mvc, String who, String name) throws Exception {
        String email = name + UUID.randomUUID() + "@personne.example";
        screens.put(who, People.signUp(mvc, email));
        UUID theirs = People.account(program.getBean(Scenes.class), email);
        known.put(who, new FileActs.Person(theirs));
        return theirs;
    }

    /** Another dispute, whose people look at this one too. */
    private void elsewhere(UUID consumer) throws Exception {
        DisputeTables.Open open = tables.open("Autres Meubles", Map.of(), consumer);
        screens.put("other merchant", open.merchant());
        known.put("other merchant", open.who(open.merchant));
        mediated(open);
        screens.put("other mediator", open.invited(open.mediator()));
        known.put("other mediator", open.who(open.mediator()));
    }

    void mediated(DisputeTables.Open open) {
        new AtTable(program, open.who(open.consumer), open.receipt.file()).asksForMediation();
        tables.drain();
    }

    private Actor.Agent agent(String code) {
        Member member = program.getBean(Members.class).byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), Role.AGENT);
    }

    /** A dispute that came so far. */
    CastTable table(HowFar at) throws Exception {
        return new CastTable(this, at);
    }

    /** By what they enter; nothing for who has something of one dispute alone. */
    FileActs.Who who(String who, FileActs.Who otherwise) {
        return known.getOrDefault(who, otherwise);
    }

    Browser consumer() {
        return Objects.requireNonNull(screens.get("consumer"));
    }

    /** What one address answers. */
    record Answer(int status, String body) {}

    /** By their own screen, or by that of who came into one dispute. */
    Answer asks(String who, Map<String, Browser> inside, String address) throws Exception {
        TeamBrowser member = members.get(who);
        if (member != null) {
            MockHttpServletResponse answer = member.raw(MockMvcRequestBuilders.get(address));
            return new Answer(answer.getStatus(), answer.getContentAsString());
        }
        Browser nobody = Objects.requireNonNull(screens.get("nobody"));
        Browser browser = inside.getOrDefault(who, screens.getOrDefault(who, nobody)).open(address);
        return new Answer(browser.status(), browser.body());
    }
}
