package org.parvis.cases.acts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.LegalRegime;
import org.parvis.cases.FileScene;
import org.parvis.cases.decision.OpinionLinks;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.keys.Vault;
import org.parvis.feed.Feed;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A file of one person for every kind of act, with that act in it and words in all of its texts.
 */
final class PlantedFiles {
    private final Scenes scenes;
    private final CaseOpener opener;
    private final CaseStore store;
    private final Acting acting;
    private final Vault vault;
    final KindRegister kinds;
    private final Feed feed;
    private final ServiceDefinition service;
    private final Home home;
    private final JdbcClient owner;
    private final UUID account;
    private final UUID opinion = Ids.next();
    final PlantedActs words;

    PlantedFiles(BeanFactory program, JdbcClient owner, UUID account, String stem) {
        scenes = program.getBean(Scenes.class);
        opener = program.getBean(CaseOpener.class);
        store = program.getBean(CaseStore.class);
        acting = program.getBean(Acting.class);
        vault = program.getBean(Vault.class);
        kinds = program.getBean(KindRegister.class);
        feed = program.getBean(Feed.class);
        service = program.getBean(Catalogue.class).service("access-request").orElseThrow();
        home = program.getBean(Organizations.class).byCode("ville-quebec").orElseThrow().home();
        this.owner = owner;
        this.account = account;
        this.words = new PlantedActs(stem, codes(program));
    }

    /** What is no text of anybody: codes of the service and of the program, and numbers. */
    private Map<String, Object> codes(BeanFactory program) {
        Map<String, Object> codes = new HashMap<>();
        String term = service.process().answerTerm().orElseThrow().id();
        for (String of :
                List.of("Promise", "Extended", "Effected", "Late", "OutageCounted", "Reminded")) {
            codes.put(of + ".term", term);
        }
        for (String of : List.of("Decided", "Intended", "Prepared")) {
            codes.put(of + ".outcome", "refused");
            codes.put(of + ".provisions", List.of("s9"));
        }
        for (String of : List.of("Assigned", "SignedOff", "SentBack", "HandedOver")) {
            codes.put(of + ".member", Ids.next().toString());
        }
        for (String of : List.of("OpinionAsked", "OpinionReminded", "OpinionGiven")) {
            codes.put(of + ".opinion", opinion.toString());
        }
        for (String of : List.of("Known", "Origin", "Queried", "Accepted", "Change")) {
            codes.put(of + ".question", "document");
        }
        for (String of : List.of("Decided", "DecisionChanged")) {
            codes.put(of + ".letters", Map.of("fr", Ids.next().toString()));
        }
        codes.put("Received.service", service.code());
        codes.put("Received.version", service.version());
        codes.put("Arrival.channel", Channel.WEB.code());
        codes.put("Asked.lang", "fr");
        LegalRegime regime =
                program.getBean(Calendars.class)
                        .regimes()
                        .current(service.process().answerTerm().orElseThrow().regime());
        codes.put("Promise.regime", regime.id());
        codes.put("Promise.version", regime.version());
        codes.put("Attachment.id", Ids.next().toString());
        codes.put("Known.how", "contested");
        codes.put("Origin.how", "proposed");
        codes.put("Place.thread", Optional.empty());
        codes.put("Door.channel", Channel.MAIL.code());
        codes.put("Decided.remedies", List.of("review"));
        codes.put("Decided.outcomeKind", "refused");
        codes.put("Contested.remedy", "review");
        codes.put("Reviewed.outcome", "granted");
        codes.put("ContactGiven.how", "phone");
        codes.put("ContactChosen.channel", "email");
        codes.put("Checked.step", "fair:completeness");
        codes.put("Accepted.settles", true);
        codes.put("Confided.mediator", 2);
        codes.put("HandedOver.toHome", home.id().toString());
        return codes;
    }

