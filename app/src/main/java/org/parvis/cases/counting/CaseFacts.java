package org.parvis.cases.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Services;
import org.parvis.cases.desk.Answering;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.forms.KnownAnswer;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns acts into facts: received by which door, answered in the term or not, refused by effect of
 * law, decided in how many days. The barometer is computed from these and from nothing else.
 */
@Component
class CaseFacts implements Follower {
    private static final long LONGEST_MINUTES = 120;
    private static final String DEEMED = "answer.deemed-refused";

    private final Measures measures;
    private final CaseStore store;
    private final Answering bodies;
    private final Beginnings beginnings;
    private final Services services;
    private final ZoneId zone;

    CaseFacts(
            Measures measures,
            CaseStore store,
            Answering bodies,
            Beginnings beginnings,
            Services services,
            ZoneId legalZone) {
        this.bodies = bodies;
        this.measures = measures;
        this.store = store;
        this.beginnings = beginnings;
        this.services = services;
        this.zone = legalZone;
    }

    @Override
    public String name() {
        return "cases.facts";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        List<CaseFileId> filledIn =
                acts.stream().filter(CaseFacts::filledIn).map(ActNotice::file).toList();
        Map<CaseFileId, ActContent.Received> requests = store.requests(jobs, filledIn);
        Map<UUID, Instant> begun = beginnings.of(jobs, filledIn);
        List<MeasuredFact> facts = new ArrayList<>();
        for (ActNotice act : acts) {
            facts.addAll(facts(jobs, act, requests.get(act.file())));
            Instant at = begun.get(act.file().id());
            if (filledIn(act) && at != null) {
                facts.add(sent(act, at));
            }
        }
        measures.record(facts.stream().map(this::counted).toList());
    }

    /** A fact counts for the body that answered on its day. */
    private MeasuredFact counted(MeasuredFact fact) {
        return fact.in(bodies.answering(fact.home(), fact.service(), fact.day()));
    }

    /** What came by a form says which answers registers gave. */
    private static boolean filledIn(ActNotice act) {
        return act.kind().equals("received") && act.channel().equals(Channel.WEB.code());
    }

    private List<MeasuredFact> facts(
            JdbcClient jobs, ActNotice act, ActContent.@Nullable Received request) {
        return switch (act.kind()) {
            case "received" -> received(act, request);
            case "decided" -> decided(jobs, act);
            case "withdrawn" ->
                    List.of(fact(FactKinds.FILE_WITHDRAWN, act, day(act)).withValue(days(act)));
            case "effected" -> List.of(fact(DEEMED, act, day(act)).by("channel", act.channel()));
            default -> List.of();
        };
    }

    private static List<MeasuredFact> received(
            ActNotice act, ActContent.@Nullable Received request) {
        if (act.channel().equals(Channel.BODY.code())) {
            return List.of(); // nobody asked
        }
        List<MeasuredFact> facts = new ArrayList<>();
        facts.add(
                fact(FactKinds.REQUEST_RECEIVED, act, act.receivedOn())
                        .by("channel", act.channel()));
        if (filledIn(act) && request != null) {
            facts.addAll(known(act, request));
        }
        return facts;
    }

    /**
     * That a form was sent, and the minutes since it was begun. Whoever leaves it and comes back
     * was not asked all that time: no more than two hours count.
     */
    private MeasuredFact sent(ActNotice act, Instant begun) {
        long minutes = Math.clamp(ChronoUnit.MINUTES.between(begun, act.at()), 0, LONGEST_MINUTES);
        MeasuredFact fact =
                fact(FactKinds.FORM_SENT, act, act.receivedOn())
                        .by(FactKinds.CHANNEL, act.channel())
                        .withValue(minutes);
        return services.find(act.service(), act.serviceVersion())
                .map(service -> minutes > service.start().minutes())
                .map(longer -> fact.by("longer", longer ? "yes" : "no"))
                .orElse(fact);
    }

    /** Whether the form asked again what registers hold, and how much it took from them. */
    private static List<MeasuredFact> known(ActNotice act, ActContent.Received request) {
        long again = counted(request, KnownAnswer.How.ASKED_AGAIN);
        long prefilled =
                counted(request, KnownAnswer.How.CONFIRMED)
                        + counted(request, KnownAnswer.How.CONTESTED);
        List<MeasuredFact> facts = new ArrayList<>();
        String kind = again == 0 ? FactKinds.FORM_ONCE_ONLY : FactKinds.FORM_ASKED_AGAIN;
        facts.add(fact(kind, act, act.receivedOn()).by("channel", act.channel()).withValue(again));
        if (prefilled > 0) {
            facts.add(
                    fact(FactKinds.FORM_PREFILLED, act, act.receivedOn())
                            .by("channel", act.channel())
                            .withValue(prefilled));
        }
        return facts;
    }

    private static long counted(ActContent.Received request, KnownAnswer.How how) {
        return request.asked().known().stream()
                .filter(known -> known.how().equals(how.code()))
                .count();
    }

    private List<MeasuredFact> decided(JdbcClient jobs, ActNotice act) {
        Optional<Payload> content = store.content(jobs, act.file(), act.seq());
        if (!(content.orElse(null) instanceof ActContent.Decided decided)) {
            return List.of();
        }
        String kind = answered(act, decided.inTime());
        long days = days(act);
        List<MeasuredFact> facts = new ArrayList<>();
        facts.add(fact(kind, act, day(act)).by("channel", act.channel()));
        facts.add(
                fact("file.decided", act, day(act))
                        .by("outcome", decided.outcomeKind())
                        .withValue(days));
        if (!decided.inTime()) {
            deemedBefore(jobs, act).ifPresent(facts::add);
        }
        return facts;
    }

    /**
     * In the term that a law sets, or in the days that the body announced: never the one as other.
     */
    private String answered(ActNotice act, boolean inTime) {
        boolean ofLaw =
                services.find(act.service(), act.serviceVersion())
                        .flatMap(service -> service.process().answerTerm())
                        .map(ProcessDefinition.Term::ofLaw)
                        .orElse(false);
        if (ofLaw) {
            return inTime ? FactKinds.ANSWER_IN_TERM : FactKinds.ANSWER_LATE;
        }
        return inTime ? FactKinds.ANSWER_AS_ANNOUNCED : FactKinds.ANSWER_AFTER_ANNOUNCED;
    }

    /** A late answer takes the place of the deemed refusal, so that a file counts once. */
    private Optional<MeasuredFact> deemedBefore(JdbcClient jobs, ActNotice act) {
        return store.lastOf(jobs, act.file(), "effected")
                .filter(effected -> effected.seq() < act.seq())
                .map(
                        effected ->
                                MeasuredFact.one(
                                                DEEMED,
                                                DEEMED
                                                        + ":"
                                                        + act.file().id()
                                                        + "/"
                                                        + effected.seq(),
                                                RecordRef.of(act.file()),
                                                act.service(),
                                                LocalDate.ofInstant(effected.envelope().at(), zone))
                                        .by("channel", act.channel())
                                        .opposite(DEEMED + "-answered:" + act.key()));
    }

    private long days(ActNotice act) {
        return ChronoUnit.DAYS.between(act.receivedOn(), day(act));
    }

    private LocalDate day(ActNotice act) {
        return LocalDate.ofInstant(act.at(), zone);
    }

    private static MeasuredFact fact(String kind, ActNotice act, LocalDate day) {
        return MeasuredFact.one(
                kind, kind + ":" + act.key(), RecordRef.of(act.file()), act.service(), day);
    }
}
