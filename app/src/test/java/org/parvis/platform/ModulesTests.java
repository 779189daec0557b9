package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Which modules an installation may do without, and what it is told when it may not. */
class ModulesTests {
    private static Modules set(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("set", settings));
        return Modules.of(environment);
    }

    @Test
    void allAreOnUnlessSaidOtherwise() {
        assertThat(set(Map.of()).allOn()).isTrue();
        Modules modules = set(Map.of("parvis.modules.plans", "true"));
        assertThat(modules.allOn()).isTrue();
        assertThat(modules.on("plans")).isTrue();
    }

    @Test
    void oneIsOffWithItsClassesAndNoOther() {
        Modules modules = set(Map.of("parvis.modules.plans", "false"));
        assertThat(modules.on("plans")).isFalse();
        assertThat(modules.holds("org.parvis.plans.pages.PlansController")).isFalse();
        assertThat(modules.holds("org.parvis.plans.room.Inside$One")).isFalse();
        assertThat(modules.holds("org.parvis.plansOfOthers.Some")).isTrue();
        assertThat(modules.holds("org.parvis.intake.Item")).isTrue();
        assertThat(modules.holds("org.springframework.plans.Any")).isTrue();
    }

    @Test
    void theEnvironmentSaysItToo() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("PARVIS_MODULES_PLANS", "false")));
        assertThat(Modules.of(environment).on("plans")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases    | false | The module \"cases\" is part of the kernel",
                "platform | false | The module \"platform\" is part of the kernel",
                "plan     | false | There is no module \"plan\"",
                "plan     | true  | There is no module \"plan\"",
                "plans    | no    | parvis.modules.plans is true or false, and not no",
                "plans    | ''    | parvis.modules.plans is true or false, and not empty",
                "plans    | FALSE | parvis.modules.plans is true or false, and not FALSE"
            })
    void whatCannotBeIsRefusedWithWhatToChange(String module, String value, String sentence) {
        assertThatThrownBy(() -> set(Map.of("parvis.modules." + module, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("parvis.modules." + module);
    }

    @Test
    void oneThatAnotherNeedsIsNotOffAlone() {
        ModuleNeeds needs =
                new ModuleNeeds(
                        Map.of(
                                "ground",
                                new ModuleNeeds.One(true, Set.of()),
                                "upper",
                                new ModuleNeeds.One(true, Set.of("ground"))));
        Set<String> ground = Set.of("ground");
        assertThatThrownBy(() -> needs.check(ground, ground))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "The module \"upper\" is on and needs \"ground\": say"
                                + " parvis.modules.upper=false too, or take"
                                + " parvis.modules.ground=false away");
        Set<String> both = Set.of("ground", "upper");
        needs.check(both, both);
    }

    @Test
    void allThatMayBeOffMayBeOffTogetherAndNoneOfThemIsNeededByTheKernel() {
        Map<String, Object> settings = new TreeMap<>();
        ModuleNeeds.read()
                .switchable()
                .forEach(name -> settings.put(Modules.setting(name), "false"));
        assertThat(settings).containsKeys("parvis.modules.plans", "parvis.modules.intake");
        assertThat(set(settings).allOn()).isFalse();
    }
}
