package org.parvis.cases.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.desk.Requesters;
import org.parvis.cases.dossier.Notices;
import org.parvis.cases.dossier.UnreadNotices;
import org.parvis.cases.queue.QueueCounts;
import org.parvis.correspondence.Channels;
import org.parvis.correspondence.Digests;
import org.parvis.correspondence.Route;
import org.parvis.feed.ActNotice;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the person of a file by the door that they chose or, if they chose none, by what they gave
 * with the request. Nobody is left without: when no door is known, somebody in the body gets the
 * task to find one, and the file goes on.
 */
@Component
class NoticeDelivery {
    private final Channels channels;
    private final Digests digests;
    private final Post post;
    private final NoticeWords words;
    private final Letters letters;
    private final Notices notices;
    private final QueueCounts counts;

    NoticeDelivery(
            Channels channels,
            Digests digests,
            Post post,
            NoticeWords words,
            Letters letters,
            Notices notices,
            QueueCounts counts) {
        this.channels = channels;
        this.digests = digests;
        this.post = post;
        this.words = words;
        this.letters = letters;
        this.notices = notices;
        this.counts = counts;
    }

    /** Letters of a file, made and sent to the tray of its body. */
    @Component
    static class Letters {
        private final CaseStore store;
        private final PaperNotices notices;
        private final PaperTasks paper;

        Letters(CaseStore store, PaperNotices notices, PaperTasks paper) {
            this.store = store;
            this.notices = notices;
            this.paper = paper;
        }

        /** The letter of an act to that address: made with a decision, made now for a notice. */
        void send(
                JdbcClient jobs, ActNotice act, Requesters.Whom whom, String address, String key) {
            Optional<UUID> letter =
                    switch (store.content(jobs, act.file(), act.seq()).orElse(null)) {
                        case ActContent.Decided decided ->
                                decided.letter(act.lang()).map(UUID::fromString);
                        case AfterAct.DecisionChanged changed ->
                                Optional.ofNullable(changed.letters().get(act.lang()))
                                        .map(UUID::fromString);
                        case null, default -> notices.write(jobs, act, whom.request());
                    };
            ActContent.Contact contact = whom.contact();
            ActContent.Contact envelope =
                    new ActContent.Contact(contact.name(), null, null, address);
            letter.ifPresent(id -> paper.send(jobs, act, envelope, id, key));
        }
    }

    /**
     * Tells them of an act.
     *
     * @param bulk whether many are told the same: it lets pass what somebody waits for
     */
    void deliver(JdbcClient jobs, ActNotice act, Requesters.Whom whom, boolean bulk) {
        deliver(jobs, act, whom, "", bulk);
    }

    private void deliver(
            JdbcClient jobs, ActNotice act, Requesters.Whom whom, String which, boolean bulk) {
        String key = NoticeWords.key(act) + which;
        String channel =
                switch (route(jobs, act, whom)) {
                    case Route.Email(String address, UUID daily) -> {
                        if (daily != null && !words.atOnce(act)) {
                            digests.add(jobs, daily, act.file(), key);
                        } else {
                            send(jobs, words.mail(act, address, act.lang(), which), bulk);
                        }
                        yield "email";
                    }
                    case Route.Sms(String number) -> {
                        send(jobs, words.text(act, number, which), bulk);
                        yield "sms";
                    }
                    case Route.Paper(String address) -> {
                        onPaper(jobs, act, whom, address, key);
                        yield "paper";
                    }
                    case Route.Nowhere nowhere -> {
                        PaperTasks.toReach(jobs, act.file(), true);
                        yield "none";
                    }
                };
        notices.told(jobs, act, channel, key);
    }

    /** Only a letter carries the code of a file that somebody did not open themselves. */
    private Route route(JdbcClient jobs, ActNotice act, Requesters.Whom whom) {
        String postal = whom.contact().postal();
        return act.kind().equals("opening-told")
                        && whom.account() == null
                        && postal != null
                        && !postal.isBlank()
                ? new Route.Paper(postal)
                : channels.of(jobs, whom.account(), whom.given());
    }

    private void send(JdbcClient jobs, Message message, boolean bulk) {
        post.send(jobs, bulk ? message.inBulk() : message);
    }

    /** What came by paper got its receipt with the request; the rest is a letter. */
    private void onPaper(
            JdbcClient jobs, ActNotice act, Requesters.Whom whom, String address, String key) {
        if (!act.kind().equals("received")) {
            letters.send(jobs, act, whom, address, key);
        }
    }

    /** Now that a door is known, what could not be told is told, once. */
    void again(JdbcClient jobs, ActNotice contact, Requesters.Whom whom) {
        PaperTasks.toReach(jobs, contact.file(), false);
        for (ActNotice act : UnreadNotices.untold(jobs, contact)) {
            deliver(jobs, act, whom, ":again:" + contact.seq(), false);
        }
        counts.count(jobs, List.of(contact.file()));
    }

    /**
     * What was not read in time, or came back, goes by paper; without a postal address it is a
     * task.
     */
    void fallBack(JdbcClient jobs, ActNotice act, Requesters.Whom whom) {
        Optional<String> postal = channels.postal(jobs, whom.account(), whom.given());
        if (postal.isPresent()) {
            letters.send(jobs, act, whom, postal.get(), "paper:" + NoticeWords.key(act));
        } else {
            PaperTasks.toReach(jobs, act.file(), true);
            counts.count(jobs, List.of(act.file()));
        }
        notices.fellBack(jobs, act, postal.isPresent() ? "paper" : "task");
    }

    /** Says once more, by the same door, that there is something to read. */
    void remind(JdbcClient jobs, ActNotice act, Requesters.Whom whom) {
        switch (channels.of(jobs, whom.account(), whom.given())) {
            case Route.Email(String address, UUID daily) ->
                    post.send(jobs, words.reminder(act, address));
            case Route.Sms(String number) -> post.send(jobs, words.textReminder(act, number));
            case Route.Paper paper -> {}
            case Route.Nowhere nowhere -> {}
        }
        notices.reminded(jobs, act);
    }
}
