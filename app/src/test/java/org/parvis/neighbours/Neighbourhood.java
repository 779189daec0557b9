package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.parvis.cases.FileScene;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.Payload;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.mandates.Act;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * One permit with three neighbours, one of them through counsel and one by a code alone, and a
 * panel of three; everybody before a screen of their own. In each of its files one thing is said
 * for each audience.
 */
final class Neighbourhood {
    /** Each has people of its own: several stand in one program. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final BeanFactory program;
    private final MockMvc mvc;
    private final FileActs acts;
    private final FileParties parties;
    private final NeighbourKinds own;
    private final Map<String, Browser> people = new LinkedHashMap<>();
    private final Map<String, UUID> accounts = new LinkedHashMap<>();
    private final Map<String, TeamBrowser> members = new LinkedHashMap<>();
    private final UUID mandate;

    Neighbourhood(MockMvc mvc, BeanFactory program) throws Exception {
        this.program = program;
        this.mvc = mvc;
        this.acts = program.getBean(FileActs.class);
        this.parties = program.getBean(FileParties.class);
        this.own = program.getBean(NeighbourKinds.class);
        Scenes scenes = program.getBean(Scenes.class);
        String word = "voisinage" + NUMBER.incrementAndGet();
        TwoPeople two = TwoPeople.with(mvc, word, "helper", "receive", "communicate");
        two.act();
        person(scenes, "second", two.giver(), word + "-donne@personne.example");
        person(scenes, "counsel", two.holder(), word + "-agit@personne.example");
        for (String who : List.of("ann", "first", "stranger")) {
            String email = who + "." + word + "@personne.example";
            person(scenes, who, People.signUp(mvc, email), email);
        }
        mandate =
                scenes.readingJob(
                        jobs ->
                                jobs.sql("select id from mandates.mandates where holder = ?")
                                        .param(accounts.get("counsel"))
                                        .query(UUID.class)
                                        .single());
        for (String who : List.of("vq-manager", "vq-responsible", "vq-head", "vq-agent")) {
            members.put(who, new TeamBrowser(mvc, who));
        }
        members.put("opc-agent", new TeamBrowser(mvc, "opc-agent"));
    }

    private void person(Scenes scenes, String who, Browser browser, String email) {
        people.put(who, browser);
        accounts.put(who, People.account(scenes, email));
    }

    private static final ActContent.Contact ANN =
            new ActContent.Contact("Ann", "ann@example.org", null, null);

    /** A file in which one thing was said for each audience. */
    Permit permit() {
        return said(
                new OpenedFiles(program).open(Channel.WEB, "Un permis", ANN, accounts.get("ann")),
                false);
    }

    /** The same, closed to all of the body but the panel. */
    Permit closed() {
        return said(new OpenedFiles(program).closed("Un permis", ANN, accounts.get("ann")), true);
    }

    private Permit said(Receipt receipt, boolean closed) {
        Permit permit = new Permit(receipt, new LinkedHashMap<>(), new LinkedHashMap<>(), closed);
        permit.joined.put("ann", new FileParties.Joined(FileParties.PERSON, "", ""));
        for (String who : List.of("first", "second", "third")) {
            permit.join(
                    who,
                    FileParties.NewParty.person(
                            "neighbours.owner", NeighbourAct.NEIGHBOURS, accounts.get(who)));
        }
        for (String who : NeighbourReaders.PANEL) {
            permit.join(
                    who,
                    FileParties.NewParty.member(
                            "neighbours.panel", NeighbourAct.PANEL, agent(who).member()));
        }
        permit.say();
        return permit;
    }

    /** What a page of theirs says, on any address. */
    String says(String who, String address) throws Exception {
        Browser browser = Objects.requireNonNull(people.get(who)).open(address);
        assertThat(browser.status()).as(address).isEqualTo(200);
        return browser.text();
    }

    private UUID account(String who) {
        return Objects.requireNonNull(accounts.get(who));
    }

