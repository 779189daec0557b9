package org.parvis.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.FileRead;
import org.parvis.audit.Reads;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.StoredDocument;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a file for its person, from one snapshot. */
@Component
class PersonFiles {
    private final Scenes scenes;
    private final CaseStore store;
    private final Services services;
    private final Offices offices;
    private final Calendars calendars;
    private final Acting acting;
    private final FileRules rules;
    private final Reads reads;
    private final AttachedFiles attached;
    private final ZoneId zone;

    PersonFiles(
            Scenes scenes,
            CaseStore store,
            Services services,
            Offices offices,
            Calendars calendars,
            Acting acting,
            FileRules rules,
            Reads reads,
            AttachedFiles attached,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.store = store;
        this.services = services;
        this.offices = offices;
        this.calendars = calendars;
        this.acting = acting;
        this.rules = rules;
        this.reads = reads;
        this.attached = attached;
        this.zone = legalZone;
    }

    /** What was typed and why it was not taken, when the page is shown again. */
    record Retry(String typed, List<FieldError> errors) {
        static final Retry NONE = new Retry("", List.of());
    }

    private record Dossier(
            CaseFile head,
            List<StoredAct> acts,
            List<Clock> clocks,
            List<FileRead> reads,
            List<StoredDocument> documents) {}

    Optional<PersonFilePage> page(Scene scene, Words w, Retry retry) {
        return scenes.reading(scene, this::dossier).map(dossier -> page(dossier, w, retry));
    }

    private Optional<Dossier> dossier(JdbcClient sql) {
        return PersonActs.admitted(sql)
                .flatMap(id -> store.byId(sql, id))
                .map(
                        head -> {
                            List<StoredAct> acts = store.acts(sql, head.id());
                            return new Dossier(
                                    head,
                                    acts,
                                    store.clocks(sql, head.id()),
                                    reads.of(sql, head.id()),
                                    attached.of(sql, head, acts));
                        });
    }

    private PersonFilePage page(Dossier dossier, Words w, Retry retry) {
        CaseFile head = dossier.head();
        ServiceDefinition service = services.of(head);
        ActContent.Received request =
                (ActContent.Received) Objects.requireNonNull(dossier.acts().getFirst().content());
        LocalDate today = acting.today();
        Optional<Clock> clock = governing(dossier.clocks());
        return new PersonFilePage(
                head.reference(),
                request.title(),
                offices.of(head.id().home()).name().in(w.lang()),
                offices.of(head.id().home()).opening(w.lang()),
                service.name().in(w.lang()),
                head.receivedOn(),
                head.state(),
                clock.map(c -> ClockFace.of(c, calendars, acting.now(), today)).orElse(null),
                ledger(dossier.clocks(), w),
                FileStory.of(head, dossier.acts(), w),
                messages(dossier, w),
                result(dossier, service.process(), w),
                head.state() == State.WAITING_PERSON,
                retry.typed(),
                retry.errors(),
                rules.ofResult(head, dossier.acts(), w),
                rules.held(head, dossier.acts(), w),
                readers(dossier.reads(), w),
                dossier.reads().isEmpty() ? null : askWhy(head, w),
                AttachedFiles.shown(request.attachments(), dossier.documents(), path(head, w), w),
                path(head, w),
                service.sensitive());
    }

    private @Nullable String askWhy(CaseFile head, Words w) {
        String about = w.say("cases.file.why", head.reference());
        return services.current(PersonalInformation.SERVICE)
                .map(s -> PersonalInformation.begin(s, "reading", w))
                .map(
                        begin ->
                                begin
                                        + "&answer.about="
                                        + URLEncoder.encode(about, StandardCharsets.UTF_8))
                .orElse(null);
    }

    private static String path(CaseFile head, Words w) {
        return (w.lang().equals("fr") ? "/fr/dossiers/" : "/en/files/") + head.reference();
    }

    /** Who read the file, in the order of their last reading. */
    private List<PersonFilePage.Reader> readers(List<FileRead> reads, Words w) {
        Map<UUID, List<FileRead>> byMember = new LinkedHashMap<>();
        for (FileRead read : reads) {
            byMember.computeIfAbsent(read.member(), member -> new ArrayList<>()).add(read);
        }
        return byMember.entrySet().stream()
                .map(
                        member ->
                                new PersonFilePage.Reader(
                                        offices.nameOf(member.getKey()),
                                        member.getValue().size(),
                                        w.dateTime(member.getValue().getFirst().at())))
                .toList();
    }

