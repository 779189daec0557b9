package org.parvis.catalogue.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.DefinitionReader;
import org.parvis.catalogue.Elsewhere;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.Unbinder;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.kernel.CanonicalJson;
import org.parvis.platform.packs.PackProblem;
import org.parvis.registers.Registers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the definition language. A text is read as hostile input, then as words of the
 * language, then checked for sense; each stage names every problem it finds, and the next begins
 * only when there is none.
 */
@Component
public class Definitions implements DefinitionReader {
    private final Map<String, AnswerKind> kinds;
    private final List<AnswerKind> registered;
    private final Registers registers;

    /** The language of an installation that has these types and these registers. */
    @Autowired
    public Definitions(List<AnswerKind> kinds, Registers registers) {
        this.registers = registers;
        this.registered = List.copyOf(kinds);
        this.kinds = kinds.stream().collect(Collectors.toMap(AnswerKind::code, kind -> kind));
    }

    /** The language of an installation without registers. */
    public Definitions(List<AnswerKind> kinds) {
        this(kinds, Registers.none());
    }

    public Reading parse(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            return parse(name, Files.readAllBytes(file), new BesideFile(file));
        } catch (IOException e) {
            return Reading.refused(List.of(Problem.at(String.valueOf(file), 1, "", "unreadable")));
        }
    }

    public Reading parse(String file, byte[] bytes) {
        return parse(file, bytes, name -> Optional.empty());
    }

    /**
     * Reads a definition whose decision tables stand beside it.
     *
     * @param beside gives a file by its name, as `allowance.dmn`
     */
    public Reading parse(String file, byte[] bytes, Function<String, Optional<String>> beside) {
        return parse(file, bytes, beside, (lang, text) -> text, true);
    }

    @Override
    public Reading published(byte[] canonical, BinaryOperator<String> typeset) {
        return parse("published", canonical, name -> Optional.empty(), typeset, false);
    }

    @Override
    public Reading proposed(String file, byte[] bytes) {
        return proposed(file, bytes, name -> Optional.empty());
    }

    /** The same, with the decision tables that stand beside it. */
    public Reading proposed(String file, byte[] bytes, Function<String, Optional<String>> beside) {
        return parse(file, bytes, beside, (lang, text) -> text, true, new ArrayList<>());
    }

    private Reading parse(
            String file,
            byte[] bytes,
            Function<String, Optional<String>> beside,
            BinaryOperator<String> typeset,
            boolean judges) {
        return parse(file, bytes, beside, typeset, judges, null);
    }

    private Reading parse(
            String file,
            byte[] bytes,
            Function<String, Optional<String>> beside,
            BinaryOperator<String> typeset,
            boolean judges,
            @Nullable List<Problem> untranslated) {
        List<Problem> problems = new ArrayList<>();
        Optional<Tree> tree = new TreeReader(file, problems).read(bytes);
        if (tree.isEmpty() || !problems.isEmpty()) {
            return Reading.refused(problems);
        }
        TableFiles.fill(file, tree.get(), beside, problems);
        Binder binder =
                new Binder(file, languages(tree.get()), typeset, judges, problems, untranslated);
        Optional<ServiceDefinition> definition = binder.bind(tree.get(), ServiceDefinition.class);
        if (definition.isEmpty() || !problems.isEmpty()) {
            return Reading.refused(problems);
        }
        if (judges) {
            new Checks(file, kinds, registers, binder, problems, untranslated != null)
                    .check(definition.get());
        }
        if (!problems.isEmpty()) {
            return Reading.refused(problems);
        }
        ServiceRules rules =
                new RuleReader(file, definition.get(), kinds, binder, problems, judges).read();
        return problems.isEmpty()
                ? Reading.of(rules, elsewhere(file, definition.get(), binder))
                : Reading.refused(problems);
    }

    private static Elsewhere elsewhere(String file, ServiceDefinition service, Binder binder) {
        return Elsewhere.of(
                service,
                written -> {
                    Binder.Place at = binder.placeOf(written);
                    return new PackProblem.Place(file, at.line(), at.path());
                });
    }

    /** The one form of a definition: what is stored, and what its digest covers. */
    public byte[] canonical(ServiceDefinition definition) {
        return CanonicalJson.bytes(Unbinder.plain(definition));
    }

    /** A definition as text again: what a designer downloads, edits and proposes. */
    public String yaml(ServiceDefinition definition) {
        return YamlText.of(Unbinder.plain(definition));
    }

    /** Whether an answer of that type says something about a person, whatever is asked. */
    public boolean personal(Question question) {
        AnswerKind kind = kinds.get(question.type());
        return kind != null && kind.personal();
    }

    /** The JSON Schema of the language, with the question types that this program has. */
    public Map<String, Object> schema() {
        return new SchemaWriter(registered).schema();
    }

    /** The languages of the policy, needed before the texts can be read. */
    private static List<String> languages(Tree tree) {
        List<String> out = new ArrayList<>(List.of("fr"));
        if (tree instanceof Tree.Branch root
                && root.children().get("languages") instanceof Tree.Branch policy
                && policy.children().get("beside-french") instanceof Tree.Row beside) {
            for (Tree item : beside.items()) {
                if (item instanceof Tree.Branch branch
                        && branch.children().get("language") instanceof Tree.Leaf leaf) {
                    out.add(leaf.text());
                }
            }
        }
        return List.copyOf(out);
    }
}
