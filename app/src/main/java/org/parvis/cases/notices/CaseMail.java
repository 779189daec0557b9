package org.parvis.cases.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.cases.admission.Representatives;
import org.parvis.cases.desk.Requesters;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the person that something happened. A mail holds a reference and an address, nothing of the
 * file; a person without e-mail gets a letter on paper, which the body prints and posts.
 */
@Component
class CaseMail implements Follower {
    private static final Set<String> CONTACT = Set.of("contact-given", "contact-chosen");
    private static final String OPENED = "opening-told";
    private static final String INTO_ACCOUNT = "into-account";

    private final Post post;
    private final NoticeDelivery delivery;
    private final NoticeWords words;
    private final Requesters requesters;
    private final Representatives representatives;
    private final OpeningNotices openings;
    private final HeadNotice heads;
    private final BulkNotices bulk;

    CaseMail(
            Post post,
            NoticeDelivery delivery,
            NoticeWords words,
            Requesters requesters,
            Representatives representatives,
            OpeningNotices openings,
            HeadNotice heads,
            BulkNotices bulk) {
        this.openings = openings;
        this.heads = heads;
        this.bulk = bulk;
        this.representatives = representatives;
        this.post = post;
        this.delivery = delivery;
        this.words = words;
        this.requesters = requesters;
    }

    @Override
    public String name() {
        return "cases.mail";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> all) {
        List<ActNotice> acts = openings.toTell(jobs, all);
        acts.stream().filter(act -> act.kind().equals(OPENED)).forEach(a -> openings.show(jobs, a));
        List<ActNotice> told = acts.stream().filter(this::concernsPerson).toList();
        Map<CaseFileId, Requesters.Whom> people =
                requesters.of(jobs, told.stream().map(ActNotice::file).distinct().toList());
        Map<CaseFileId, List<Representatives.Told>> others =
                representatives.told(jobs, people.keySet());
        Set<String> many = bulk.among(jobs, told);
        List<Message> mails = new ArrayList<>();
        for (ActNotice act : acts) {
            Requesters.Whom whom = people.get(act.file());
            if (whom != null && CONTACT.contains(act.kind())) {
                delivery.again(jobs, act, whom);
            } else if (whom != null && words.tellOf(act)) {
                delivery.deliver(jobs, act, whom, many.contains(act.key()));
                others.getOrDefault(act.file(), List.of()).stream()
                        .filter(other -> !other.account().id().equals(whom.account()))
                        .filter(other -> !other.account().email().equals(whom.contact().email()))
                        .forEach(other -> mails.add(words.mail(act, other)));
            }
            if (whom != null && act.kind().equals(INTO_ACCOUNT)) {
                mails.addAll(words.intoAccount(act, whom));
            }
            if (act.kind().equals("effected")) {
                heads.tell(jobs, act);
            }
        }
        post.send(jobs, mails);
    }

    private boolean concernsPerson(ActNotice act) {
        return words.tellOf(act) || CONTACT.contains(act.kind()) || act.kind().equals(INTO_ACCOUNT);
    }
}
