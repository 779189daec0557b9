package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Journal;
import org.parvis.cases.FileScene;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.Documents;
import org.parvis.documents.NewDocument;
import org.parvis.documents.TestVault;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.platform.words.TypedDay;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;

class PaperMailTests {
    static final MovableClock CLOCK = MovableClock.at("2026-11-27T15:00:00Z");
    static final Home HOME = new Home(Ids.next());
    static final Actor.Agent AGENT = new Actor.Agent(Ids.next(), HOME, Role.AGENT);
    static final List<String> NOTED = new ArrayList<>();
    static TestDatabase database;
    static TestVault keys;
    static Vault vault;
    static Documents documents;
    static Post post;
    static PaperMail paper;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        keys = TestVault.over(database);
        vault = keys.vault();
        post =
                new Post(
                        vault,
                        database.scenes(),
                        CLOCK,
                        new MailServer(null, "x@y.test"),
                        PostFixture.noGateway(),
                        PostFixture.WORDS);
        documents = keys.documents((kind, reader) -> kind.equals("letter"));
        MailedLetters follower = (sql, file, key, day, by) -> NOTED.add(key + " " + day);
        paper =
                new PaperMail(
                        database.scenes(),
                        post,
                        documents,
                        List.of(follower),
                        new OwnLetters(),
                        new Journal(database.scenes(), CLOCK),
                        CLOCK,
                        ZoneId.of("America/Toronto"));
    }

    @AfterAll
    static void stop() {
        keys.close();
        database.close();
    }

    @Test
    void aLetterIsPrintedMailedOnceAndItsModuleIsTold() throws Exception {
        UUID id = letter("decision:1");
        Outcome<DocumentContent> pdf = paper.pdf(AGENT, id);
        assertThat(pdf.orThrow().stream().readAllBytes())
                .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(paper.printed(AGENT, id)).isPresent();
        assertThat(sheet(id).message().status()).isEqualTo(MessageStatus.PRINTED);
        LocalDate day = LocalDate.of(2026, 11, 27);
        assertThat(paper.mailed(AGENT, id, day)).isEqualTo(Outcome.ok(day));
        assertThat(paper.mailed(AGENT, id, day)).isEqualTo(Outcome.refused("post.refused.already"));
        assertThat(NOTED).contains("decision:1 2026-11-27").doesNotHaveDuplicates();
        assertThat(sheet(id).message().mailedOn()).isEqualTo(day);
        assertThat(sheet(id).content().lines()).first().isEqualTo("Madame Ève Châtelain");
    }

    @Test
    void aDateThatCannotBeIsRefused() {
        UUID id = letter("decision:2");
        assertThat(paper.mailed(AGENT, id, null)).isEqualTo(Outcome.refused("post.refused.date"));
        assertThat(paper.mailed(AGENT, id, LocalDate.of(2026, 11, 28)))
                .isEqualTo(Outcome.refused("post.refused.future"));
        assertThat(paper.mailed(AGENT, id, LocalDate.of(2026, 11, 26)))
                .isEqualTo(Outcome.refused("post.refused.before"));
        assertThat(new TypedDay("31", "02", "2026").read()).isEmpty();
        assertThat(new TypedDay("x", "", "2026").read()).isEmpty();
    }

    @Test
    void anotherBodysAgentsSeeNoLetterOfIt() {
        UUID id = letter("decision:3");
        Actor.Agent other = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.AGENT);
        assertThat(paper.of(other)).isEmpty();
        assertThat(paper.one(other, id).isEmpty()).isTrue();
        assertThat(paper.pdf(other, id)).isInstanceOf(Outcome.Refused.class);
        assertThat(paper.printed(other, id)).as("no other answer than of none").isEmpty();
        assertThat(paper.printed(other, Ids.next())).isEmpty();
        assertThat(sheet(id).message().status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(paper.mailed(other, id, LocalDate.of(2026, 11, 27)))
                .isEqualTo(Outcome.refused("post.refused.absent"));
    }

    private static PaperMail.Sheet sheet(UUID id) {
        return paper.one(AGENT, id).orElseThrow();
    }

    private static UUID letter(String key) {
        CaseFileId file = CaseFileId.next(HOME);
        Scene opener = new FileScene.Opener(HOME, file.id(), null, null);
        CaseKey caseKey = database.scenes().in(opener, sql -> vault.create(sql, file));
        byte[] pdf = "%PDF-1.7\nlettre".getBytes(StandardCharsets.UTF_8);
        var received =
                documents
                        .receive(
                                caseKey,
                                new NewDocument(
                                        "letter", "lettre.pdf", new ByteArrayInputStream(pdf)))
                        .orThrow();
        database.scenes()
                .in(
                        new MemberScene.Agent(HOME, AGENT.member()),
                        sql -> {
                            var kept = documents.keep(sql, received);
                            post.send(
                                    sql,
                                    Message.letter(
                                            "decision",
                                            file,
                                            List.of("Madame Ève Châtelain", "8, rue de la Forêt"),
                                            "fr",
                                            "Décision",
                                            kept.id(),
                                            key));
                            return kept;
                        });
        return paper.of(AGENT).stream()
                .filter(s -> s.message().key().equals(key))
                .findFirst()
                .orElseThrow()
                .message()
                .id();
    }
}
