package org.parvis.cases.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.LettersToPost;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.cases.queue.QueueCounts;
import org.parvis.cases.spi.KindNames;
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
class PaperTasks implements MailedLetters, LettersToPost {
    private final Post post;
    private final MessageCatalogue messages;
    private final QueueCounts counts;

    PaperTasks(Post post, MessageCatalogue messages, QueueCounts counts) {
        this.post = post;
        this.counts = counts;
        this.messages = messages;
    }

    /** Puts the letter of an act in the tray of the body and opens the task. */
    void send(JdbcClient jobs, ActNotice act, ActContent.Contact contact, UUID letter, String key) {
        Words words = messages.forLanguage(act.lang());
        send(
                jobs,
                Message.letter(
                        act.kind(),
                        act.file(),
                        DecisionLetter.addressee(contact, words),
                        act.lang(),
                        KindNames.mail(act.kind(), "subject", words, act.reference()),
                        letter,
                        key),
                act.file());
    }

    /** The same for a letter that no act wrote. */
    void send(JdbcClient jobs, Message letter, CaseFileId file) {
        post.send(jobs, letter);
        waits(jobs, file);
    }

    @Override
    public void waits(JdbcClient jobs, CaseFileId file) {
        mark(jobs, file, true);
        counts.count(jobs, List.of(file));
    }

    @Override
    public void takenOut(JdbcClient jobs, CaseFileId file) {
        if (!post.waits(jobs, file)) {
            mark(jobs, file, false);
            counts.count(jobs, List.of(file));
        }
    }

    @Override
    public void takenBack(JdbcClient sql, CaseFileId file) {
        mark(sql, file, true);
    }

    @Override
    public void mailed(JdbcClient sql, CaseFileId file, String key, LocalDate day, Actor.Agent by) {
        if (!post.waits(sql, file)) {
            mark(sql, file, false);
        }
    }

    /** That somebody has to find out how to reach the person, or no longer has to. */
    static void toReach(JdbcClient jobs, CaseFileId file, boolean wanted) {
        jobs.sql(
                        """
                        update cases.work_items set to_reach = :wanted
                        where case_file = :file and home = (
                          select coalesce(f.worked_by, f.home) from cases.case_files f
                          where f.home = :home and f.id = :file)
                        """)
                .param("wanted", wanted)
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
    }

    private static void mark(JdbcClient sql, CaseFileId file, boolean waits) {
        sql.sql(
                        """
                        update cases.work_items set to_post = :waits
                        where case_file = :file and home = (
                          select coalesce(f.worked_by, f.home) from cases.case_files f
                          where f.home = :home and f.id = :file)
                        """)
                .param("waits", waits)
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
    }
}
