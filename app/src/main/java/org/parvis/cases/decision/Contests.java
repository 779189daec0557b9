package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the file that hears a person who says that something is wrong: a complaint about the
 * service, or the review of a decision by somebody else of the same body. It is a file like any
 * other, with its own clock, linked to the first one, and both say so.
 */
@Component
public class Contests {
    /** The service that hears complaints where a service names none. */
    public static final String COMPLAINTS = "service-complaint";

    private final Scenes scenes;
    private final CaseStore store;
    private final LinkedOpener opener;
    private final PersonActs acts;
    private final TeamRoster roster;
    private final MessageCatalogue messages;
    private final Acting acting;

    Contests(
            Scenes scenes,
            CaseStore store,
            LinkedOpener opener,
            PersonActs acts,
            TeamRoster roster,
            MessageCatalogue messages,
            Acting acting) {
        this.scenes = scenes;
        this.store = store;
        this.opener = opener;
        this.acts = acts;
        this.roster = roster;
        this.messages = messages;
        this.acting = acting;
    }

    /** A file against which somebody speaks, and whose it is. */
    private record Against(
            CaseFile head,
            ActContent.Received request,
            @Nullable UUID account,
            @Nullable UUID place) {}

    /**
     * What somebody says.
     *
     * @param desk where papers wait that go with it; none when there can be none
     */
    public record Said(String text, Enclosures.@Nullable Desk desk) {}

    /** A complaint about how the person was served, in this file. */
    public Outcome<Receipt> complain(Entering who, ServiceDefinition service, String text) {
        return open(
                who,
                service,
                "review.linked.complaint",
                new Said(text, null),
                reference -> acts.complained(who, reference));
    }

    /**
     * Contests the decision of this file inside the body, once and until the law's own day, if it
     * is known.
     */
    public Outcome<Receipt> contest(
            Entering who, ServiceDefinition service, Remedy remedy, Said said) {
        LocalDate until = remedy.until();
        return until != null && acting.today().isAfter(until)
                ? Outcome.refused("cases.refused.remedyLate", until)
                : open(
                        who,
                        service,
                        "review.linked.contest",
                        said,
                        reference -> acts.contest(who, remedy.code(), remedy.body(), reference));
    }

    /**
     * The first file says so, then the other one is opened, in one transaction: neither is there
     * without the other.
     *
     * @param say what the first file says, with the other one's reference
     */
    private Outcome<Receipt> open(
            Entering who,
            ServiceDefinition service,
            String title,
            Said said,
            Function<String, Outcome<CaseFile>> say) {
        return scenes.in(
                who.scene(),
                sql ->
                        against(sql)
                                .map(
                                        first -> {
                                            String reference = Reference.next();
                                            Opening opening =
                                                    opening(first, service, title, said.text());
                                            return opener.papers(opening, said.desk())
                                                    .then(
                                                            papers ->
                                                                    say.apply(reference)
                                                                            .map(
                                                                                    done ->
                                                                                            opener
                                                                                                    .open(
                                                                                                            opening,
                                                                                                            reference,
                                                                                                            papers)));
                                        })
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    private Optional<Against> against(JdbcClient sql) {
        return store.admitted(sql)
                .map(
                        head ->
                                new Against(
                                        head,
                                        store.request(sql, head.id()).orElseThrow(),
                                        Parties.account(sql, head.id()).orElse(null),
                                        place(sql)));
    }

    /** At which place of a business the contested file is: so is the one that contests it. */
    private static @Nullable UUID place(JdbcClient sql) {
        return sql.sql("select p from cases.place() p where p is not null")
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private Opening opening(Against first, ServiceDefinition service, String title, String text) {
        CaseFile head = first.head();
        LocalDate today = acting.today();
        Map<String, Object> answers = new HashMap<>();
        roster.code(head.id().home(), service).ifPresent(code -> answers.put("body", code));
        answers.put("file", head.reference());
        answers.put("about", text);
        Opening opening =
                new Opening(
                        CaseFileId.next(head.id().home()),
                        service,
                        Channel.WEB,
                        today,
                        acting.now(),
                        true,
                        null,
                        head.lang(),
                        messages.forLanguage(head.lang()).say(title, head.reference()),
                        first.request().requester(),
                        answers,
                        List.of(),
                        List.of(),
                        first.account(),
                        head.id().id(),
                        List.of());
        return opening.at(first.place());
    }
}
