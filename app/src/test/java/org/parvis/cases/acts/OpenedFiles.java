package org.parvis.cases.acts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.catalogue.Catalogue;
import org.parvis.identity.sessions.People;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.BeanFactory;

/** Requests for a document that Québec City received, in the running program. */
public final class OpenedFiles {
    private final Scenes scenes;
    private final CaseOpener opener;
    private final Acting acting;
    private final CaseStore store;
    private final Catalogue catalogue;
    private final Organizations organizations;

    public OpenedFiles(BeanFactory program) {
        scenes = program.getBean(Scenes.class);
        opener = program.getBean(CaseOpener.class);
        acting = program.getBean(Acting.class);
        store = program.getBean(CaseStore.class);
        catalogue = program.getBean(Catalogue.class);
        organizations = program.getBean(Organizations.class);
    }

    /** One that came online, for tests of what is counted. */
    public static void one(BeanFactory program) {
        new OpenedFiles(program)
                .open(
                        Channel.WEB,
                        "Un plan",
                        new ActContent.Contact("Ann", "ann@personne.example", null, null),
                        null);
    }

    /**
     * Opens one for somebody.
     *
     * @param account whose it is; none for who has no account
     */
    public Receipt open(
            Channel channel, String title, ActContent.Contact who, @Nullable UUID account) {
        return open("ville-quebec", channel, title, who, account);
    }

    /** The same in another body. */
    public Receipt open(
            String body,
            Channel channel,
            String title,
            ActContent.Contact who,
            @Nullable UUID account) {
        Home home = organizations.byCode(body).orElseThrow().home();
        return open(opening(CaseFileId.next(home), channel, title, who, account));
    }

    /** A request for a birth certificate, whose originals are shown in that way. */
    public Receipt birth(String way, ActContent.Contact who, @Nullable UUID account) {
        Home home = organizations.byCode("dec").orElseThrow().home();
        Opening like = opening(CaseFileId.next(home), Channel.WEB, "Un acte", who, account);
        return open(
                new Opening(
                        like.file(),
                        catalogue.service("birth-certificate").orElseThrow(),
                        like.at(),
                        like.arrival(),
                        new Opening.Asked(
                                "fr",
                                "Un acte",
                                who,
                                Map.of("identity_way", way, "document", "certificate")),
                        Opening.Whose.account(account)));
    }

    /** The same, closed to all but its members, in the queue of Québec City. */
    public Receipt closed(String title, ActContent.Contact who, @Nullable UUID account) {
        return closed("ville-quebec", title, who, account);
    }

    public Receipt closed(
            String body, String title, ActContent.Contact who, @Nullable UUID account) {
        Home home = organizations.byCode(body).orElseThrow().home();
        return open(
                opening(CaseFileId.next(home.closed()), Channel.WEB, title, who, account)
                        .closedFor(home));
    }

    private Receipt open(Opening opening) {
        return scenes.in(
                new FileScene.Opener(
                        opening.file().home(), opening.file().id(), null, opening.account()),
                sql -> opener.open(sql, opening));
    }

    /** One of another service, with these answers. */
    public Receipt open(
            String body,
            String service,
            Map<String, Object> answers,
            ActContent.Contact who,
            @Nullable UUID account) {
        Home home = organizations.byCode(body).orElseThrow().home();
        return open(
                opening(
                        CaseFileId.next(home),
                        service,
                        answers,
                        Channel.WEB,
                        service,
                        who,
                        account));
    }

    private Opening opening(
            CaseFileId file,
            Channel channel,
            String title,
            ActContent.Contact who,
            @Nullable UUID account) {
        return opening(
                file, "access-request", Map.of("document", title), channel, title, who, account);
    }

    private Opening opening(
            CaseFileId file,
            String service,
            Map<String, Object> answers,
            Channel channel,
            String title,
            ActContent.Contact who,
            @Nullable UUID account) {
        return new Opening(
                file,
                catalogue.service(service).orElseThrow(),
                acting.now(),
                Opening.Arrival.by(channel, acting.today()),
                new Opening.Asked("fr", title, who, answers),
                Opening.Whose.account(account));
    }

    /** The account whose address is like that. */
    public UUID account(String email) {
        return People.account(scenes, email);
    }

    /** The body says that it holds no such document. */
    void refused(Receipt receipt) {
        ActContent.Decided decided =
                new ActContent.Decided(
                        "C. D.",
                        "Responsable",
                        "not-held",
                        "not-held",
                        "Aucun plan n’existe.",
                        List.of(),
                        List.of("review"),
                        true,
                        Map.of(),
                        "",
                        "AAAA-AAAA",
                        List.of());
        scenes.job(
                        jobs ->
                                acting.append(
                                        jobs,
                                        store.lock(jobs, receipt.file()).orElseThrow(),
                                        Acting.Act.of(Parties.FIRST, decided)))
                .orThrow();
    }

    /** The file is another body's to work on from now. */
    public void pass(Receipt receipt, String other) {
        pass(scenes, store, acting, receipt, organizations.byCode(other).orElseThrow().home());
    }

    static void pass(Scenes scenes, CaseStore store, Acting acting, Receipt receipt, Home other) {
        scenes.job(
                jobs ->
                        acting.append(
                                        jobs,
                                        store.lock(jobs, receipt.file()).orElseThrow(),
                                        Acting.Act.of(
                                                PartyRole.PROGRAM.number(),
                                                new CourseAct.HandedOver(
                                                        Map.of("fr", "Un organisme"),
                                                        Map.of("fr", "Un autre"),
                                                        other.toString(),
                                                        "Décret",
                                                        null)))
                                .orThrow());
    }
}
