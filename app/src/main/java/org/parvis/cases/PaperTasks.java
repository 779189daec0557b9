package org.parvis.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.post.MailedLetters;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A letter to print and post is a task in the queue of its body, until somebody says that the last
 * one left.
 */
@Component
class PaperTasks implements MailedLetters {
    private final Post post;
    private final MessageCatalogue messages;

    PaperTasks(Post post, MessageCatalogue messages) {
        this.post = post;
        this.messages = messages;
    }

    /** Puts a letter in the tray of the body and opens the task. */
    void send(JdbcClient jobs, ActNotice act, ActContent.Contact contact, UUID letter) {
        Words words = messages.forLanguage(act.lang());
        post.send(
                jobs,
                Message.letter(
                        act.kind(),
                        act.file(),
                        DecisionLetter.addressee(contact, words),
                        act.lang(),
                        words.say("cases.mail." + act.kind() + ".subject", act.reference()),
                        letter,
                        act.kind() + ":" + act.key()));
        mark(jobs, act.file(), true);
        QueueCounts.count(jobs, act.file().home().id());
    }

    @Override
    public void mailed(JdbcClient sql, CaseFileId file, String key, LocalDate day, Actor.Agent by) {
        if (!post.waits(sql, file)) {
            mark(sql, file, false);
        }
    }

    private static void mark(JdbcClient sql, CaseFileId file, boolean waits) {
        sql.sql(
                        """
                        update cases.work_items set to_post = :waits
                        where home = :home and case_file = :file
                        """)
                .param("waits", waits)
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
    }
}
