package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.documents.Documents;
import org.parvis.documents.NewDocument;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused leaves nothing: neither an act, nor the documents that came with it. */
@ProgramTest
class RefusedActsTests {
    @Autowired BeanFactory program;
    @Autowired PersonActs people;
    @Autowired CaseWork work;
    @Autowired Documents documents;
    @Autowired Vault vault;

    @Value("${parvis.database.url}")
    String url;

    private Receipt receipt;
    private UUID account;

    @BeforeEach
    void open() {
        OpenedFiles files = new OpenedFiles(program);
        account = files.account("marguerite.%");
        receipt =
                files.open(
                        Channel.WEB,
                        "Le plan du parc",
                        new ActContent.Contact("Ann", "pieces@personne.example", null, null),
                        account);
    }

    /** The first paper is in the file already when it is seen that the second one is gone. */
    private Writing withPapers() {
        return new Writing(
                "Voici deux plans.",
                null,
                (sql, head) -> {
                    keeps(sql, head);
                    return Outcome.refused("documents.refused.absent");
                });
    }

    private void keeps(JdbcClient sql, CaseFile head) {
        byte[] plan = "plan".getBytes(StandardCharsets.UTF_8);
        NewDocument paper =
                new NewDocument("attachment", "plan.txt", new ByteArrayInputStream(plan));
        documents.keep(sql, documents.receive(vault.open(sql, head.id()), paper).orThrow());
    }

    @Test
    void ofAMessageOfAPersonNoPaperStaysWithoutIt() {
        Entering person =
                new Entering(new FileScene.PersonFile(account, receipt.file().id()), null);
        assertThat(people.answer(person, withPapers()))
                .isEqualTo(Outcome.refused("documents.refused.absent"));
        assertThat(left("documents.documents where file = ?")).isZero();
        assertThat(left("cases.acts where case_file = ?")).isOne();
    }

    @Test
    void ofAMessageOfAMemberNoPaperStaysWithoutIt() {
        Actor.Agent agent = new Actor.Agent(Ids.next(), receipt.file().home(), Role.AGENT);
        CaseWork.Ask ask = new CaseWork.Ask(agent, "A. B.", receipt.file(), 1);
        assertThat(work.write(ask, withPapers()))
                .isEqualTo(Outcome.refused("documents.refused.absent"));
        assertThat(left("documents.documents where file = ?")).isZero();
        assertThat(left("cases.acts where case_file = ?")).isOne();
    }

    private int left(String where) {
        return TestDatabase.owner(url)
                .sql("select count(*) from " + where)
                .param(receipt.file().id())
                .query(Integer.class)
                .single();
    }
}
