package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Ground;
import org.parvis.audit.Journal;
import org.parvis.audit.Reads;
import org.parvis.audit.Reasons;
import org.parvis.documents.DraftScene;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.FollowsAccount;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WordsLeft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sees, takes away and closes of their own. */
@ProgramTest
class MyDataTests {
    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired AccountExport export;
    @Autowired Closings closings;
    @Autowired Consents consents;
    @Autowired Reads reads;
    @Autowired List<FollowsAccount> followers;
    @Autowired RegisterConsents registerConsents;
    @Autowired Members members;
    @Autowired MessageCatalogue messages;
    @Autowired InstantSource clock;

    @Value("${parvis.database.url}")
    String url;

    private void read(UUID account, String words) {
        Member member = members.byCode("vq-agent").orElseThrow();
        CaseFileId file = CaseFileId.next(member.home());
        Actor.Agent agent = new Actor.Agent(member.id(), member.home(), Role.AGENT);
        scenes.in(
                new MemberScene.Agent(member.home(), member.id()),
                sql -> {
                    Reasons.Given given =
                            new Reasons(new Journal(scenes, clock), clock)
                                    .give(sql, agent, file, Ground.OUTSIDE, words);
                    reads.record(
                            sql,
                            new Reads.Opening(
                                    file,
                                    member.id(),
                                    clock.instant(),
                                    "review",
                                    List.of(account),
                                    given));
                    return file;
                });
    }

    @Test
    void oneSeesWhatIsHeldAndWhoReadItAndWhyAndMayAsk() throws Exception {
        Browser ann = People.signUp(mvc, "ann.mes-donnees@example.org");
        read(
                People.account(scenes, "ann.mes-donnees@example.org"),
                "Remplacement d'un collègue malade.");
        ann.open("/fr/compte/mes-donnees");
        assertThat(ann.text())
                .contains("Votre nom, votre adresse de courriel")
                .contains("Fondement")
                .contains("Océane Fillion-Drapeau, Ville de Québec")
                .contains("une autre unité s’en occupe")
                .contains("Remplacement d'un collègue malade.");
        String ask =
                Objects.requireNonNull(ann.page().selectFirst("a[href*=answer.kind=reading]"))
                        .attr("href");
        ann.open(ask.replace(" ", "%20"));
        assertThat(ann.status()).isEqualTo(200);
        assertThat(ann.text()).contains("Ville de Québec");
        ann.open("/en/account/my-data");
        assertThat(ann.text()).contains("Legal basis").contains("Ask why");
    }

    @Test
    void nobodyIsToldOfAnotherPersonsReadings() throws Exception {
        Browser ann = People.signUp(mvc, "ann.seule@example.org");
        read(UUID.randomUUID(), "Pour un autre dossier que le sien.");
        ann.open("/fr/compte/mes-donnees");
        assertThat(ann.text()).contains("Personne n’a ouvert vos dossiers");
    }

    @Test
    void aConsentIsGivenOnceEndsAndIsTakenBack() throws Exception {
        Browser ann = People.signUp(mvc, "ann.consent@example.org");
        UUID account = People.account(scenes, "ann.consent@example.org");
        ann.open("/fr/compte/consentements");
        ann.submit("/fr/compte/consentements", "give", "satisfaction").follow();
        assertThat(ann.text()).contains("Vous consentez jusqu");
        assertThat(consents.agrees(account, "satisfaction")).isTrue();
        assertThat(consents.agrees(account, "improvement")).isFalse();
        ann.submit("/fr/compte/consentements", "withdraw", "satisfaction").follow();
        assertThat(consents.agrees(account, "satisfaction")).isFalse();
        assertThat(ann.text()).contains("retiré le");
        Consents.Given given = consents.of(account).getFirst();
        assertThat(given.holdsOn(given.until())).isFalse();
        Consents.Given whole =
                new Consents.Given(given.purpose(), given.givenAt(), given.until(), null);
        assertThat(whole.holdsOn(given.until())).isTrue();
        assertThat(whole.holdsOn(given.until().plusDays(1))).isFalse();
    }

