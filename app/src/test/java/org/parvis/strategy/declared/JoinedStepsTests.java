package org.parvis.strategy.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;

class JoinedStepsTests {
    private static final Words EN = MessageCatalogue.fromClassPath().forLanguage("en");

    @Test
    void aServiceIsAnnouncedBeforeItsPlatformTellsAnything() {
        var silent = new JoinedSteps.Joined(new Home(Ids.next()), "demo-benefit", Map.of());
        List<String> steps = JoinedSteps.list(silent, EN);
        assertThat(steps).hasSize(Platform.Step.values().length);
        assertThat(steps.getFirst()).isEqualTo(EN.say("strategy.platform.step.link"));
        assertThat(steps.subList(1, steps.size())).allMatch(step -> step.endsWith("not yet"));
    }
}
