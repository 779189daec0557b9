package org.parvis.cases.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.OpinionAct;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends an expert a link to their question, and reminds them by another; the mail says nothing
 * else, and is the one place that knows the link.
 */
@Component
class OpinionMail implements Follower {
    private final Post post;
    private final CaseStore store;
    private final MessageCatalogue messages;
    private final Settings settings;
    private final OpinionLinks links;

    OpinionMail(
            Post post,
            CaseStore store,
            MessageCatalogue messages,
            Settings settings,
            OpinionLinks links) {
        this.links = links;
        this.post = post;
        this.store = store;
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "cases.opinions";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        List<Message> mails = new ArrayList<>();
        for (ActNotice act : acts) {
            if (act.kind().equals("opinion-asked") || act.kind().equals("opinion-reminded")) {
                asked(jobs, act).flatMap(asked -> mail(jobs, act, asked)).ifPresent(mails::add);
            }
        }
        post.send(jobs, mails);
    }

    private Optional<OpinionAct.OpinionAsked> asked(JdbcClient jobs, ActNotice act) {
        return switch (store.content(jobs, act.file(), act.seq()).orElse(null)) {
            case OpinionAct.OpinionAsked asked -> Optional.of(asked);
            case OpinionAct.OpinionReminded reminded ->
                    Opinions.asked(store.acts(jobs, act.file()), reminded.opinion());
            case null, default -> Optional.empty();
        };
    }

    private Optional<Message> mail(JdbcClient jobs, ActNotice act, OpinionAct.OpinionAsked asked) {
        String email = asked.email();
        if (email == null) {
            return Optional.empty();
        }
        Words words = messages.forLanguage(act.lang());
        String link =
                settings.publicUrl()
                        + links.next(
                                jobs,
                                new OpinionLinks.Link(act.file(), UUID.fromString(asked.opinion())),
                                act.lang());
        String key = "cases.mail." + act.kind();
        return Optional.of(
                Message.email(
                        act.kind(),
                        act.file(),
                        email,
                        act.lang(),
                        words.say(key + ".subject"),
                        words.say(key + ".text", words.date(asked.until()), link),
                        act.kind() + ":" + act.key()));
    }
}
