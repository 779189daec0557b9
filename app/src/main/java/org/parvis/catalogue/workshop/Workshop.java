package org.parvis.catalogue.workshop;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.packs.VersionJournal;
import org.parvis.catalogue.packs.VersionJournal.Step;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The life of a version before it is published: proposed, reviewed, assessed. Every refusal is a
 * value.
 */
@Component
class Workshop {
    private final ProposalTable table;
    private final VersionJournal journal;
    private final Shelves shelves;
    private final StrictReading reading;
    private final Designers designers;
    private final Scenes scenes;
    private final InstantSource clock;

    Workshop(
            ProposalTable table,
            VersionJournal journal,
            Shelves shelves,
            StrictReading reading,
            Designers designers,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.journal = journal;
        this.shelves = shelves;
        this.reading = reading;
        this.designers = designers;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** What came of proposing a text: the version, or everything wrong with it. */
    record Proposed(@Nullable ServiceDefinition service, List<Problem> problems) {}

    /**
     * Proposes a text.
     *
     * @param tables decision tables that come with it, by the name of their file
     */
    Proposed propose(Actor.Agent by, String file, byte[] text, Map<String, String> tables) {
        StrictReading.Read read = reading.proposed(file, text, tables);
        ServiceDefinition service = read.service();
        if (service == null || !read.problems().isEmpty()) {
            return new Proposed(null, read.problems());
        }
        if (!designers.mayDesign(by, service)) {
            return refused(file, "offered-by", "not-yours", designers.body(by));
        }
        int highest = shelves.of(service.code()).highest();
        if (highest >= service.version()) {
            String why = highest == service.version() ? "published" : "older";
            return refused(file, "version", why, highest);
        }
        scenes.in(
                MemberScene.of(by),
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
        Optional<Proposal> found = shelves.of(code).proposal(version);
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
                MemberScene.of(by),
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

    private Outcome<Proposal> change(
            Actor.Agent by,
            String code,
            int version,
            BiFunction<JdbcClient, Proposal, Outcome<Proposal>> work) {
        Optional<Proposal> found = shelves.of(code).proposal(version);
        if (found.isEmpty()) {
            return Outcome.refused("workshop.refused.gone");
        }
        return designers.mayDesign(by, found.get().service())
                ? scenes.in(MemberScene.of(by), sql -> work.apply(sql, found.get()))
                : Outcome.refused("workshop.refused.not-yours");
    }
}
