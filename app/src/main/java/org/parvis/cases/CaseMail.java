package org.parvis.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.CaseFileId;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
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
    private static final Set<String> TOLD =
            Set.of(
                    "received",
                    "asked",
                    "wrote",
                    "extended",
                    "third-party-notified",
                    "fee-estimated",
                    "decided",
                    "effected");

    private final Post post;
    private final CaseStore store;
    private final MessageCatalogue messages;
    private final Settings settings;
    private final Members members;
    private final Accounts accounts;
    private final PaperNotices notices;
    private final PaperTasks paper;
    private final Services services;
    private final Representatives representatives;

    CaseMail(
            Post post,
            CaseStore store,
            MessageCatalogue messages,
            Settings settings,
            Members members,
            Accounts accounts,
            PaperNotices notices,
            PaperTasks paper,
            Services services,
            Representatives representatives) {
        this.representatives = representatives;
        this.post = post;
        this.store = store;
        this.messages = messages;
        this.settings = settings;
        this.members = members;
        this.accounts = accounts;
        this.notices = notices;
        this.paper = paper;
        this.services = services;
    }

    @Override
    public String name() {
        return "cases.mail";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        List<ActNotice> told = acts.stream().filter(a -> TOLD.contains(a.kind())).toList();
        Map<CaseFileId, ActContent.Received> requests =
                store.requests(jobs, told.stream().map(ActNotice::file).distinct().toList());
        Map<CaseFileId, List<Account>> others = representatives.told(jobs, requests.keySet());
        List<Message> mails = new ArrayList<>();
        for (ActNotice act : acts) {
            ActContent.Received request = requests.get(act.file());
            if (request != null && TOLD.contains(act.kind())) {
                tell(jobs, act, request).ifPresent(mails::add);
                others.getOrDefault(act.file(), List.of()).stream()
                        .filter(other -> !other.email().equals(request.requester().email()))
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
        Words words = messages.forLanguage("fr");
        String link = settings.publicUrl() + "/fr/equipe/dossiers/" + act.reference();
        for (Member head : members.heads(act.file().home(), act.receivedOn())) {
            members.accountOf(head.id())
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
                                                    words.say(
                                                            "cases.mail.head.subject",
                                                            act.reference()),
                                                    words.say(
                                                            "cases.mail.head.text",
                                                            act.reference(),
                                                            link),
                                                    "effected-head:"
                                                            + head.id()
                                                            + ":"
                                                            + act.key())));
        }
    }

    /** The mail to send, or none when a letter is made at once instead. */
    private Optional<Message> tell(JdbcClient jobs, ActNotice act, ActContent.Received request) {
        String email = request.requester().email();
        if (email != null && !email.isBlank()) {
            return Optional.of(mail(act, email, act.lang(), ""));
        }
        if (!act.kind().equals("received")) {
            letter(jobs, act, request)
                    .ifPresent(letter -> paper.send(jobs, act, request.requester(), letter));
        }
        return Optional.empty();
    }

    /** The letter of an act: made with a decision, made now for a notice. */
    private Optional<UUID> letter(JdbcClient jobs, ActNotice act, ActContent.Received request) {
        return store.content(jobs, act.file(), act.seq()).orElse(null)
                        instanceof ActContent.Decided decided
                ? decided.letter(act.lang()).map(UUID::fromString)
                : notices.write(jobs, act, request);
    }

    /** Somebody else may read the mail of whoever asked for such a service: it says nothing. */
    private boolean isSensitive(ActNotice act) {
        return services.find(act.service(), act.serviceVersion())
                .filter(ServiceDefinition::sensitive)
                .isPresent();
    }

    /** Whoever acts for the person is told too, and the person when somebody acted for them. */
    private Message mail(ActNotice act, Account other) {
        String lang = messages.languages().contains(other.lang()) ? other.lang() : act.lang();
        return mail(act, other.email(), lang, ":" + other.id());
    }

    private Message mail(ActNotice act, String address, String lang, String which) {
        Words words = messages.forLanguage(lang);
        String key = "cases.mail." + (isSensitive(act) ? "discreet" : act.kind());
        String link =
                settings.publicUrl()
                        + (lang.equals("fr") ? "/fr/dossiers/" : "/en/files/")
                        + act.reference();
        return Message.email(
                act.kind(),
                act.file(),
                address,
                lang,
                words.say(key + ".subject", act.reference()),
                words.say(key + ".text", act.reference(), link),
                act.kind() + ":" + act.key() + which);
    }
}
