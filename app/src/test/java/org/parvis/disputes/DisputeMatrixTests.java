package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.spi.FileActs;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Who reads what of a dispute, wherever it stands: on pages, and as the database and the keys let
 * each read its acts.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputeMatrixTests {
    private static final Set<String> TABLE = Set.of("consumer", "merchant", "mediator");

    /** Words that are said for some, and who they are. */
    private static final Map<String, Set<String>> READERS = new LinkedHashMap<>();

    static {
        READERS.put("mot-de-la-table", TABLE);
        READERS.put("mot-de-l-offre", TABLE);
        READERS.put("mot-prive-consommatrice", Set.of("consumer", "mediator"));
        READERS.put("mot-prive-commerce", Set.of("merchant", "mediator"));
        READERS.put("mot-prive-reponse", Set.of("merchant", "mediator"));
    }

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    /** A dispute of each stage, and each who looks before a screen of their own. */
    private final Map<Dispute.Stage, DisputeTables.Open> disputes = new LinkedHashMap<>();

    private final Map<String, Map<String, Browser>> screens = new LinkedHashMap<>();
    private TeamBrowser agent;

    @BeforeAll
    void open() throws Exception {
        agent = new TeamBrowser(mvc, "opc-agent");
        DisputeTables tables = new DisputeTables(mvc, program);
        for (Dispute.Stage stage :
                List.of(
                        Dispute.Stage.NEGOTIATING,
                        Dispute.Stage.SIGNING,
                        Dispute.Stage.AGREED,
                        Dispute.Stage.ENDED)) {
            DisputeTables.Open open = tables.open();
            disputes.put(stage, open);
            Map<String, Browser> who = new LinkedHashMap<>();
            who.put("merchant", open.merchant());
            who.put("consumer", open.consumer());
            DisputeTables.offers(screen(who, "merchant"), open.path, "860");
            screen(who, "consumer").open(open.path).submit(open.path, "then", "mediate");
            tables.drain();
            who.put("mediator", open.invited(mediator(open)));
            who.put("other merchant", tables.open().merchant());
            who.put("stranger", tables.browser());
            screens.put(open.path, who);
            speak(open, who);
            lead(open, who, stage, tables);
            tables.drain();
            assertThat(open.now().stage()).isEqualTo(stage);
        }
    }

    private static Browser screen(Map<String, Browser> who, String name) {
        return Objects.requireNonNull(who.get(name));
    }

    private static String mediator(DisputeTables.Open open) {
        return switch (open.now().mediator().orElseThrow().name()) {
            case "Sidonie Archambault-Kaya" -> "s.archambault-kaya@mediation.example";
            case "Octave Bellehumeur-Singh" -> "o.bellehumeur-singh@mediation.example";
            default -> "m.quigley-tremblay@mediation.example";
        };
    }

    private static void speak(DisputeTables.Open open, Map<String, Browser> who) throws Exception {
        String path = open.path;
        screen(who, "consumer").open(path).submit(path, "then", "say", "text", "mot-de-la-table");
        screen(who, "consumer")
                .open(path)
                .submit(path, "then", "confide", "text", "mot-prive-consommatrice");
        screen(who, "merchant")
                .open(path)
                .submit(path, "then", "confide", "text", "mot-prive-commerce");
        screen(who, "mediator")
                .open(path)
                .submit(path, "then", "confide", "room", "merchant", "text", "mot-prive-reponse");
        DisputeTables.offers(screen(who, "consumer"), path, "1080", "mot-de-l-offre");
    }

    private static void lead(
            DisputeTables.Open open,
            Map<String, Browser> who,
            Dispute.Stage stage,
            DisputeTables tables)
            throws Exception {
        String path = open.path;
        if (stage == Dispute.Stage.SIGNING || stage == Dispute.Stage.AGREED) {
            DisputeTables.accepts(screen(who, "merchant"), path);
        }
        if (stage == Dispute.Stage.AGREED) {
            screen(who, "merchant").open(path).submit(path, "then", "sign", "text", "Bo Boutique");
            screen(who, "consumer").open(path).submit(path, "then", "sign", "text", "Ann Achat");
            tables.drain();
        }
        if (stage == Dispute.Stage.ENDED) {
            screen(who, "mediator").open(path).submit(path, "then", "end", "text", "Sans issue.");
        }
    }

    /** What was said in private ends with the dispute; what was said at the table stays. */
    @Test
    void onPagesEverybodyReadsWhatIsForThemAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Map.Entry<Dispute.Stage, DisputeTables.Open> one : disputes.entrySet()) {
            Map<String, Browser> who = Objects.requireNonNull(screens.get(one.getValue().path));
            for (String name : who.keySet()) {
                String page = screen(who, name).open(one.getValue().path).body();
                for (String word : READERS.keySet()) {
                    cells++;
                    boolean reads = reads(word, name);
                    boolean gone = one.getKey().over() && word.startsWith("mot-prive");
                    if (page.contains(word) != (reads && !gone)) {
                        wrong.add(one.getKey() + " " + name + " " + word);
                    }
                }
            }
            for (String address : addresses(one.getValue())) {
                String page = agent.raw(MockMvcRequestBuilders.get(address)).getContentAsString();
                for (String word : READERS.keySet()) {
                    cells++;
                    if (page.contains(word)) {
                        wrong.add(one.getKey() + " agent " + address + " " + word);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(140);
    }

    private static List<String> addresses(DisputeTables.Open open) {
        String file = "/fr/equipe/dossiers/" + open.receipt.reference();
        return List.of(open.path, file);
    }

    private static boolean reads(String word, String who) {
        return Objects.requireNonNull(READERS.get(word)).contains(who);
    }

    @Test
    void theBodyLearnsThatSomethingWasSaidAndNotWhat() throws Exception {
        DisputeTables.Open open = Objects.requireNonNull(disputes.get(Dispute.Stage.AGREED));
        String page = agent.get("/fr/equipe/dossiers/" + open.receipt.reference()).text();
        assertThat(page)
                .contains("Réclamation prête", "Commerçant invité", "Entente signée")
                .doesNotContain("860", "1 080");
    }

    @Test
    void throughActsAloneEverybodyReadsWhatIsForThemAndNothingElse() {
        FileActs acts = program.getBean(FileActs.class);
        DisputeKinds own = program.getBean(DisputeKinds.class);
        List<String> wrong = new ArrayList<>();
        disputes.forEach(
                (stage, open) -> {
                    Map<String, FileActs.Who> who = new LinkedHashMap<>();
                    who.put("consumer", open.who(open.consumer));
                    who.put("merchant", open.who(open.merchant));
                    who.put("mediator", open.who(mediator(open)));
                    who.put("stranger", new FileActs.Person(Ids.next()));
                    who.put("opc-agent", new FileActs.Member(member("opc-agent"), 0));
                    who.put("vq-agent", new FileActs.Member(member("vq-agent"), 0));
                    who.forEach(
                            (name, one) -> {
                                String said = acts.said(own, one, open.receipt.file()).toString();
                                for (String word : READERS.keySet()) {
                                    boolean gone = stage.over() && word.startsWith("mot-prive");
                                    if (said.contains(word) != (reads(word, name) && !gone)) {
                                        wrong.add(stage + " " + name + " " + word);
                                    }
                                }
                            });
                });
        assertThat(wrong).isEmpty();
    }

    private Actor.Agent member(String code) {
        Member member = program.getBean(Members.class).byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), Role.AGENT);
    }

    @Test
    void nobodyWritesInTheRoomOfAnother() throws Exception {
        DisputeTables.Open open = Objects.requireNonNull(disputes.get(Dispute.Stage.NEGOTIATING));
        Browser merchant = screen(Objects.requireNonNull(screens.get(open.path)), "merchant");
        merchant.open(open.path).overwrite("room", "consumer");
        merchant.submit(open.path, "then", "confide", "text", "De force.");
        assertThat(merchant.status()).isEqualTo(409);
        assertThat(open.now().room(Side.CONSUMER))
                .noneMatch(line -> line.text().equals("De force."));
    }
}