    /** The clock that decides now: the third party's when there is one, else the answer's. */
    private static Optional<Clock> governing(List<Clock> clocks) {
        return clocks.stream()
                .filter(c -> c.phase().equals("RUNNING"))
                .findFirst()
                .or(() -> clocks.stream().findFirst());
    }

    private static List<String> ledger(List<Clock> clocks, Words w) {
        List<String> lines = new ArrayList<>();
        for (Clock clock : clocks) {
            for (Ledger.Entry entry : clock.ledger().entries()) {
                lines.add(
                        w.say(
                                "cases.ledger."
                                        + entry.kind().name().toLowerCase(java.util.Locale.ROOT),
                                w.date(entry.day()),
                                entry.days()));
            }
        }
        return lines;
    }

    private List<PersonFilePage.Said> messages(Dossier dossier, Words w) {
        List<PersonFilePage.Said> said = new ArrayList<>();
        for (StoredAct act : dossier.acts()) {
            String when = w.dateTime(act.envelope().at());
            switch (act.content()) {
                case ActContent.Asked asked ->
                        said.add(new PersonFilePage.Said(asked.by(), when, asked.text(), false));
                case ActContent.Wrote wrote ->
                        said.add(new PersonFilePage.Said(wrote.by(), when, wrote.text(), false));
                case ActContent.Answered answered ->
                        said.add(
                                new PersonFilePage.Said(
                                        FileStory.who(answered, w), when, answered.text(), true));
                case null, default -> {}
            }
        }
        return said;
    }

    private PersonFilePage.@Nullable Result result(
            Dossier dossier, ProcessDefinition process, Words w) {
        List<String> contested =
                dossier.acts().stream()
                        .map(StoredAct::content)
                        .filter(ActContent.Contested.class::isInstance)
                        .map(c -> ((ActContent.Contested) c).remedy())
                        .toList();
        for (StoredAct act : dossier.acts().reversed()) {
            if (act.content() instanceof ActContent.Decided decided) {
                return decided(act.envelope().at(), decided, process, contested, w);
            }
            if (act.content() instanceof ActContent.Effected effected) {
                return effected(effected, process, contested, w);
            }
        }
        return null;
    }

    private PersonFilePage.Result decided(
            Instant at,
            ActContent.Decided decided,
            ProcessDefinition process,
            List<String> contested,
            Words w) {
        String lang = w.lang();
        ProcessDefinition.Result result = process.outcome(decided.outcome()).orElseThrow();
        List<String> other =
                decided.letters().keySet().stream().filter(l -> !l.equals(lang)).toList();
        String explanation = result.explanation() == null ? "" : result.explanation().in(lang);
        return new PersonFilePage.Result(
                result.label().in(lang),
                explanation,
                decided.letters().getOrDefault(lang, decided.letters().get("fr")),
                null,
                decided.letters().containsKey(lang) && !other.isEmpty()
                        ? decided.letters().get(other.getFirst())
                        : null,
                decided.verification(),
                remedies(
                        process,
                        decided.remedies(),
                        LocalDate.ofInstant(at, zone),
                        contested,
                        lang));
    }

    private PersonFilePage.Result effected(
            ActContent.Effected effected,
            ProcessDefinition process,
            List<String> contested,
            Words w) {
        ProcessDefinition.Term term =
                process.term(effected.term()).orElse(process.terms().getFirst());
        return new PersonFilePage.Result(
                w.say("cases.file.deemed"),
                term.effectText().in(w.lang()),
                null,
                null,
                null,
                null,
                remedies(
                        process,
                        DecisionRules.remediesOfLaw(process),
                        effected.endedOn(),
                        contested,
                        w.lang()));
    }

    private List<PersonFilePage.Remedy> remedies(
            ProcessDefinition process,
            List<String> codes,
            LocalDate from,
            List<String> contested,
            String lang) {
        return codes.stream()
                .flatMap(code -> process.remedy(code).stream())
                .map(
                        remedy ->
                                new PersonFilePage.Remedy(
                                        remedy.code(),
                                        remedy.label().in(lang),
                                        remedy.body().in(lang),
                                        calendars
                                                .term(remedy.regime(), from, remedy.days())
                                                .lastDay(),
                                        remedy.how().in(lang),
                                        remedy.url(),
                                        contested.contains(remedy.code())))
                .toList();
    }
}
