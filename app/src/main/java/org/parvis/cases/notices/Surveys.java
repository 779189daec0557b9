package org.parvis.cases.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.parvis.cases.Agreements;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.Services;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Requesters;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks once, after a decision, how the request went: those who agreed to be asked and nobody else.
 * Whether they still agree is looked up in the transaction that writes the mail.
 */
@Component
public class Surveys implements Follower {
    private static final Set<String> DECISIONS = Set.of("decided", "effected");

    /** A decision of long ago is no occasion any more, however late the acts are read. */
    private static final Duration RECENT = Duration.ofDays(14);

    private final ObjectProvider<Agreements> agreements;
    private final Services services;
    private final Requesters requesters;
    private final Accounts accounts;
    private final Post post;
    private final MessageCatalogue messages;
    private final Settings settings;
    private final InstantSource clock;

    Surveys(
            ObjectProvider<Agreements> agreements,
            Services services,
            Requesters requesters,
            Accounts accounts,
            Post post,
            MessageCatalogue messages,
            Settings settings,
            InstantSource clock) {
        this.agreements = agreements;
        this.services = services;
        this.requesters = requesters;
        this.accounts = accounts;
        this.post = post;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cases.surveys";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        Instant since = clock.instant().minus(RECENT);
        List<ActNotice> decided =
                acts.stream()
                        .filter(act -> DECISIONS.contains(act.kind()) && act.at().isAfter(since))
                        .filter(act -> !act.channel().equals(Channel.BODY.code()))
                        .filter(act -> !sensitive(act))
                        .toList();
        Agreements kept = agreements.getIfAvailable();
        if (decided.isEmpty() || kept == null) {
            return;
        }
        Map<CaseFileId, Requesters.Whom> people =
                requesters.of(jobs, decided.stream().map(ActNotice::file).distinct().toList());
        List<UUID> asked =
                people.values().stream()
                        .map(Requesters.Whom::account)
                        .filter(Objects::nonNull)
                        .toList();
        Set<UUID> agreed = kept.agreeing(jobs, asked, Agreements.SURVEY);
        for (ActNotice act : decided) {
            Requesters.Whom whom = people.get(act.file());
            UUID account = whom == null ? null : whom.account();
            if (account != null && agreed.contains(account)) {
                accounts.addressee(account).ifPresent(to -> ask(jobs, act, to));
            }
        }
    }

    /** What was agreed to elsewhere does not reach a service that never asks for it. */
    private boolean sensitive(ActNotice act) {
        return services.current(act.service()).filter(ServiceDefinition::sensitive).isPresent();
    }

    private void ask(JdbcClient jobs, ActNotice act, Account to) {
        Words w = messages.forLanguage(act.lang());
        post.send(
                jobs,
                Message.email(
                                "survey",
                                act.file(),
                                to.email(),
                                act.lang(),
                                w.say("cases.survey.subject"),
                                String.join(
                                        "\n\n",
                                        w.say("cases.survey.text", act.reference()),
                                        settings.publicUrl() + PersonPaths.file(act.reference(), w),
                                        w.say("cases.survey.withdraw")),
                                "survey:" + act.file().id())
                        .heardAs(PartyRole.REQUESTER.number()));
    }
}
