package org.parvis.cases.notices;

import java.util.UUID;
import org.parvis.cases.FileNotices;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.desk.Requesters;
import org.parvis.correspondence.Channels;
import org.parvis.correspondence.Route;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes beside the course of a file by e-mail or on paper, printed and posted by the body: it is
 * too long for a text message, so whoever chose that one gets it by another door.
 */
@Component
class NoticesBesideCourse implements FileNotices {
    private final CaseStore store;
    private final Requesters requesters;
    private final Channels channels;
    private final NoticeLetters letters;
    private final PaperTasks paper;
    private final Post post;
    private final MessageCatalogue messages;

    NoticesBesideCourse(
            CaseStore store,
            Requesters requesters,
            Channels channels,
            NoticeLetters letters,
            PaperTasks paper,
            Post post,
            MessageCatalogue messages) {
        this.store = store;
        this.requesters = requesters;
        this.channels = channels;
        this.letters = letters;
        this.paper = paper;
        this.post = post;
        this.messages = messages;
    }

    @Override
    public Way tell(JdbcClient jobs, CaseFileId file, Notice notice) {
        CaseFile head = store.find(jobs, file).orElse(null);
        Requesters.Whom whom = requesters.of(jobs, file).orElse(null);
        if (head == null || whom == null || head.tellBy() != null) {
            return Way.NOWHERE;
        }
        return switch (route(jobs, whom)) {
            case Route.Email(String address, UUID daily) -> mail(jobs, head, address, notice);
            case Route.Paper(String address) -> letter(jobs, head, whom, address, notice);
            case Route.Sms sms -> Way.NOWHERE;
            case Route.Nowhere nowhere -> Way.NOWHERE;
        };
    }

    private Route route(JdbcClient jobs, Requesters.Whom whom) {
        Route route = channels.of(jobs, whom.account(), whom.given());
        return route instanceof Route.Sms
                ? channels.of(
                        jobs,
                        null,
                        new Channels.Given(whom.contact().email(), whom.contact().postal()))
                : route;
    }

    private Way mail(JdbcClient jobs, CaseFile head, String address, Notice notice) {
        Said said = notice.words().apply(messages.forLanguage(head.lang()));
        Message mail =
                Message.email(
                        notice.kind(),
                        head.id(),
                        address,
                        head.lang(),
                        said.subject(),
                        said.mail(),
                        notice.key());
        post.send(jobs, notice.heard() ? mail.heardAs(PartyRole.REQUESTER.number()) : mail);
        return Way.EMAIL;
    }

    private Way letter(
            JdbcClient jobs, CaseFile head, Requesters.Whom whom, String address, Notice notice) {
        ActContent.Contact to =
                new ActContent.Contact(
                        whom.contact().name(), null, whom.contact().phone(), address);
        paper.send(jobs, letters.make(jobs, head, to, notice), head.id());
        return Way.LETTER;
    }
}
