package org.parvis.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.calendar.Calendars;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.Documents;
import org.parvis.documents.Letters;
import org.parvis.documents.Vault;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a demonstration its past: fictitious requests go through the same kernel as real ones, on a
 * clock that is set back, so that queues, delays and figures have something true to show.
 */
@Component
class DemonstrationFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationFiles.class);

    private final ContentPack pack;
    private final Scenes scenes;
    private final CaseStore store;
    private final Vault vault;
    private final Calendars calendars;
    private final Catalogue catalogue;
    private final Organizations organizations;
    private final Members members;
    private final DemonstrationPeople people;
    private final InstantSource real;
    private final ZoneId zone;
    private final DemonstrationTime time = new DemonstrationTime();
    private final CaseOpener opener;
    private final CaseWork work;
    private final PersonActs person;
    private final EffectsOfLaw law;
    private final Decisions decisions;

    DemonstrationFiles(
            ContentPack pack,
            Scenes scenes,
            CaseStore store,
            Vault vault,
            Calendars calendars,
            Catalogue catalogue,
            Organizations organizations,
            Members members,
            DemonstrationPeople people,
            InstantSource real,
            ZoneId legalZone,
            CaseOpener opener,
            Services services,
            Offices offices,
            DecisionLetter composer,
            Letters letters,
            Documents documents) {
        this.pack = pack;
        this.scenes = scenes;
        this.store = store;
        this.vault = vault;
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.members = members;
        this.people = people;
        this.real = real;
        this.zone = legalZone;
        this.opener = opener;
        Acting acting = new Acting(store, vault, time, legalZone);
        this.work = new CaseWork(scenes, store, acting, calendars, services);
        this.person = new PersonActs(scenes, store, acting, calendars);
        this.law = new EffectsOfLaw(scenes, store, acting, calendars, services);
        this.decisions =
                new Decisions(
                        scenes, store, acting, services, offices, calendars, composer, letters,
                        documents, vault);
    }

    @EventListener(ApplicationReadyEvent.class)
    void seedOnce() throws IOException {
        Path file = pack.root().resolve("demonstration/files.yaml");
        if (!pack.demonstration() || !Files.exists(file) || anyFile()) {
            return;
        }
        DemonstrationStory story = DemonstrationStory.read(Files.readAllBytes(file));
        ServiceRules rules = catalogue.rules(story.service()).orElse(null);
        if (rules == null) {
            return;
        }
        Map<String, DemonstrationPeople.Someone> known = people.all();
        int told = 0;
        for (DemonstrationStory.Request request : story.requests()) {
            String code = request.person() == null ? "" : request.person();
            DemonstrationPeople.Someone someone = known.getOrDefault(code, known.get(""));
            told += someone != null && tell(request, rules, someone) ? 1 : 0;
        }
        LOG.atInfo().addKeyValue("files", told).log("The demonstration has its past");
    }

    private boolean anyFile() {
        return scenes.<Boolean>job(
                jobs ->
                        jobs.sql("select exists (select from cases.case_files)")
                                .query(Boolean.class)
                                .single());
    }

    private boolean tell(
            DemonstrationStory.Request request,
            ServiceRules rules,
            DemonstrationPeople.Someone someone) {
        Optional<Organization> body = organizations.byCode(request.body());
        if (body.isEmpty()) {
            return false;
        }
        LocalDate received = LocalDate.ofInstant(real.instant(), zone).minusDays(request.daysAgo());
        time.at(at(received, 0));
        Receipt receipt = open(request, rules, body.get(), received, someone);
        for (DemonstrationStory.Event event : request.events()) {
            Instant when = at(received.plusDays(event.after()), event.does().hashCode());
            lawUntil(receipt, when);
            time.at(when);
            happen(receipt, event, request.lang());
        }
        lawUntil(receipt, real.instant());
        return true;
    }

    /** What the law did before that instant, on its own day. */
    private void lawUntil(Receipt receipt, Instant when) {
        for (Clock clock : scenes.job(jobs -> store.clocks(jobs, receipt.file()))) {
            if (clock.phase().equals("RUNNING") && !clock.endsAt().isAfter(when)) {
                time.at(clock.endsAt().plusSeconds(60));
                law.recordAll();
            }
        }
    }

    private Receipt open(
            DemonstrationStory.Request request,
            ServiceRules rules,
            Organization body,
            LocalDate received,
            DemonstrationPeople.Someone someone) {
        CaseFileId file = CaseFileId.next(body.home());
        Map<String, Object> answers = new java.util.LinkedHashMap<>(request.answers());
        rules.service().form().questions().stream()
                .filter(q -> q.type().equals("organisation"))
                .findFirst()
                .ifPresent(q -> answers.put(q.id(), request.body()));
        Opening opening =
                new Opening(
                        file,
                        rules.service(),
                        Channel.of(request.channel()),
                        received,
                        time.instant(),
                        !request.channel().equals("phone"),
                        null,
                        request.lang(),
                        rules.title(answers, request.lang()),
                        someone.contact(),
                        answers,
                        List.of(),
                        List.of(),
                        someone.account(),
                        null);
        return scenes.in(
                new Scene.Opener(body.home(), file.id(), null, someone.account()),
                sql -> opener.open(sql, opening));
    }

    private void happen(Receipt receipt, DemonstrationStory.Event event, String lang) {
        Outcome<CaseFile> outcome =
                event.by().equals("person")
                        ? byPerson(receipt, event)
                        : byMember(receipt, event, members.byCode(event.by()).orElseThrow());
        if (outcome instanceof Outcome.Refused<CaseFile>(var refusal)) {
            LOG.atWarn()
                    .addKeyValue("event", event.does())
                    .addKeyValue("refusal", refusal.key())
                    .log("The demonstration tells what cannot happen");
        }
    }

    private Outcome<CaseFile> byPerson(Receipt receipt, DemonstrationStory.Event event) {
        Scene scene =
                new Scene.Invited(receipt.reference(), SecretCode.typed(receipt.code()).hash());
        return event.does().equals("withdrawn")
                ? person.withdraw(scene, event.text())
                : person.answer(scene, event.text(), List.of());
    }

    private Outcome<CaseFile> byMember(
            Receipt receipt, DemonstrationStory.Event event, Member member) {
        int seen = scenes.job(jobs -> store.find(jobs, receipt.file()).orElseThrow().lastSeq());
        Role role = member.roles().stream().findFirst().orElse(Role.AGENT);
        CaseWork.Ask ask =
                new CaseWork.Ask(
                        new Actor.Agent(member.id(), member.home(), role),
                        member.name(),
                        receipt.file(),
                        seen);
        return switch (event.does()) {
            case "taken" -> work.assign(ask, member.id(), member.name());
            case "question" -> work.ask(ask, event.text());
            case "note" -> work.note(ask, event.text());
            case "extended" -> work.extend(ask, event.ground(), event.text());
            case "prepared" -> work.prepare(ask, event.outcome(), event.text(), event.provisions());
            case "decided" ->
                    decisions.decide(ask, event.outcome(), event.text(), event.provisions());
            default -> Outcome.refused("cases.refused.transition");
        };
    }

    /**
     * An hour of the working day that differs from one event to another but not from one start to
     * another.
     */
    private Instant at(LocalDate day, int salt) {
        LocalTime hour = LocalTime.of(8 + Math.floorMod(salt, 8), Math.floorMod(salt / 7, 60));
        Instant when = day.atTime(hour).atZone(zone).toInstant();
        Instant now = real.instant();
        return when.isAfter(now) ? now : when;
    }
}
