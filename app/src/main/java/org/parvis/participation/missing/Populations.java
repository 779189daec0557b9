package org.parvis.participation.missing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation;
import org.parvis.participation.Problems;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackPart;
import org.parvis.platform.packs.YamlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the population that the pack in force has, from its folder {@code population}. */
@Component
public class Populations implements PackPart {
    private static final String FOLDER = "population";

    private final Held<Files> held;

    Populations(ContentPack pack) {
        this.held = pack.held(() -> Outcome.ok(read(pack.files(FOLDER, ".yaml"))), Files.NONE);
    }

    /** What all files say; of a folder with problems nothing is used. */
    record Files(List<Population> all, List<Refusal> problems) {
        private static final Files NONE = new Files(List.of(), List.of());
    }

    static Files read(List<Path> files) {
        Problems problems = new Problems();
        List<Population> all = new ArrayList<>();
        for (Path path : files) {
            String name = FOLDER + "/" + path.getFileName();
            problems.when(
                    () -> {
                        YamlFile root = YamlFile.read(name, ContentPack.text(path));
                        all.addAll(new PopulationFile(root, name, problems).read());
                    });
        }
        List<Refusal> found = problems.all();
        return new Files(found.isEmpty() ? List.copyOf(all) : List.of(), found);
    }

    /** Those of the profile of a consultation, in its order. */
    public List<Population> of(Consultation consultation) {
        return consultation.profile().questions().stream()
                .flatMap(it -> find(it).stream())
                .toList();
    }

    private Optional<Population> find(String code) {
        return held.get().all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public void judge(IncomingPack pack) {
        held.get().problems().forEach(pack::problem);
    }

    /** Nothing of it is kept in tables: the files of the pack in force are what it says. */
    @Override
    public void store(IncomingPack pack, JdbcClient jdbc) {}
}
