package org.parvis.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.post.IncomingMail;

/** Holds what came with a mail, and says when it cannot: such a mail is not taken. */
final class HeldMail {
    private final Cutting cutting;

    HeldMail(Cutting cutting) {
        this.cutting = cutting;
    }

    /**
     * Holds its files like any document from outside; the names of those that were refused. Nothing
     * when there is no room for any.
     */
    Optional<List<String>> enclosed(UUID holder, IncomingMail.Mail mail) {
        List<String> refused = new ArrayList<>();
        for (IncomingMail.Enclosed file : mail.files()) {
            Outcome<HeldFile> taken =
                    cutting.take(
                            holder,
                            file.name(),
                            file.content().length,
                            new ByteArrayInputStream(file.content()));
            if (taken instanceof Outcome.Refused<HeldFile>(Refusal why)) {
                if (why.key().equals(HeldFiles.NO_ROOM)) {
                    return Optional.empty();
                }
                refused.add(file.name());
            }
        }
        return Optional.of(refused);
    }

    /** Whether its words are held as a text. */
    boolean words(UUID holder, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return cutting.keep(holder, "courriel.txt", bytes.length, new ByteArrayInputStream(bytes));
    }

    /** What is said of those that were refused. */
    static String said(List<String> refused, Words w) {
        return refused.stream()
                .map(name -> "\n\n" + w.say("intake.mail.refused", name))
                .collect(Collectors.joining());
    }
}
