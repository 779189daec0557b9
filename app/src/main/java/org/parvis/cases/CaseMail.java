package org.parvis.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Settings;
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
    static final Set<String> TOLD =
            Set.of(
                    "received",
                    "asked",
                    "wrote",
                    "extended",
                    "third-party-notified",
                    "fee-estimated",
                    "intended",
                    "queried",
                    "outage",
                    "late",
                    "reminded",
                    "rectified",
                    "amended",
                    "suspended",
                    "reinstated",
                    "revoked",
                    "expired",
                    "renewed",
                    "party-died",
                    "reviewed",
                    "decided",
                    "effected",
                    "handed-over",
                    "opening-told",
                    "joined",
                    "merged",
                    "separated",
                    "parted");

    private static final Set<String> CONTACT = Set.of("contact-given", "contact-chosen");
    private static final String OPENED = "opening-told";

    private final Post post;
    private final MessageCatalogue messages;
    private final Settings settings;
    private final Offices offices;
    private final Accounts accounts;
    private final NoticeDelivery delivery;
    private final NoticeWords words;
    private final Requesters requesters;
    private final Representatives representatives;
    private final OpeningNotices openings;

    CaseMail(
            Post post,
            MessageCatalogue messages,
            Settings settings,
            Offices offices,
            Accounts accounts,
            NoticeDelivery delivery,
            NoticeWords words,
            Requesters requesters,
            Representatives representatives,
            OpeningNotices openings) {
        this.openings = openings;
        this.representatives = representatives;
        this.post = post;
        this.messages = messages;
        this.settings = settings;
        this.offices = offices;
        this.accounts = accounts;
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
        List<ActNotice> told =
                acts.stream()
                        .filter(a -> TOLD.contains(a.kind()) || CONTACT.contains(a.kind()))
                        .toList();
        Map<CaseFileId, Requesters.Whom> people =
                requesters.of(jobs, told.stream().map(ActNotice::file).distinct().toList());
        Map<CaseFileId, List<Account>> others = representatives.told(jobs, people.keySet());
        Set<String> bulk = MailingTable.written(jobs, told);
        List<Message> mails = new ArrayList<>();
        for (ActNotice act : acts) {
            Requesters.Whom whom = people.get(act.file());
            if (whom != null && CONTACT.contains(act.kind())) {
                delivery.again(jobs, act, whom);
            } else if (whom != null && TOLD.contains(act.kind())) {
                delivery.deliver(jobs, act, whom, bulk.contains(act.key()));
                others.getOrDefault(act.file(), List.of()).stream()
                        .filter(other -> !other.id().equals(whom.account()))
                        .filter(other -> !other.email().equals(whom.contact().email()))
                        .forEach(other -> mails.add(mail(act, other)));
            }
            if (act.kind().equals("effected")) {
                tellHeads(jobs, act);
            }
        }
        post.send(jobs, mails);
    }

    /** The head of the body is told that the law answered in its place (A-2.1, s. 52). */
    private void tellHeads(JdbcClient jobs, ActNotice act) {
        Words w = messages.forLanguage("fr");
        String link = settings.publicUrl() + "/fr/equipe/dossiers/" + act.reference();
        for (UUID head : offices.heads(act.file().home(), act.service())) {
            offices.accountOf(head)
                    .flatMap(accounts::addressee)
                    .ifPresent(
                            account ->
                                    post.send(
                                            jobs,
                                            Message.email(
                                                    "effected-head",
                                                    act.file(),
                                                    account.email(),
                                                    "fr",
                                                    w.say(
                                                            "cases.mail.head.subject",
                                                            act.reference()),
                                                    w.say(
                                                            "cases.mail.head.text",
                                                            act.reference(),
                                                            link),
                                                    "effected-head:" + head + ":" + act.key())));
        }
    }

    /** Whoever acts for the person is told too, and the person when somebody acted for them. */
    private Message mail(ActNotice act, Account other) {
        String lang = messages.languages().contains(other.lang()) ? other.lang() : act.lang();
        return words.mail(act, other.email(), lang, ":" + other.id());
    }
}
