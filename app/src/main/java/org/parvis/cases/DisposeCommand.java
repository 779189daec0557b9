package org.parvis.cases;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Command;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** {@code ./run dispose REF}: erases a closed file everywhere and keeps the proof. */
@Component
class DisposeCommand implements Command {
    private static final String BY_HAND = "operator";

    private final Scenes scenes;
    private final Disposal disposal;
    private final MessageCatalogue messages;

    DisposeCommand(Scenes scenes, Disposal disposal, MessageCatalogue messages) {
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
        Optional<CaseFileId> file = Reference.parse(words.getFirst()).flatMap(this::find);
        if (file.isEmpty()) {
            out.println("No file has the reference " + words.getFirst());
            return false;
        }
        return switch (disposal.dispose(file.get(), schedule)) {
            case Outcome.Ok<String> ok -> {
                out.println("Erased. Certificate " + ok.value());
                yield true;
            }
            case Outcome.Refused<String> refused -> {
                out.println(
                        "Not erased. "
                                + messages.forLanguage("en")
                                        .say(
                                                refused.refusal().key(),
                                                refused.refusal().arguments()));
                yield false;
            }
        };
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
