package org.parvis.participation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.ContentPack;

/** Files of consultations as the program reads them, right and wrong. */
public final class WrittenConsultation {
    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static final Path ALL = Path.of("../content/quebec/consultations");

    private WrittenConsultation() {}

    /** One of the demonstration, as it is written. */
    public static String text(String code) throws IOException {
        return Files.readString(ALL.resolve(code + ".yaml"));
    }

    static HeldConsultations.Files ofTheDemonstration() {
        return HeldConsultations.read(ContentPack.files(ALL, ".yaml"), WrittenDays.of(true, TODAY));
    }

    static Consultation ofTheDemonstration(String code) {
        return ofTheDemonstration().all().stream()
                .filter(it -> it.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    /** What a pack of a demonstration with that file holds. */
    static HeldConsultations.Files read(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), text);
        return HeldConsultations.read(List.of(file), WrittenDays.of(true, TODAY));
    }

    public static List<Refusal> problems(Path folder, String text) throws IOException {
        return read(folder, text).problems();
    }
}
