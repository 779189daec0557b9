package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scene;

/** What is written to somebody: sealed with its file, said once, kept its time. */
class PostTests extends PostFixture {
    @Test
    void writtenTwiceItLeavesOnce() {
        smtp.start();
        CaseFileId file = newFile();
        post.send(receipt(file, "receipt:2"));
        post.send(receipt(file, "receipt:2"));
        room.round();
        post.send(receipt(file, "receipt:2"));
        room.round();
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAddressThatCannotBeOneIsParkedAtOnce() {
        smtp.start();
        post.send(
                Message.email(
                        "receipt", newFile(), "pas une adresse", "fr", "x", "y", "receipt:5"));
        room.round();
        assertThat(status("receipt:5")).isEqualTo("failed");
    }

    @Test
    void whatIsUndoneIsNeverAnnounced() {
        smtp.start();
        CaseFileId file = newFile();
        Scene opener = new FileScene.Opener(home, file.id(), null, null);
        assertThatThrownBy(
                        () ->
                                database.scenes()
                                        .in(
                                                opener,
                                                sql -> {
                                                    post.send(sql, receipt(file, "receipt:7"));
                                                    throw new IllegalStateException("undone");
                                                }))
                .hasMessage("undone");
        assertThat(room.round()).isZero();
        assertThat(count()).isZero();
    }

    @Test
    void everyRelationMayCauseAMessageAndNoneReadsIt() {
        CaseFileId file = newFile();
        database.scenes()
                .in(
                        new IdentityScene(),
                        sql -> {
                            post.send(
                                    sql,
                                    Message.email("code", null, "a@b.test", "fr", "s", "t", "c:1"));
                            return 1;
                        });
        database.scenes()
                .in(
                        new FileScene.Opener(home, file.id(), null, null),
                        sql -> {
                            post.send(sql, receipt(file, "receipt:8"));
                            return 1;
                        });
        assertThat(count()).isEqualTo(2);
        assertThatThrownBy(
                        () ->
                                database.scenes()
                                        .reading(
                                                new IdentityScene(),
                                                sql ->
                                                        sql.sql("select * from post.messages")
                                                                .query()
                                                                .listOfRows()))
                .hasMessageContaining("messages");
    }

    @Test
    void withoutAServerMailIsHeldForTheOutboxAndLeavesNowhere() {
        Post local =
                new Post(
                        vault,
                        database.scenes(),
                        clock,
                        new MailServer(null, "x@y.test"),
                        noGateway(),
                        WORDS);
        local.send(receipt(newFile(), "receipt:9"));
        assertThat(status("receipt:9")).isEqualTo("held");
        List<Outbox.Entry> shown =
                new Outbox(database.scenes(), local, List.of(Set::copyOf)).newest();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().content().to()).isEqualTo("eve@exemple.test");
        assertThat(room.round()).isZero();
    }

    @Test
    void aFilesMessagesAreSealedAndGoWithIt() {
        CaseFileId file = newFile();
        post.send(receipt(file, "receipt:10"));
        assertThat(text("select m::text from post.messages m where key = :key", "receipt:10"))
                .doesNotContain("eve@exemple")
                .doesNotContain("AD-2026-00417");
        post.erase(file);
        post.erase(file);
        assertThat(count()).isZero();
    }

    @Test
    void aMessageWhoseKeyIsGoneIsParkedNotSent() {
        smtp.start();
        CaseFileId file = newFile();
        post.send(receipt(file, "receipt:11"));
        vault.erase(file);
        assertThat(room.round()).isZero();
        assertThat(status("receipt:11")).isEqualTo("failed");
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void mailOfAccountsIsCleanedAfterAMonth() {
        post.send(Message.email("code", null, "a@b.test", "fr", "s", "t", "c:2"));
        post.send(receipt(newFile(), "receipt:12"));
        clock.forward(Duration.ofDays(31));
        assertThat(room.clean()).isEqualTo(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void markupInTheTextStaysText() {
        String html =
                room.html(
                        "fr",
                        new MessageContent(
                                "a@b.test",
                                null,
                                List.of(),
                                "<b>",
                                "<script>1</script>",
                                null,
                                null));
        assertThat(html).doesNotContain("<script>").contains("&lt;script");
    }
}