    private Actor.Agent agent(String who) {
        Member member = program.getBean(Members.class).byCode(who).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), Role.AGENT);
    }

    /** One file, and the number and the code of each who stands in it. */
    final class Permit {
        final Receipt receipt;
        final Map<String, FileParties.Joined> joined;

        private final Set<String> left = new HashSet<>();

        /** Numbers of the acts that say something to somebody. */
        final Map<String, Integer> said;

        /** Whether the body is outside, but for the panel. */
        final boolean closed;

        private Permit(
                Receipt receipt,
                Map<String, FileParties.Joined> joined,
                Map<String, Integer> said,
                boolean closed) {
            this.closed = closed;
            this.receipt = receipt;
            this.joined = joined;
            this.said = said;
        }

        private void join(String who, FileParties.NewParty party) {
            joined.put(who, parties.join(own, receipt.file(), party).orThrow());
        }

        void leaves(String who) {
            left.add(who);
            parties.leave(own, receipt.file(), number(who)).orThrow();
        }

        /** Whether they stand in it still. */
        boolean here(String who) {
            return joined.containsKey(who) && !left.contains(who);
        }

        int number(String who) {
            return party(who).number();
        }

        private FileParties.Joined party(String who) {
            return Objects.requireNonNull(joined.get(who));
        }

        private void say() {
            says("ann", "replied", NeighbourAct.Replied::new);
            says("first", "commented", text -> new NeighbourAct.Commented("Bo", text));
            remarks("first", "first");
            remarks("counsel", "second");
            remarks("third", "third");
            says("third", "conferred", NeighbourAct.Conferred::new);
            String clerk = closed ? "vq-manager" : "vq-agent";
            LocalDate until = ProgramClock.today().plusDays(30);
            say(clerk, new NeighbourAct.Notified("A. B.", 3, until));
            says(clerk, "weighed", text -> new NeighbourAct.Weighed("A. B.", text));
            says("vq-manager", "deliberated", NeighbourAct.Deliberated::new);
            for (String whom : List.of("ann", "first", "second")) {
                int number = number(whom);
                says(
                        "vq-head",
                        "confided-" + whom,
                        text -> new NeighbourAct.Confided(number, text));
            }
        }

        private void remarks(String who, String party) {
            int number = number(party);
            says(who, "remarked-" + party, text -> new NeighbourAct.Remarked(number, text));
        }

        private void says(String who, String what, Function<String, Payload> act) {
            said.put(what, say(who, act.apply(what)));
        }

        int say(String who, Payload act) {
            return tries(who, act).orThrow();
        }

        Outcome<Integer> tries(String who, Payload act) {
            return acts.write(own, who(who), receipt.file(), act);
        }

        FileActs.Who who(String who) {
            if (members.containsKey(who)) {
                return new FileActs.Member(agent(who), Integer.MAX_VALUE, closed);
            }
            return switch (who) {
                case "third" -> new FileActs.Invited(receipt.reference(), party("third").code());
                case "counsel" -> new FileActs.Counsel(account("counsel"), mandate);
                default -> new FileActs.Person(accounts.getOrDefault(who, Ids.NIL));
            };
        }

        /** The scene in which the database sees them. */
        Scene scene(String who) {
            return switch (who(who)) {
                case FileActs.Member member ->
                        closed
                                ? new FileScene.FileMember(member.agent(), receipt.file())
                                : new FileScene.MemberInFile(member.agent(), receipt.file());
                case FileActs.Person person ->
                        new FileScene.PersonFile(person.account(), receipt.file().id());
                case FileActs.Invited invited ->
                        new FileScene.Invited(
                                invited.reference(), SecretCode.typed(invited.code()).hash());
                case FileActs.Counsel counsel ->
                        new FileScene.ActingFile(
                                counsel.account(),
                                counsel.mandate(),
                                receipt.file().id(),
                                Act.RECEIVE,
                                ProgramClock.today());
                case FileActs.Program program -> throw new IllegalArgumentException(who);
            };
        }

        /** The scene of a member by their duties, whoever may enter by their name. */
        Scene byDuty(String who) {
            return new FileScene.MemberInFile(agent(who), receipt.file());
        }

        /** What their page of the file says to them; nothing where it is not found. */
        String page(String who) throws Exception {
            String party = "/fr/voisinage/" + receipt.reference();
            if (members.containsKey(who)) {
                return raw(members.get(who), "/fr/equipe/voisinage/" + receipt.reference());
            }
            return switch (who) {
                case "third" -> {
                    TeamBrowser browser = new TeamBrowser(mvc);
                    browser.get("/fr/suivi");
                    browser.post(
                            "/fr/suivi",
                            left.contains(who) ? 422 : 303,
                            "reference",
                            receipt.reference(),
                            "code",
                            party(who).code());
                    yield raw(browser, party);
                }
                case "nobody" -> raw(new TeamBrowser(mvc), party);
                default -> open(Objects.requireNonNull(people.get(who)), party);
            };
        }

        private static String raw(TeamBrowser browser, String address) throws Exception {
            return browser.raw(MockMvcRequestBuilders.get(address)).getContentAsString();
        }

        private static String open(Browser browser, String address) throws Exception {
            return browser.open(address).body();
        }
    }
}