    /** The file of each of these kinds, by its name. */
    Map<String, Receipt> plant(Predicate<ActKind<?>> which) {
        Map<String, Receipt> files = new LinkedHashMap<>();
        kinds.all().stream().filter(which).forEach(kind -> files.put(kind.name(), plant(kind)));
        feed.drain();
        return files;
    }

    private Receipt plant(ActKind<?> kind) {
        boolean motion = kind.type() == OwnMotion.Told.class;
        Map<String, Object> also =
                motion ? Map.of() : Map.of("Received.ownMotion", Optional.empty());
        ActContent.Received request =
                (ActContent.Received) words.of(CaseKinds.of("received"), also);
        Receipt receipt = open(request);
        if (kind.type() != ActContent.Received.class) {
            Payload content = words.payload(kind, Map.of("DecisionChanged.change", kind.name()));
            from(receipt, content);
            if (content instanceof OpinionAct.OpinionAsked) {
                waitsForOpinion(receipt);
            }
            append(receipt, content);
        }
        return receipt;
    }

    private Receipt open(ActContent.Received request) {
        CaseFileId file = CaseFileId.next(home);
        Opening opening =
                new Opening(
                        file,
                        service,
                        acting.now(),
                        Opening.Arrival.by(Channel.WEB, acting.today()),
                        new Opening.Asked(
                                "fr", request.title(), request.requester(), request.answers()),
                        Opening.Whose.account(account));
        Receipt receipt =
                scenes.in(
                        new FileScene.Opener(home, file.id(), null, account),
                        sql -> opener.open(sql, opening));
        scenes.job(jobs -> say(jobs, file, request));
        return receipt;
    }

    /** The first act says all of it, of registers and representatives too. */
    private int say(JdbcClient jobs, CaseFileId file, ActContent.Received request) {
        ActRows.SealedPayload payload =
                store.seal(vault.open(jobs, file), 1, request, State.RECEIVED);
        return owner.sql(
                        """
                        update cases.payloads set salt = ?, sealed = ?
                        where home = ? and case_file = ? and seq = 1
                        """)
                .param(payload.salt())
                .param(payload.sealed())
                .param(file.home().id())
                .param(file.id())
                .update();
    }

    /** The file stands where such an act may happen. */
    private void from(Receipt receipt, Payload content) {
        State state =
                Arrays.stream(State.values())
                        .filter(from -> Transitions.after(from, content).isPresent())
                        .findFirst()
                        .orElseThrow();
        owner.sql("update cases.case_files set state = ? where id = ?")
                .param(state.name())
                .param(receipt.file().id())
                .update();
    }

    private void append(Receipt receipt, Payload content) {
        scenes.job(
                jobs ->
                        acting.append(
                                        jobs,
                                        store.lock(jobs, receipt.file()).orElseThrow(),
                                        TestKinds.act(content))
                                .orThrow());
    }

    /** The file of such a kind ends where no remedy is open, and nothing holds it any more. */
    void end(String kind, Receipt receipt) {
        if (kind.equals("held")) {
            append(receipt, words.of(CaseKinds.of("hold-lifted")));
        }
        owner.sql("update cases.case_files set state = 'WITHDRAWN' where id = ?")
                .param(receipt.file().id())
                .update();
    }

    /** As whoever asks for an opinion leaves it; the mail with its link is made from it. */
    private void waitsForOpinion(Receipt receipt) {
        owner.sql("insert into cases.opinions (home, case_file, id, until) values (?, ?, ?, ?)")
                .param(home.id())
                .param(receipt.file().id())
                .param(opinion)
                .param(acting.today().plusDays(5))
                .update();
    }

    /** The path of a link to the opinion that a file asks for. */
    String opinionLink(Receipt file, OpinionLinks links) {
        OpinionLinks.Link to = new OpinionLinks.Link(file.file(), opinion);
        return scenes.job(jobs -> links.next(jobs, to, "fr"));
    }
}
