package org.parvis.cases.decision;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.acts.Sendings;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hears a person who says that something is wrong: a complaint about the service, or a decision
 * that they contest. Heard by the body itself, it is a file like any other, with its own clock,
 * linked to the first one, and both say so.
 */
@Component
public class Contests {
    /** The service that hears complaints where a service names none. */
    public static final String COMPLAINTS = "service-complaint";

    private final Scenes scenes;
    private final CaseStore store;
    private final LinkedOpener opener;
    private final LinkedOpenings openings;
    private final PersonActs acts;
    private final Sendings sendings;
    private final Remedies remedies;
    private final Acting acting;

    Contests(
            Scenes scenes,
            CaseStore store,
            LinkedOpener opener,
            LinkedOpenings openings,
            PersonActs acts,
            Sendings sendings,
            Remedies remedies,
            Acting acting) {
        this.scenes = scenes;
        this.store = store;
        this.opener = opener;
        this.openings = openings;
        this.acts = acts;
        this.sendings = sendings;
        this.remedies = remedies;
        this.acting = acting;
    }

    /**
     * What somebody says.
     *
     * @param desk where papers wait that go with it; none when there can be none
     */
    public record Said(String text, Enclosures.@Nullable Desk desk) {}

    /** What opens, and what the first file says of it, with the other one's reference. */
    private record Heard(
            ServiceDefinition service,
            String title,
            Said said,
            BiFunction<Entering, String, Outcome<CaseFile>> say) {}

    /** A complaint about how the person was served, in this file. */
    public Outcome<Receipt> complain(Entering who, ServiceDefinition service, String text) {
        return open(
                who,
                new Heard(
                        service,
                        "review.linked.complaint",
                        new Said(text, null),
                        acts::complained));
    }

    /** Contests what stands in this file inside the body, once, as long as it is open. */
    public Outcome<Receipt> contest(
            Entering who, ServiceDefinition service, String remedy, Said said) {
        return open(
                who,
                new Heard(
                        service,
                        "review.linked.contest",
                        said,
                        (entering, reference) -> contested(entering, remedy, reference)));
    }

    /** Notes that the person contested it before another body, to which they sent it themselves. */
    public Outcome<CaseFile> contestElsewhere(Entering who, String remedy) {
        return contested(who, remedy, null);
    }

    /** The receipt of what the same press of a button opened before. */
    public Optional<Receipt> before(Entering who) {
        return scenes.reading(
                who.scene(),
                sql ->
                        store.admitted(sql)
                                .flatMap(head -> sendings.receipt(sql, head.id(), who.sending())));
    }

    private Outcome<CaseFile> contested(Entering who, String remedy, @Nullable String linked) {
        return acts.act(
                who,
                (sql, head) ->
                        remedies.open(head, store.acts(sql, head.id()), remedy)
                                .then(way -> contested(head, who, way, linked)));
    }

    /** What the body itself hears opens a file, and what another hears does not. */
    private static Outcome<ActContent> contested(
            CaseFile head, Entering who, Remedies.Way way, @Nullable String linked) {
        boolean inside = way.remedy().service() != null;
        return inside == (linked == null)
                ? Outcome.refused("cases.refused.remedy")
                : Outcome.ok(
                        new ActContent.Contested(
                                way.remedy().code(),
                                way.remedy().body().in(head.lang()),
                                linked,
                                who.representative()));
    }

    /**
     * The first file says so, then the other one is opened, in one transaction: neither is there
     * without the other, and the same press of a button opens no second one.
     */
    private Outcome<Receipt> open(Entering who, Heard heard) {
        return scenes.whole(
                who.scene(),
                sql ->
                        store.admitted(sql)
                                .flatMap(head -> store.lock(sql, head.id()))
                                .map(head -> once(sql, who, head, heard))
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    private Outcome<Receipt> once(JdbcClient sql, Entering who, CaseFile first, Heard heard) {
        Optional<Receipt> before = sendings.receipt(sql, first.id(), who.sending());
        if (before.isPresent()) {
            return Outcome.ok(before.get());
        }
        String reference = Reference.next();
        Opening opening =
                openings.of(sql, first, heard.service(), heard.title(), heard.said().text());
        return opener.papers(sql, opening, heard.said().desk())
                .then(
                        papers ->
                                heard.say()
                                        .apply(who.partly(), reference)
                                        .map(said -> opener.open(opening, reference, papers)))
                .map(
                        receipt -> {
                            sendings.keep(sql, first.id(), who.sending(), receipt, acting.now());
                            return receipt;
                        });
    }
}
