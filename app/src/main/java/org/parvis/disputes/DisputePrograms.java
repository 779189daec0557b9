package org.parvis.disputes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** The programmes of the pack, each by the service through which a dispute is opened. */
@Component
public class DisputePrograms {
    static final String FOLDER = "disputes";

    private static final int MOST_DAYS = 400;
    private static final int MOST_TEMPLATES = 100;
    private static final int MOST_HOURS = 24 * 15;

    /** Fewer disputes than these could be known by those who were in them. */
    private static final int LEAST = 5;

    /** What the law allows (C-25.01 s. 7). */
    private static final int MOST_MONTHS = 6;

    private final Held<Map<String, DisputeProgram>> programs;

    DisputePrograms(ContentPack pack) {
        this.programs = pack.held(() -> load(pack.root().resolve(FOLDER)), Map.of());
    }

    static Outcome<Map<String, DisputeProgram>> load(Path folder) {
        return ByService.read(
                folder, DisputePrograms::program, program -> List.of(program.service()));
    }

    private static DisputeProgram program(YamlFile from) {
        from.only(
                Set.of(
                        "service",
                        "regime",
                        "answer-days",
                        "letter-days",
                        "mail-days",
                        "templates",
                        "offer-days",
                        "after",
                        "care",
                        "mediators",
                        "fictitious-merchants"));
        return new DisputeProgram(
                from.naming(PackThing.SERVICE, "service"),
                from.text("regime"),
                new DisputeProgram.Answering(
                        from.as("answer-days", DisputePrograms::days),
                        from.as("letter-days", DisputePrograms::days),
                        from.as("mail-days", DisputePrograms::days),
                        from.as("templates", text -> within(text, 1, MOST_TEMPLATES))),
                from.texts("offer-days").stream().map(DisputePrograms::days).sorted().toList(),
                after(from.map("after")),
                care(from.map("care")),
                from.maps("mediators").stream().map(DisputePrograms::mediator).toList(),
                Set.copyOf(from.texts("fictitious-merchants")));
    }

    private static Care care(YamlFile from) {
        from.only(
                Set.of(
                        "cooling-hours",
                        "slow-hours",
                        "threats",
                        "suspension",
                        "interpreters",
                        "slower"));
        return new Care(
                from.has("suspension") ? suspending(from.map("suspension")) : null,
                from.has("interpreters") ? interpreting(from.map("interpreters")) : null,
                from.has("slower") ? slower(from.map("slower")) : null,
                from.as("cooling-hours", text -> within(text, 0, MOST_HOURS)),
                from.as("slow-hours", text -> within(text, 1, MOST_HOURS)),
                from.has("threats") ? from.texts("threats") : List.of());
    }

    private static Care.Slower slower(YamlFile from) {
        from.only(Set.of("days", "source", "read"));
        return new Care.Slower(
                from.as("days", DisputePrograms::days),
                from.words("source"),
                from.maybe("read").map(LocalDate::parse).orElse(null));
    }

    private static Interpreting interpreting(YamlFile from) {
        from.only(Set.of("answer-days", "languages"));
        return new Interpreting(
                from.as("answer-days", DisputePrograms::days),
                from.maps("languages").stream().map(DisputePrograms::language).toList());
    }

    private static Interpreting.Language language(YamlFile from) {
        from.only(Set.of("code", "name"));
        return new Interpreting.Language(from.text("code"), from.words("name"));
    }

    /** What is to be confirmed is not offered. */
    private static @Nullable Suspending suspending(YamlFile from) {
        from.only(Set.of("citation", "says", "source", "read", "months", "warn-days"));
        Citation citation =
                from.as(
                        "citation",
                        text -> Citation.parse(text).orElseThrow(IllegalArgumentException::new));
        return citation.toConfirm()
                ? null
                : new Suspending(
                        citation,
                        from.words("says"),
                        from.link("source"),
                        from.as("read", LocalDate::parse),
                        from.as("months", text -> within(text, 1, MOST_MONTHS)),
                        from.as("warn-days", DisputePrograms::days));
    }

    private static DisputeProgram.After after(YamlFile from) {
        from.only(Set.of("talk-days", "remind-days", "word-days", "figures"));
        return new DisputeProgram.After(
                from.as("talk-days", DisputePrograms::days),
                from.as("remind-days", DisputePrograms::days),
                from.as("word-days", DisputePrograms::days),
                from.has("figures") ? published(from.map("figures")) : null);
    }

    private static DisputeProgram.Published published(YamlFile from) {
        from.only(Set.of("least", "settled", "working-days", "source", "read"));
        return new DisputeProgram.Published(
                from.as("least", text -> within(text, LEAST, MOST_DAYS)),
                from.as("settled", text -> within(text, 0, 100)),
                from.as("working-days", DisputePrograms::days),
                from.words("source"),
                from.maybe("read").map(LocalDate::parse).orElse(null));
    }

    private static Mediator mediator(YamlFile from) {
        from.only(Set.of("code", "name", "email", "languages", "subjects", "interests"));
        return new Mediator(
                from.text("code"),
                from.text("name"),
                from.text("email"),
                Set.copyOf(from.texts("languages")),
                Set.copyOf(from.texts("subjects")),
                Set.copyOf(from.texts("interests")));
    }

    private static int days(String text) {
        return within(text, 1, MOST_DAYS);
    }

    private static int within(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("Out of range");
        }
        return number;
    }

    /** Nothing where the service opens no dispute. */
    public Optional<DisputeProgram> of(String service) {
        return Optional.ofNullable(programs.get().get(service));
    }

    /** All of them. */
    public List<DisputeProgram> all() {
        return List.copyOf(programs.get().values());
    }
}
