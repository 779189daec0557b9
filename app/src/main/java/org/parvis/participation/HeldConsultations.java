package org.parvis.participation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackPart;
import org.parvis.platform.packs.YamlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The consultations of the pack in force, read again once another one is. While a pack is judged,
 * everything that is wrong in any of its files is told at once, and then none of the pack is taken.
 */
@Component
public class HeldConsultations implements PackPart {
    static final String FOLDER = "consultations";

    private final Held<Files> held;
    private final InstantSource clock;
    private final ZoneId zone;

    HeldConsultations(ContentPack pack, InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.held =
                pack.held(
                        () ->
                                Outcome.ok(
                                        read(
                                                pack.files(FOLDER, ".yaml"),
                                                WrittenDays.of(
                                                        pack.showsDemonstration(), today()))),
                        Files.NONE);
    }

    /** What all files say; of a folder with problems nothing is used. */
    record Files(List<Consultation> all, List<Refusal> problems) {
        private static final Files NONE = new Files(List.of(), List.of());
    }

    static Files read(List<Path> files, Function<String, LocalDate> days) {
        Problems problems = new Problems();
        List<Consultation> all = new ArrayList<>();
        for (Path path : files) {
            String name = FOLDER + "/" + path.getFileName();
            problems.when(
                    () -> {
                        YamlFile root = YamlFile.read(name, ContentPack.text(path));
                        all.add(new ConsultationFile(root, name, days, problems).read());
                    });
        }
        List<Refusal> found = problems.all();
        return new Files(found.isEmpty() ? List.copyOf(all) : List.of(), found);
    }

    /** Today where the bodies are. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The day of a moment where the bodies are. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment it is. */
    public Instant now() {
        return clock.instant();
    }

    /** The last to close first. */
    public List<Consultation> all() {
        return held.get().all().stream()
                .sorted(
                        Comparator.comparing((Consultation one) -> one.phases().getLast().until())
                                .reversed()
                                .thenComparing(Consultation::code))
                .toList();
    }

    public Optional<Consultation> find(String code) {
        return held.get().all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** That one where people have that tool, on whatever day; none otherwise. */
    public Optional<Consultation> find(String code, Tool tool) {
        return find(code).filter(one -> one.has(tool));
    }

    /** Those of one body. */
    public List<Consultation> of(String body) {
        return all().stream().filter(one -> one.body().equals(body)).toList();
    }

    @Override
    public void judge(IncomingPack pack) {
        held.get().problems().forEach(pack::problem);
    }

    /** Nothing of it is kept in tables: the files of the pack in force are what it says. */
    @Override
    public void store(IncomingPack pack, JdbcClient jdbc) {}
}
