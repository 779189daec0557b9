package org.parvis.platform.packs;

import java.io.PrintStream;
import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.Command;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** {@code ./run status}: which pack is in force, and why the last start could not take its own. */
@Component
class PackStatusCommand implements Command {
    private final Scenes scenes;
    private final Words words;

    PackStatusCommand(Scenes scenes, MessageCatalogue messages) {
        this.scenes = scenes;
        this.words = messages.forLanguage("en");
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public boolean run(List<String> ignored, PrintStream out) {
        String digest = scenes.readingJob(PackTable::digest).orElse("-");
        out.println(words.say("platform.pack.inForce", digest));
        List<String> refused = scenes.readingJob(PackTable::refusedAtStart);
        if (!refused.isEmpty()) {
            out.println(words.say("platform.pack.atStart"));
            refused.forEach(out::println);
        }
        return refused.isEmpty();
    }
}