    @Test
    void theCopyHoldsAllAndItsSignatureIsOfThisInstallation() throws Exception {
        Browser ann = People.signUp(mvc, "ann.copie@example.org");
        UUID account = People.account(scenes, "ann.copie@example.org");
        read(account, "=2+2 à ne pas calculer");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(account, messages.forLanguage("fr"), out);
        Map<String, byte[]> files = unpacked(out.toByteArray());
        assertThat(files)
                .containsKeys("account/account.json", "readings/files.csv", "LISEZMOI.txt");
        assertThat(text(files, "account/account.json")).contains("ann.copie@example.org");
        assertThat(text(files, "readings/files.csv")).contains("'=2+2", "Ville de Québec");
        byte[] manifest = Objects.requireNonNull(files.get("manifest.json"));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        Base64.getDecoder().decode(text(files, "manifest.pub")))));
        signature.update(manifest);
        assertThat(signature.verify(files.get("manifest.sig"))).isTrue();
        List<String> listed = new ArrayList<>();
        for (JsonNode one : JsonMapper.builder().build().readTree(manifest).get("files")) {
            String path = one.get("path").asString();
            listed.add(path);
            byte[] bytes = Objects.requireNonNull(files.get(path));
            assertThat(one.get("size").asLong()).isEqualTo(bytes.length);
            assertThat(one.get("sha256").asString())
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        files.keySet().stream().filter(p -> !p.startsWith("manifest")).toList());
        ann.open("/fr/compte/mes-donnees/export").submit("/fr/compte/mes-donnees/export");
        assertThat(ann.status()).as("no proof but the sign-up").isEqualTo(200);
    }

    @Test
    void theCopyNamesWhoReadAFileForItsPerson() throws Exception {
        People.signUp(mvc, "ann.representee@example.org");
        UUID account = People.account(scenes, "ann.representee@example.org");
        reads.record(
                new Reads.Represented(
                        CaseFileId.next(members.byCode("vq-agent").orElseThrow().home()),
                        account,
                        Ids.next(),
                        "Théodule Pour-Autrui",
                        clock.instant()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(account, messages.forLanguage("fr"), out);
        assertThat(text(unpacked(out.toByteArray()), "readings/files.csv"))
                .contains("Théodule Pour-Autrui", "represented");
    }

    static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getName()).doesNotContain("..").doesNotStartWith("/");
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
    }

    @Test
    void aClosedAccountIsForgottenAfterFourteenDaysUnlessItsOwnerComesBack() throws Exception {
        Browser ann = People.signUp(mvc, "motplante.zq8@example.org");
        UUID account = People.account(scenes, "motplante.zq8@example.org");
        read(account, "Lecture ordinaire du matin.");
        consents.give(
                account, new ConsentPurposes.Purpose("satisfaction", EMPTY, EMPTY, EMPTY, "", 1));
        ann.open("/fr/compte/fermer");
        assertThat(ann.text()).contains("Ce qui est effacé");
        ann.submit("/fr/compte/fermer").follow();
        assertThat(ann.text()).contains("Votre compte sera effacé le");
        assertThat(closings.closeDue()).isZero();
        ann.submit("/fr/compte/fermer", "act", "keep").follow();
        assertThat(closings.due(account)).isEmpty();
        ann.submit("/fr/compte/fermer").follow();
        due(account);
        assertThat(closings.closeDue()).isEqualTo(1);
        JdbcClient owner = TestDatabase.owner(url);
        assertThat(WordsLeft.of(owner, "motplante")).isEmpty();
        assertThat(WordsLeft.of(owner, account.toString())).isEmpty();
        ann.open("/fr/compte");
        assertThat(ann.status()).isEqualTo(303);
    }

    private static final org.parvis.kernel.LocalizedText EMPTY =
            org.parvis.kernel.LocalizedText.EMPTY;

    /** As if its fourteen days were over. */
    private void due(UUID account) {
        assertThat(Closings.WAIT).isEqualTo(Duration.ofDays(14));
        scenes.in(
                new Scene.Person(account),
                sql -> {
                    sql.sql("delete from privacy.closings where account = ?")
                            .param(account)
                            .update();
                    return sql.sql(
                                    "insert into privacy.closings values (:account, now() - interval '15 days', now() - interval '1 day')")
                            .param("account", account)
                            .update();
                });
    }

    @Test
    void whatWasToldAndAgreedToFollowsAnAccountThatIsJoinedAndComesBack() throws Exception {
        People.signUp(mvc, "ann.deux-comptes@example.org");
        UUID one = People.account(scenes, "ann.deux-comptes@example.org");
        UUID two = Ids.next();
        read(one, "Lecture qui suit la personne.");
        ledgerLine(one);
        consents.give(one, new ConsentPurposes.Purpose("satisfaction", EMPTY, EMPTY, EMPTY, "", 1));
        for (String name : List.of("audit.told", "privacy.consents", "registers.ledger")) {
            FollowsAccount place = follower(name);
            List<String> keys = over(place, one, two);
            assertThat(keys).as(name).hasSize(1);
            assertThat(over(place, one, two)).as(name).isEmpty();
            back(place, two, one, List.of("another"));
            assertThat(over(place, one, two)).as(name).isEmpty();
            back(place, two, one, keys);
            assertThat(over(place, one, two)).as(name).isEqualTo(keys);
        }
    }

    private void ledgerLine(UUID account) {
        UUID draft = Ids.next();
        scenes.in(
                new DraftScene(draft),
                sql ->
                        sql.sql(
                                        """
                                        insert into registers.ledger (id, draft, account, service, register,
                                          step, purpose_fr, purpose_en, basis, fields, at)
                                        values (?, ?, ?, 's', 'r', 'read', '', '', '', '{}', now())
                                        """)
                                .param(Ids.next())
                                .param(draft)
                                .param(account)
                                .update());
    }

    @Test
    void aRegisterMayBeReadForAYearUntilItIsTakenBack() throws Exception {
        Browser ann = People.signUp(mvc, "ann.registre@example.org");
        UUID account = People.account(scenes, "ann.registre@example.org");
        registerConsents.give(account, "civil-status", "name-change");
        assertThat(registerConsents.agrees(account, "civil-status", "name-change")).isTrue();
        assertThat(registerConsents.agrees(account, "civil-status", "address-change"))
                .as("for one service only")
                .isFalse();
        ann.open("/fr/compte/consentements");
        assertThat(ann.text()).contains("Lire").contains("Changer de nom").contains("jusqu");
        ann.submit("/fr/compte/consentements", "withdraw", "register:civil-status:name-change");
        assertThat(registerConsents.agrees(account, "civil-status", "name-change")).isFalse();
    }

    private FollowsAccount follower(String place) {
        return followers.stream().filter(one -> one.place().equals(place)).findAny().orElseThrow();
    }

    private List<String> over(FollowsAccount place, UUID from, UUID to) {
        return scenes.job(jobs -> place.over(jobs, from, to));
    }

    private void back(FollowsAccount place, UUID from, UUID to, List<String> keys) {
        scenes.job(
                jobs -> {
                    place.back(jobs, from, to, keys);
                    return keys;
                });
    }

    @Test
    void whoWorksForABodyCannotCloseTheAccountThatTheBodyNeeds() {
        UUID account =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                "select account from organizations.member_accounts limit 1")
                                        .query(UUID.class)
                                        .single());
        assertThat(closings.obstacles(account, messages.forLanguage("fr"))).hasSize(1);
        assertThat(closings.obstacles(Ids.next(), messages.forLanguage("fr"))).isEmpty();
    }
}
