package org.parvis.forms.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.ChoiceLists;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.LocalizedText;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What a large definition costs: all its rules over answers to all of it, and its checks when it is
 * imported. Reading parses what was typed too, so that the rules alone take less than is said.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RulesBench {
    private final Map<String, QuestionType> types = types();
    private final Definitions definitions = new Definitions(List.copyOf(types.values()));
    private final byte[] yaml = yaml();
    private final ServiceRules rules = rules();
    private final Map<String, Typed> typed = LargeForm.typed();
    private final Asking asking =
            new Asking("fr", LocalDate.of(2026, 11, 25), Map.<String, LocalizedText>of());

    /** Everything that is shown, required, refused, computed and concluded, rows and all. */
    @Benchmark
    public Object allRules() {
        Reading reading = reading();
        return List.of(reading, rules.conclude(reading.values()));
    }

    /** A definition read as a text, bound, checked, its rules compiled and judged. */
    @Benchmark
    public Object importCheck() {
        return definitions.parse("large.yaml", yaml);
    }

    private Reading reading() {
        ReadingPass pass =
                new ReadingPass(
                        question -> type(question.type()), rules.form(), typed, asking, false);
        rules.service().form().pages().forEach(pass::page);
        return pass.close();
    }

    private QuestionType type(String code) {
        return Objects.requireNonNull(types.get(code));
    }

    private static byte[] yaml() {
        try {
            String example = System.getProperty("parvis.example", "");
            return LargeForm.yaml(Path.of(example)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceRules rules() {
        var read = definitions.parse("large.yaml", yaml);
        return Objects.requireNonNull(read.rules(), () -> read.problems().toString());
    }

    private static Map<String, QuestionType> types() {
        try (var beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(ChoiceLists.class, () -> code -> Optional.empty());
            beans.scan("org.parvis.forms.types");
            beans.refresh();
            return beans.getBeansOfType(QuestionType.class).values().stream()
                    .collect(Collectors.toMap(QuestionType::code, type -> type));
        }
    }
}
