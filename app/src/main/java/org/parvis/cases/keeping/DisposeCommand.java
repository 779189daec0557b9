package org.parvis.cases.keeping;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.Reference;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Command;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** {@code ./run dispose REF}: erases a closed file everywhere and keeps the proof. */
@Component
public class DisposeCommand implements Command {
    private static final String BY_HAND = "operator";

    private final Scenes scenes;
    private final Disposal disposal;
    private final MessageCatalogue messages;

    public DisposeCommand(Scenes scenes, Disposal disposal, MessageCatalogue messages) {
        this.scenes = scenes;
        this.disposal = disposal;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "dispose";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        String schedule = words.size() > 1 ? words.get(1) : BY_HAND;
        Optional<String> reference = Reference.parse(words.getFirst());
        if (reference.isEmpty()) {
            return refused(
                    out,
                    words.getFirst()
                            + " is not a file number: nine letters and digits, as BCD-234-FGH. Look"
                            + " for a mistyped character.");
        }
        return find(reference.get())
                .map(file -> dispose(file, reference.get(), schedule, out))
                .orElseGet(
                        () ->
                                refused(
                                        out,
                                        "No file has the number "
                                                + reference.get()
                                                + "; if it was erased, its number went"
                                                + " with it."));
    }

    private boolean dispose(CaseFileId file, String reference, String schedule, PrintStream out) {
        return switch (disposal.dispose(file, schedule)) {
            case Outcome.Ok<String>(String certificate) -> {
                out.printf(
                        """
                        Erased: what file %s held in %s.
                        Kept as proof: the sequence of its acts (kind, moment, digest, without content), and certificate \
                        %s under schedule "%s", in the database and in the register of erasures.
                        Backups made before still hold the file: destroy their keys, and restore with this register.
                        """,
                        reference, String.join(", ", disposal.places()), certificate, schedule);
                yield true;
            }
            case Outcome.Refused<String>(Refusal refusal) ->
                    refused(
                            out,
                            messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
        };
    }

    private static boolean refused(PrintStream out, String why) {
        out.println("Not erased. " + why);
        return false;
    }

    private Optional<CaseFileId> find(String reference) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        "select home, case_file from cases.case_references where"
                                                + " reference = ?")
                                .param(reference)
                                .query(
                                        (row, n) ->
                                                new CaseFileId(
                                                        new Home(row.getObject("home", UUID.class)),
                                                        row.getObject("case_file", UUID.class)))
                                .optional());
    }
}
