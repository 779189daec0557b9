package org.parvis.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One mail a day instead of many, for those who want it: what was not said at once is counted and
 * said together. The mail says how many things are new, and not in which files.
 */
@Component
public class Digests {
    private final Scenes scenes;
    private final Accounts accounts;
    private final Post post;
    private final MessageCatalogue messages;
    private final Settings settings;
    private final InstantSource clock;
    private final ZoneId zone;

    Digests(
            Scenes scenes,
            Accounts accounts,
            Post post,
            MessageCatalogue messages,
            Settings settings,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.accounts = accounts;
        this.post = post;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
        this.zone = legalZone;
    }

    /** Keeps a notice for the next digest; the same one twice counts once. */
    public void add(JdbcClient jobs, UUID account, CaseFileId file, String key) {
        jobs.sql(
                        """
                        insert into correspondence.waiting (account, key, case_file, at)
                        values (:account, :key, :file, :now) on conflict do nothing
                        """)
                .param("account", account)
                .param("key", key)
                .param("file", file.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Waiting(UUID account, int things) {}

    /** Sends each account what waits for it; how many mails. */
    int send() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return scenes.job(
                jobs -> {
                    List<Waiting> all = take(jobs);
                    all.forEach(waiting -> send(jobs, waiting, today));
                    return all.size();
                });
    }

    private static List<Waiting> take(JdbcClient jobs) {
        return jobs.sql(
                        """
                        with taken as (
                          delete from correspondence.waiting returning account, case_file)
                        select account, count(*)::int as things from taken
                        group by account order by account
                        """)
                .query(
                        (row, n) ->
                                new Waiting(
                                        row.getObject("account", UUID.class), row.getInt("things")))
                .list();
    }

    private void send(JdbcClient jobs, Waiting waiting, LocalDate today) {
        Account account = accounts.addressee(waiting.account()).orElse(null);
        if (account == null) {
            return;
        }
        Words w = messages.forLanguage(account.lang());
        String link = settings.publicUrl() + (w.lang().equals("fr") ? "/fr/compte" : "/en/account");
        post.send(
                jobs,
                Message.email(
                        "digest",
                        null,
                        account.email(),
                        w.lang(),
                        w.say("correspondence.digest.subject", waiting.things()),
                        w.say("correspondence.digest.text", waiting.things(), link),
                        "digest:" + account.id() + ":" + today));
    }
}
