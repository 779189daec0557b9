package org.parvis.plans.demonstration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.demonstration.DemonstrationPlans.Said;
import org.parvis.plans.demonstration.DemonstrationPlans.State;
import org.parvis.plans.files.PlanFiles;
import org.parvis.plans.files.PlanReader;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in the invented plans of a demonstration, through the same reading as anybody's file. Each
 * says of itself that it is invented.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class PlansAtStart extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(PlansAtStart.class);

    private static final String STATES = "demonstration/plans.yaml";

    private final ContentPack pack;
    private final Holders holders;
    private final PlanFiles files;
    private final DemonstrationTable table;
    private final DemonstrationHelp help;
    private final Scenes scenes;
    private final Publications publications;
    private final Words words;

    PlansAtStart(
            ContentPack pack,
            Holders holders,
            PlanFiles files,
            DemonstrationTable table,
            DemonstrationHelp help,
            Scenes scenes,
            Publications publications,
            MessageCatalogue messages) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.holders = holders;
        this.files = files;
        this.table = table;
        this.help = help;
        this.scenes = scenes;
        this.publications = publications;
        this.words = messages.forLanguage("en");
    }

    @Override
    protected void run() {
        if (!pack.demonstration()) {
            return;
        }
        DemonstrationPlans all =
                pack.text(STATES)
                        .map(text -> DemonstrationPlans.read(STATES, text))
                        .orElse(new DemonstrationPlans(List.of(), List.of()));
        Map<State, Plan> plans = new LinkedHashMap<>();
        for (Path file : pack.files("demonstration/plans", ".yaml")) {
            read(file, all, plans);
        }
        boolean fresh = scenes.job(sql -> store(sql, all, plans));
        pack.text(STATES)
                .ifPresent(
                        text ->
                                scenes.job(
                                        sql -> {
                                            help.store(sql, STATES, text);
                                            return true;
                                        }));
        if (fresh) {
            publications.bump();
        }
    }

    private void read(Path file, DemonstrationPlans all, Map<State, Plan> plans) {
        String holder = DemonstrationPlans.holder(file);
        PlanReader.Read read =
                files.read(holder, String.valueOf(file.getFileName()), ContentPack.bytes(file));
        Plan plan = read.plan();
        read.problems().forEach(problem -> LOG.error("{}: {}", holder, problem.said(words)));
        if (plan != null && holders.find(holder).isPresent()) {
            plans.put(all.of(holder, DemonstrationPlans.number(file)), plan);
        }
    }

    private boolean store(JdbcClient sql, DemonstrationPlans all, Map<State, Plan> plans) {
        int fresh = 0;
        for (Map.Entry<State, Plan> one : plans.entrySet()) {
            Holder holder = holders.find(one.getKey().holder()).orElseThrow();
            fresh += table.put(sql, holder, one.getKey(), one.getValue());
        }
        if (fresh > 0) {
            for (Said said : all.said()) {
                holders.find(said.of().holder())
                        .ifPresent(h -> table.say(sql, h, said.of(), said.progress()));
            }
        }
        return fresh > 0;
    }
}
