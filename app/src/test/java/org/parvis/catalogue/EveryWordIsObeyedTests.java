package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.testing.Sources;

/**
 * A word of a definition that nothing obeys is worse than none: each has a reader in the program,
 * and one that has none yet is refused at import.
 */
@Tag("long")
class EveryWordIsObeyedTests {
    /** They read every word alike, or judge it: what they read is not obeyed by that. */
    private static final Set<String> ALL_ALIKE =
            Set.of(
                    "Binder",
                    "Unbinder",
                    "Language",
                    "SchemaWriter",
                    "Outline",
                    "Difference",
                    "DifferenceWords",
                    "Statement");

    @Test
    void eachWordOfTheLanguageHasAReaderThatDoesWhatItSays() {
        Set<String> read = new HashSet<>();
        Sources.PROGRAM.stream()
                .filter(one -> !alike(one))
                .forEach(one -> one.getAccessesFromSelf().forEach(a -> add(a, read)));
        List<String> unread = new ArrayList<>();
        for (Class<?> type : language()) {
            for (RecordComponent word : type.getRecordComponents()) {
                if (!read.contains(type.getName() + "#" + word.getName())
                        && !namesItsPlace(word)
                        && !standsInThePageOfTheLaw(type, word)) {
                    unread.add(type.getSimpleName() + "." + word.getName());
                }
            }
        }
        assertThat(language()).hasSizeGreaterThan(40);
        assertThat(unread).as("words that nothing obeys").isEmpty();
    }

    /**
     * A value that one chooses is told from the others somewhere. Left out: where the day of an
     * arrival is read, which clerks are told; two of its values ask for that day, and are read.
     */
    @Test
    void eachValueThatAWordMayHaveHasAReaderThatTellsItFromTheOthers() {
        Set<String> read = new HashSet<>();
        Sources.PROGRAM.stream()
                .filter(one -> !alike(one))
                .flatMap(one -> one.getFieldAccessesFromSelf().stream())
                .filter(access -> !access.getOrigin().isConstructor())
                .filter(access -> !access.getOrigin().getName().equals("$values"))
                .filter(
                        access ->
                                !access.getOriginOwner().equals(access.getTargetOwner())
                                        || !access.getOrigin().getName().equals("<clinit>"))
                .forEach(access -> add(access, read));
        List<String> unread = new ArrayList<>();
        for (Class<?> type : types()) {
            if (type.isEnum() && !carriesWhatItDoes(type) && type != Receiving.ReceivedOn.class) {
                List<String> values =
                        Arrays.stream(type.getEnumConstants())
                                .map(value -> ((Enum<?>) value).name())
                                .filter(value -> !read.contains(type.getName() + "#" + value))
                                .toList();
                if (values.size() > 1) { // one is what the others are not
                    unread.add(type.getSimpleName() + " " + values);
                }
            }
        }
        assertThat(unread).as("values that nothing tells from another").isEmpty();
    }

    private static boolean carriesWhatItDoes(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }

    /** By it problems and comparisons say where something stands. */
    private static boolean namesItsPlace(RecordComponent word) {
        return word.getName().equals("id");
    }

    /** Each provision that is cited is shown there with its first words, to be confirmed. */
    private static boolean standsInThePageOfTheLaw(Class<?> type, RecordComponent word) {
        List<RecordComponent> words = List.of(type.getRecordComponents());
        boolean cites = words.stream().anyMatch(one -> one.getType() == Citation.class);
        return cites
                && (word.getType() == Citation.class
                        || word.equals(
                                words.stream()
                                        .filter(one -> one.getType() == LocalizedText.class)
                                        .findFirst()
                                        .orElse(null)));
    }

    private static boolean alike(JavaClass one) {
        String name = one.getName().replaceAll("[$].*", "");
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return name.startsWith("org.parvis.catalogue.")
                && (ALL_ALIKE.contains(simple) || simple.endsWith("Checks"));
    }

    /** An accessor that reads its own field, and what the compiler writes, is no reader. */
    private static void add(JavaAccess<?> access, Set<String> read) {
        JavaCodeUnit from = access.getOrigin();
        boolean own = from.getOwner().equals(access.getTargetOwner());
        if (!own || !from.getName().equals(access.getName()) && !from.isConstructor()) {
            read.add(access.getTargetOwner().getName() + "#" + access.getName());
        }
    }

    @Test
    void aWordThatNothingObeysYetIsNoWordOfTheLanguage() {
        List<Class<?>> later =
                types().stream().filter(type -> type.isAnnotationPresent(NotYet.class)).toList();
        assertThat(later).hasSizeGreaterThan(5);
        for (Class<?> type : later) {
            List<String> words =
                    type.isEnum()
                            ? Arrays.stream(type.getEnumConstants())
                                    .map(constant -> Language.word((Enum<?>) constant))
                                    .toList()
                            : Arrays.stream(type.getRecordComponents())
                                    .map(Language::word)
                                    .toList();
            for (String word : type.getAnnotation(NotYet.class).value()) {
                assertThat(words).as(type.getSimpleName()).doesNotContain(word);
                assertThat(Language.notYet(type, word)).isTrue();
            }
        }
    }

    private static List<Class<?>> language() {
        return types().stream().filter(Class::isRecord).toList();
    }

    /** The records of a definition and of its parts, and the words that they choose among. */
    private static Set<Class<?>> types() {
        Set<Class<?>> found = new LinkedHashSet<>();
        walk(ServiceDefinition.class, found);
        return found;
    }

    private static void walk(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(each -> walk(each, found));
        }
        if (!(type instanceof Class<?> plain)
                || plain == LocalizedText.class
                || Scalars.of(plain) != null
                || !plain.getName().startsWith("org.parvis.catalogue.")) {
            return;
        }
        if (plain.isEnum()) {
            found.add(plain);
        } else if (plain.isRecord() && found.add(plain)) {
            Arrays.stream(plain.getRecordComponents())
                    .forEach(word -> walk(word.getGenericType(), found));
        }
    }
}
