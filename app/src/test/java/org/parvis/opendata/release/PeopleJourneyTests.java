package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A table about people is tested before it is published, and whoever signs answers for it. */
@ProgramTest
class PeopleJourneyTests {
    private static final String ROOM = "/fr/equipe/donnees";
    private static final List<String> PEOPLE = List.of("purpose", "beside", "again");

    @Autowired MockMvc mvc;
    @Autowired Members members;
    @Autowired Scenes scenes;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.123");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private static String visits(String... ages) {
        StringBuilder text = new StringBuilder("age,secteur,motif\n");
        for (String age : ages) {
            for (String motif : List.of("bruit", "odeur", "eau")) {
                text.append(age).append(",G1R,").append(motif).append('\n');
            }
        }
        return text.toString();
    }

    private static Browser send(Browser author, String at, String file, String name)
            throws Exception {
        return author.open(at)
                .upload(
                        at,
                        new MockPart("file", "visites.csv", file.getBytes(StandardCharsets.UTF_8)),
                        new MockPart("name", name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Everything but the people in it. */
    private static Browser described(Browser author, String name, String file) throws Exception {
        send(author, ROOM, file, name);
        String at = ROOM + "/" + name;
        List<String> fields = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            fields.addAll(List.of("fr-" + n, "Sens " + n, "en-" + n, "Meaning " + n));
        }
        author.open(at + "/colonnes").submit(at + "/colonnes", fields.toArray(String[]::new));
        author.open(at + "/description")
                .submit(
                        at + "/description",
                        "fr-title",
                        "Visites " + name,
                        "en-title",
                        "Visits " + name,
                        "fr-summary",
                        "Chaque visite.",
                        "en-summary",
                        "Each visit.",
                        "licence",
                        "cc-by",
                        "frequency",
                        "ANNUAL",
                        "themes",
                        "GOVE",
                        "contact",
                        "donnees@ville.example");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        return author;
    }

    private static Browser say(Browser author, String name, String... more) throws Exception {
        String at = ROOM + "/" + name + "/personnes";
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "rows",
                                "PERSONS",
                                "part-1",
                                "PERSON",
                                "part-2",
                                "PERSON",
                                "part-3",
                                "SENSITIVE"));
        fields.addAll(List.of(more));
        author.open(at).submit(at, fields.toArray(String[]::new));
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        return author.follow();
    }

    private static Browser act(Browser member, String name, String act) throws Exception {
        return member.open(ROOM + "/" + name).submit(ROOM + "/" + name, "act", act);
    }

    private static Browser sign(Browser member, String name, List<String> more) throws Exception {
        List<String> marks = new ArrayList<>(DataRelease.CHECKS);
        marks.addAll(more);
        return new SignedForm(member.open(ROOM + "/" + name), ROOM + "/" + name).send(marks);
    }

    @Test
    void aTableInWhichSomebodyIsFoundIsHeldBackGroupedAndSigned() throws Exception {
        Browser author = described(as("vq-designer"), "visites", visits("31", "32", "40"));
        act(author, "visites", "submit");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("Dites si des personnes sont dans le tableau.");

        say(author, "visites");
        assertThat(author.text())
                .contains("Oui, c’est possible : 1 point arrête la publication.")
                .contains("9 lignes sur 9 : moins de 5 personnes")
                .contains("Regroupez les valeurs")
                .contains("À vous : changer le tableau, ou donner une raison");
        act(author, "visites", "submit");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("L’examen arrête la publication");

        String renew = ROOM + "/visites/nouveau-fichier";
        send(author, renew, visits("30-39", "30-39", "40-49", "40-49"), "");
        assertThat(author.open(ROOM + "/visites/personnes").text())
                .contains("Le programme n’a trouvé personne.")
                .contains("À vous : demander la publication");
        act(author, "visites", "submit");
        assertThat(author.status()).as(author.text()).isEqualTo(303);

        Browser signer = as("vq-responsible");
        assertThat(signer.open(ROOM + "/visites/personnes").page().select("main form")).isEmpty();
        assertThat(signer.text()).contains("6").contains("16,7");
        assertThat(sign(signer, "visites", List.of()).text()).contains("Cochez chaque point");
        sign(signer, "visites", PEOPLE);
        assertThat(signer.status()).as(signer.text()).isEqualTo(303);
        assertThat(checked("visites"))
                .contains("\"smallest\": 6")
                .contains("\"limits\": 1")
                .contains("\"age\": \"PERSON\"")
                .contains("\"purpose\"");

        send(author, renew, visits("30-39", "30-39", "40-49", "40-49", "50-59"), "");
        assertThat(author.open(ROOM + "/visites/personnes").text())
                .contains("3 lignes sur 15")
                .contains("3 lignes nouvelles depuis la version 1");
    }

    private String checked(String name) {
        Member member = members.byCode("vq-responsible").orElseThrow();
        return scenes.reading(
                MemberScene.of(new Actor.Agent(member.id(), member.home(), member.role())),
                sql ->
                        sql.sql(
                                        """
                                        select v.checked::text from opendata.versions v
                                        join opendata.datasets d on d.id = v.dataset where d.name = ?
                                        """)
                                .param(name)
                                .query(String.class)
                                .single());
    }

    @Test
    void aReasonIsReadAndAcceptedByWhoeverSignsAndHoldsOnce() throws Exception {
        Browser author = described(as("vq-designer"), "visites-dites", visits("31", "32"));
        say(author, "visites-dites");
        say(author, "visites-dites", "reason", "Tous ont signé leur accord.");
        act(author, "visites-dites", "submit");
        assertThat(author.status()).as(author.text()).isEqualTo(303);

        Browser signer = as("vq-responsible");
        assertThat(signer.open(ROOM + "/visites-dites").text())
                .contains("Tous ont signé leur accord.")
                .contains("sans la raison donnée, 1 point arrêterait la publication")
                .contains("je l’accepte");
        assertThat(sign(signer, "visites-dites", PEOPLE).status()).isEqualTo(422);
        List<String> all = new ArrayList<>(PEOPLE);
        all.add(DraftRisk.ACCEPTED);
        assertThat(sign(signer, "visites-dites", all).status()).isEqualTo(303);

        send(author, ROOM + "/visites-dites/nouveau-fichier", visits("31", "32"), "");
        assertThat(author.open(ROOM + "/visites-dites/personnes").text())
                .contains("1 point arrête la publication")
                .doesNotContain("Tous ont signé leur accord.");
    }

    @Test
    void aResultThatIsNotTheOneThatWasReadIsNotSigned() throws Exception {
        Browser author = described(as("vq-designer"), "visites-lues", visits("30", "30"));
        say(author, "visites-lues");
        act(author, "visites-lues", "submit");
        Browser signer = as("vq-responsible").open(ROOM + "/visites-lues");
        signer.overwrite("tested", "0".repeat(64));
        List<String> marks = new ArrayList<>(DataRelease.CHECKS);
        marks.addAll(PEOPLE);
        new SignedForm(signer, ROOM + "/visites-lues").send(marks);
        assertThat(signer.status()).isEqualTo(422);
        assertThat(signer.text()).contains("lisez-le de nouveau avant de signer");
    }

    @Test
    void whatIsSaidOfPeopleIsSaidByThoseWhoPrepareAndNoLongerOnceAskedFor() throws Exception {
        Browser author = described(as("vq-designer"), "visites-closes", visits("30", "30"));
        String at = ROOM + "/visites-closes/personnes";
        assertThat(as("opc-responsible").open(at).status()).isEqualTo(404);
        assertThat(as("vq-agent").open(at).status()).isEqualTo(403);
        Browser nothing = author.open(at).submit(at, "rows", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Dites ce qu’est chaque ligne.");
        author.open(at).submit(at, "rows", "x'; drop", "part-1", "<b>");
        assertThat(author.status()).isEqualTo(422);
        say(author, "visites-closes");
        Browser late = as("vq-manager").open(at);
        act(author, "visites-closes", "submit");
        late.submit(at, "rows", "OTHERS");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("reprenez d’abord le brouillon");
    }
}
