package org.parvis.privacy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileNotices;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the officer tells the persons and the Commission of a serious incident. */
@Controller
class IncidentNoticePages {
    private final Incidents incidents;
    private final FormerBodies bodies;
    private final IncidentNotices notices;
    private final IncidentDeclarations declarations;
    private final IncidentText text;
    private final InstantSource clock;
    private final ZoneId zone;

    IncidentNoticePages(
            Incidents incidents,
            FormerBodies bodies,
            IncidentNotices notices,
            IncidentDeclarations declarations,
            IncidentText text,
            InstantSource clock,
            ZoneId legalZone) {
        this.incidents = incidents;
        this.bodies = bodies;
        this.notices = notices;
        this.declarations = declarations;
        this.text = text;
        this.clock = clock;
        this.zone = legalZone;
    }

    /**
     * The page.
     *
     * @param preview what a person would read, paragraph by paragraph
     * @param result what became of the notices that were just sent
     * @param commission its name; none when the pack names none
     * @param mails whether it takes mail
     */
    record NoticePage(
            String title,
            String action,
            String back,
            List<String> preview,
            int told,
            String typed,
            List<String> result,
            List<FieldError> errors,
            @Nullable String commission,
            boolean mails,
            String declare,
            String print,
            @Nullable String declared) {}

    @GetMapping({
        "/fr/equipe/vie-privee/incidents/{id}/avis",
        "/en/team/privacy/incidents/{id}/notices"
    })
    Page show(
            Actor.Agent agent,
            Words w,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of) {
        Registry registry = bodies.registry(agent, of);
        return page(registry, found(registry.agent(), id), "", List.of(), List.of(), w);
    }

    @PostMapping({
        "/fr/equipe/vie-privee/incidents/{id}/avis",
        "/en/team/privacy/incidents/{id}/notices"
    })
    Page tell(
            Actor.Agent agent,
            Words w,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String files,
            @RequestParam(defaultValue = "") String of) {
        Registry registry = bodies.registry(agent, of);
        Actor.Agent officer = registry.agent();
        Incident.Recorded incident = found(officer, id);
        List<String> references =
                files.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (references.isEmpty() || references.size() > IncidentNotices.MOST) {
            String key = references.isEmpty() ? "privacy.notice.missing" : "privacy.notice.many";
            return page(
                    registry,
                    incident,
                    files,
                    List.of(),
                    List.of(new FieldError("files", w.say(key, IncidentNotices.MOST))),
                    w);
        }
        IncidentNotices.Told told = notices.tell(officer, incident, references);
        if (told.reached() && incident.incident().peopleToldOn() == null) {
            record(officer, incident, one -> one.toldPeople(today()));
        }
        List<FieldError> errors =
                told.unknown().isEmpty()
                        ? List.of()
                        : List.of(
                                new FieldError(
                                        "files",
                                        w.say(
                                                "privacy.notice.unknown",
                                                String.join(", ", told.unknown()))));
        return page(
                registry,
                found(officer, id),
                String.join("\n", told.unknown()),
                result(told, w),
                errors,
                w);
    }

    /** Only what happened: a row of zeros tells nobody anything. */
    private static List<String> result(IncidentNotices.Told told, Words w) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines.put("privacy.notice.emails", told.count(FileNotices.Way.EMAIL));
        lines.put("privacy.notice.letters", told.count(FileNotices.Way.LETTER));
        lines.put("privacy.notice.nowhere", told.count(FileNotices.Way.NOWHERE));
        lines.put("privacy.notice.already", told.already());
        return lines.entrySet().stream()
                .filter(line -> line.getValue() > 0)
                .map(line -> w.say(line.getKey(), line.getValue()))
                .toList();
    }

    @PostMapping({
        "/fr/equipe/vie-privee/incidents/{id}/avis/commission",
        "/en/team/privacy/incidents/{id}/notices/commission"
    })
    Page declare(
            Actor.Agent agent,
            Words w,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of) {
        Registry registry = bodies.registry(agent, of);
        Actor.Agent officer = registry.agent();
        Incident.Recorded incident = found(officer, id);
        if (declarations.send(officer, incident)
                && incident.incident().commissionToldOn() == null) {
            record(officer, incident, one -> one.toldCommission(today()));
        }
        return Page.redirect(registry.at(Paths.notices(w, id)));
    }

    @GetMapping({
        "/fr/equipe/vie-privee/incidents/{id}/avis/papier",
        "/en/team/privacy/incidents/{id}/notices/paper"
    })
    ResponseEntity<byte[]> print(
            Actor.Agent agent,
            Words w,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of) {
        Actor.Agent officer = bodies.registry(agent, of).agent();
        byte[] pdf =
                declarations
                        .pdf(officer, found(officer, id), today(), w)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"incident.pdf\"")
                .body(pdf);
    }

    private void record(
            Actor.Agent agent, Incident.Recorded known, UnaryOperator<Incident> change) {
        incidents.record(agent, known.id(), known.version() + 1, change.apply(known.incident()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Incident.Recorded found(Actor.Agent agent, String id) {
        return Ids.read(id)
                .flatMap(one -> incidents.find(agent, one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(
            Registry registry,
            Incident.Recorded known,
            String typed,
            List<String> result,
            List<FieldError> errors,
            Words w) {
        Actor.Agent agent = registry.agent();
        Incident incident = known.incident();
        String id = known.id().toString();
        String notices = Paths.notices(w, id);
        Commission.Known commission = declarations.commission().orElse(null);
        NoticePage page =
                new NoticePage(
                        w.say("privacy.notice.title"),
                        registry.at(notices),
                        registry.at(Paths.incidents(w) + "/" + id),
                        text.toPerson(agent.home(), incident, w).letter(),
                        this.notices.count(agent, known.id()),
                        typed,
                        result,
                        errors,
                        commission == null ? null : commission.name().in(w.lang()),
                        commission != null && commission.email() != null,
                        registry.at(notices + "/commission"),
                        registry.at(notices + (w.lang().equals("fr") ? "/papier" : "/paper")),
                        incident.commissionToldOn() == null
                                ? null
                                : w.date(incident.commissionToldOn()));
        return Page.of("privacy/incidentNotices", page)
                .title(page.title())
                .nav("privacy")
                .inTeam()
                .status(errors.isEmpty() ? 200 : 422);
    }
}
