package org.parvis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackPart;
import org.parvis.platform.packs.YamlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bodies take petitions and under which terms, as the pack in force says. */
@Component
public class HeldPetitions implements PackPart {
    private final Held<Files> held;

    HeldPetitions(ContentPack pack, HeldConsultations consultations) {
        this.held =
                pack.held(
                        () ->
                                Outcome.ok(
                                        pack.text(PetitionsFile.NAME)
                                                .map(text -> read(pack, consultations, text))
                                                .orElse(Files.NONE)),
                        Files.NONE);
    }

    /** What the file says; of one with problems nothing is used. */
    record Files(List<PetitionTerms> terms, List<AtAssembly> followed, List<Refusal> problems) {
        private static final Files NONE = new Files(List.of(), List.of(), List.of());
    }

    private static Files read(ContentPack pack, HeldConsultations consultations, String text) {
        Problems problems = new Problems();
        var days = WrittenDays.of(pack.showsDemonstration(), consultations.today());
        Files read =
                problems.or(
                        Files.NONE,
                        () ->
                                new PetitionsFile(days, problems)
                                        .read(YamlFile.read(PetitionsFile.NAME, text)));
        List<Refusal> found = problems.all();
        return found.isEmpty() ? read : new Files(List.of(), List.of(), found);
    }

    /** Of every body that takes petitions, in the order of the file. */
    public List<PetitionTerms> all() {
        return held.get().terms();
    }

    public Optional<PetitionTerms> of(String body) {
        return all().stream().filter(one -> one.body().equals(body)).findFirst();
    }

    /** Those to the National Assembly that the pack follows. */
    public List<AtAssembly> followed() {
        return held.get().followed();
    }

    @Override
    public void judge(IncomingPack pack) {
        held.get().problems().forEach(pack::problem);
    }

    /** Nothing of it is kept in tables: the file of the pack in force is what it says. */
    @Override
    public void store(IncomingPack pack, JdbcClient jdbc) {}

    /**
     * A petition to the National Assembly, which takes signatures itself: here it is linked and
     * followed, never signed.
     *
     * @param address of its page there
     * @param since when one can sign it
     * @param state what its page said
     * @param readOn the day on which it was read
     */
    public record AtAssembly(
            String code,
            LocalizedText title,
            String address,
            LocalDate since,
            LocalizedText state,
            LocalDate readOn) {}
}
