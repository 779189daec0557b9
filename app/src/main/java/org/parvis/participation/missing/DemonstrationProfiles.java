package org.parvis.participation.missing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.HeldConsultations;
import org.parvis.platform.AtStart;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds, once, what fictitious people said of themselves in the consultations of a demonstration.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationProfiles extends AtStart {
    private static final String NAME = "demonstration/profiles.yaml";

    private final ContentPack pack;
    private final Held<List<Told>> told;
    private final HeldConsultations consultations;
    private final Askings askings;
    private final Scenes scenes;
    private final Pouring pouring;

    DemonstrationProfiles(
            ContentPack pack,
            HeldConsultations consultations,
            Askings askings,
            Scenes scenes,
            Pouring pouring) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.told = pack.held(() -> read(pack), List.of());
        this.consultations = consultations;
        this.askings = askings;
        this.scenes = scenes;
        this.pouring = pouring;
    }

    /** How many gave each answer, by question. */
    record Told(String code, Map<String, Map<String, Integer>> counts) {}

    @Override
    protected void run() {
        if (!pack.demonstration()) {
            return;
        }
        for (Told one : told.get()) {
            consultations
                    .find(one.code())
                    .map(askings::of)
                    .ifPresent(to -> scenes.<Boolean>job(jobs -> bring(jobs, to, one)));
        }
        pouring.run();
    }

    private static boolean bring(JdbcClient jobs, Asking to, Told one) {
        boolean there =
                jobs.sql(
                                """
                                select exists (select from participation.profile_counts
                                  where home = ? and consultation = ?)
                                """)
                        .param(to.home().id())
                        .param(to.consultation())
                        .query(Boolean.class)
                        .single();
        if (!there) {
            one.counts()
                    .forEach(
                            (question, answers) ->
                                    answers.forEach(
                                            (answer, many) ->
                                                    Pouring.add(
                                                            jobs,
                                                            to,
                                                            question,
                                                            none(answer),
                                                            many)));
        }
        return there;
    }

    private static String none(String answer) {
        return answer.equals(TypedProfile.RATHER_NOT) ? "" : answer;
    }

    private static Outcome<List<Told>> read(ContentPack pack) {
        return Outcome.ok(
                pack.entries(NAME, "consultations").stream()
                        .map(DemonstrationProfiles::read)
                        .toList());
    }

    private static Told read(YamlFile node) {
        node.only(Set.of("code", "counts"));
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        YamlFile questions = node.map("counts");
        for (String question : questions.keys()) {
            YamlFile answers = questions.map(question);
            Map<String, Integer> many = new LinkedHashMap<>();
            answers.keys().forEach(key -> many.put(key, answers.as(key, Integer::parseInt)));
            counts.put(question, many);
        }
        return new Told(node.text("code"), counts);
    }
}
