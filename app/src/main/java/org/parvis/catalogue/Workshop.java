package org.parvis.catalogue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.VersionJournal.Step;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The life of a version before and after it is published: proposed, reviewed, published, retired.
 * Every refusal is a value, and publication says all of its reasons at once.
 */
@Component
class Workshop {
    private final ProposalTable table;
    private final VersionJournal journal;
    private final Definitions definitions;
    private final Catalogue catalogue;
    private final Designers designers;
    private final Surroundings surroundings;
    private final Publications publications;
    private final Scenes scenes;
    private final InstantSource clock;

    Workshop(
            ProposalTable table,
            VersionJournal journal,
            Definitions definitions,
            Catalogue catalogue,
            Designers designers,
            Surroundings surroundings,
            Publications publications,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.journal = journal;
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.designers = designers;
        this.surroundings = surroundings;
        this.publications = publications;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** What came of proposing a text: the version, or everything wrong with it. */
    record Proposed(@Nullable ServiceDefinition service, List<Problem> problems) {}

    /** A service as the workshop sees it. */
    record Shelf(
            List<ProposalTable.Version> versions,
            List<Proposal> proposals,
            List<VersionJournal.Line> journal) {
        int highest() {
            return versions.isEmpty() ? 0 : versions.getFirst().version();
        }

        Optional<Proposal> proposal(int version) {
            return proposals.stream().filter(p -> p.service().version() == version).findFirst();
        }
    }

    Shelf shelf(String code) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        new Shelf(
                                table.versions(sql, code),
                                table.open(sql, code),
                                journal.of(sql, code)));
    }

    List<Proposal> proposals() {
        return scenes.reading(new Scene.Reader(), sql -> table.open(sql, null));
    }

    Optional<Proposal.Assessment> assessment(String code, int version) {
        return scenes.reading(
                new Scene.Reader(), sql -> ProposalTable.assessment(sql, code, version));
    }

    Translations translations(ServiceDefinition service) {
        Set<String> confirmed =
                scenes.reading(new Scene.Reader(), sql -> table.confirmed(sql, service.code()));
        return Translations.of(service, before(service).orElse(null), confirmed);
    }

    /** The version that this one would take the place of, or took the place of. */
    Optional<ServiceDefinition> before(ServiceDefinition service) {
        return shelf(service.code()).versions().stream()
                .filter(version -> version.version() < service.version())
                .findFirst()
                .flatMap(version -> written(service.code(), version.version()));
    }

    /** A version as it was written, published or proposed: without the typography of pages. */
    Optional<ServiceDefinition> written(String code, int version) {
        return catalogue
                .written(code, version)
                .or(() -> shelf(code).proposal(version).map(Proposal::service));
    }

    Publishing conditions(Proposal proposal, Shelf shelf) {
        return Publishing.of(
                proposal, translations(proposal.service()), definitions, shelf.highest());
    }

    /**
     * Proposes a text.
     *
     * @param tables decision tables that come with it, by the name of their file
     */
    Proposed propose(Actor.Agent by, String file, byte[] text, Map<String, String> tables) {
        Reading reading =
                definitions.proposed(file, text, name -> Optional.ofNullable(tables.get(name)));
        Optional<ServiceDefinition> read = reading.accepted();
        if (read.isEmpty()) {
            return new Proposed(null, reading.problems());
        }
        ServiceDefinition service = read.get();
        List<Problem> outside = surroundings.problems(service, reading.elsewhere());
        if (!outside.isEmpty()) {
            return new Proposed(null, outside);
        }
        if (!designers.mayDesign(by, service)) {
            return refused(file, "offered-by", "not-yours", designers.body(by));
        }
        int highest = shelf(service.code()).highest();
        if (highest >= service.version()) {
            String why = highest == service.version() ? "published" : "older";
            return refused(file, "version", why, highest);
        }
        scenes.in(
                scene(by),
                sql -> {
                    table.close(
                            sql, service.code(), service.version(), "replaced", clock.instant());
                    table.insert(sql, by, service, file, text, clock.instant());
                    journal.write(sql, by, service.code(), service.version(), Step.PROPOSED, file);
                    return service;
                });
        return new Proposed(service, List.of());
    }

    private static Proposed refused(String file, String where, String key, Object... args) {
        return new Proposed(null, List.of(Problem.at(file, 1, where, key, args)));
    }

    Outcome<Proposal> withdraw(Actor.Agent by, String code, int version) {
        return change(
                by,
                code,
                version,
                (sql, proposal) -> {
                    table.close(sql, code, version, "withdrawn", clock.instant());
                    journal.write(sql, by, code, version, Step.WITHDRAWN, "");
                    return Outcome.ok(proposal);
                });
    }

    /** A second person approves the text as it is, or says what to change. */
    Outcome<Proposal> review(
            Actor.Agent by, String code, int version, boolean approves, String words) {
        Optional<Proposal> found = shelf(code).proposal(version);
        if (found.isEmpty()) {
            return Outcome.refused("workshop.refused.gone");
        }
        Proposal proposal = found.get();
        if (!designers.mayReview(by, proposal.service())) {
            return Outcome.refused("workshop.refused.not-yours");
        }
        if (proposal.by().equals(by.member())) {
            return Outcome.refused("workshop.refused.four-eyes");
        }
        if (!approves && words.isBlank()) {
            return Outcome.refused("workshop.refused.say-what");
        }
        return scenes.in(
                scene(by),
                sql -> {
                    table.review(sql, by, proposal.id(), approves, words, clock.instant());
                    Step step = approves ? Step.APPROVED : Step.SENT_BACK;
                    journal.write(sql, by, code, version, step, words);
                    return Outcome.ok(proposal);
                });
    }

    Outcome<Proposal> assess(
            Actor.Agent by, String code, int version, Proposal.Assessment assessment) {
        if (assessment.reference().isBlank() || assessment.author().isBlank()) {
            return Outcome.refused("workshop.refused.assessment-whole");
        }
        return change(
                by,
                code,
                version,
                (sql, proposal) -> {
                    table.assess(sql, by, code, version, assessment, clock.instant());
                    journal.write(sql, by, code, version, Step.ASSESSED, assessment.reference());
                    return Outcome.ok(proposal);
                });
    }

    /** Says that translations still hold although their French changed. */
    Outcome<Proposal> confirm(
            Actor.Agent by, String code, int version, List<Translations.Gap> gaps) {
        return change(
                by,
                code,
                version,
                (sql, proposal) -> {
                    for (Translations.Gap gap : gaps) {
                        table.confirm(
                                sql,
                                by,
                                code,
                                gap.lang(),
                                gap.source(),
                                gap.target(),
                                clock.instant());
                    }
                    return Outcome.ok(proposal);
                });
    }

    /** Publishes, or gives every reason why not. */
    List<Refusal> publish(Actor.Agent by, String code, int version) {
        Shelf shelf = shelf(code);
        Optional<Proposal> found = shelf.proposal(version);
        if (found.isEmpty()) {
            return List.of(Refusal.of("workshop.refused.gone"));
        }
        Proposal proposal = found.get();
        if (!designers.mayDesign(by, proposal.service())) {
            return List.of(Refusal.of("workshop.refused.not-yours"));
        }
        List<Refusal> missing = conditions(proposal, shelf).missing();
        if (!missing.isEmpty()) {
            return missing;
        }
        // what is published is read as strictly as what a pack brings
        Reading reading =
                definitions.parse(proposal.file(), definitions.canonical(proposal.service()));
        List<Problem> problems = new ArrayList<>(reading.problems());
        reading.accepted()
                .map(service -> surroundings.problems(service, reading.elsewhere()))
                .ifPresent(problems::addAll);
        if (!problems.isEmpty()) {
            return problems.stream().map(Problem::reason).toList();
        }
        boolean done = published(by, proposal);
        if (!done) {
            return List.of(Refusal.of("workshop.refused.gone"));
        }
        publications.bump();
        return List.of();
    }

    /** False when somebody was quicker: with the version, or with an address. */
    private boolean published(Actor.Agent by, Proposal proposal) {
        ServiceDefinition service = proposal.service();
        try {
            return scenes.in(
                    scene(by),
                    sql -> {
                        boolean published = table.publish(sql, proposal.id());
                        if (published) {
                            journal.write(
                                    sql, by, service.code(), service.version(), Step.PUBLISHED, "");
                        }
                        return published;
                    });
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Takes a service off the list of what is offered, or puts it back. */
    Outcome<String> retire(Actor.Agent by, String code, boolean away, String words) {
        Shelf shelf = shelf(code);
        Optional<ServiceDefinition> service = catalogue.written(code, shelf.highest());
        if (service.isEmpty() || !designers.mayDesign(by, service.get())) {
            return Outcome.refused("workshop.refused.not-yours");
        }
        if (away && words.isBlank()) {
            return Outcome.refused("workshop.refused.say-why");
        }
        int changed =
                scenes.in(
                        scene(by),
                        sql -> {
                            int rows = table.retire(sql, code, away ? clock.instant() : null);
                            Step step = away ? Step.RETIRED : Step.RESTORED;
                            if (rows > 0) {
                                journal.write(sql, by, code, shelf.highest(), step, words);
                            }
                            return rows;
                        });
        if (changed > 0) {
            publications.bump();
        }
        return Outcome.ok(code);
    }

    private Outcome<Proposal> change(
            Actor.Agent by,
            String code,
            int version,
            BiFunction<JdbcClient, Proposal, Outcome<Proposal>> work) {
        Optional<Proposal> found = shelf(code).proposal(version);
        if (found.isEmpty()) {
            return Outcome.refused("workshop.refused.gone");
        }
        return designers.mayDesign(by, found.get().service())
                ? scenes.in(scene(by), sql -> work.apply(sql, found.get()))
                : Outcome.refused("workshop.refused.not-yours");
    }

    private static Scene scene(Actor.Agent by) {
        return MemberScene.of(by);
    }
}
