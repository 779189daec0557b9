package org.parvis.platform.packs;

import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.AtStart;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes in the pack that this node was given, before the program answers anybody. A pack that is
 * refused changes nothing: what was taken in before goes on, and the log and {@code ./run status}
 * say which line to correct.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class PackAtStart extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(PackAtStart.class);

    private final PackImport imports;
    private final Scenes scenes;
    private final Words words;

    PackAtStart(PackImport imports, Scenes scenes, MessageCatalogue messages) {
        super(Phase.PACK);
        this.imports = imports;
        this.scenes = scenes;
        this.words = messages.forLanguage("en");
    }

    @Override
    protected void run() {
        PackReport report = imports.given();
        List<String> said = report.problems().stream().map(p -> p.said(words)).toList();
        if (!report.accepted()) {
            LOG.error("{}\n{}", words.say("platform.pack.atStart"), report.print(words));
        } else if (!report.kept().isEmpty() || !report.gone().isEmpty()) {
            LOG.warn(report.print(words));
        }
        scenes.job(
                jdbc -> {
                    PackTable.refusedAtStart(jdbc, said);
                    return true;
                });
    }
}
