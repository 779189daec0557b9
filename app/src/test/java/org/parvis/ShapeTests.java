package org.parvis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Sources;

/** Everything stays small enough to be read whole, and arrows between packages go one way. */
@Tag("long")
class ShapeTests {
    private static final int MOST_COLLABORATORS = 8;
    private static final int MOST_LINES = 300;

    /**
     * A longer list hides a concept that has no name yet. What a record holds is its own matter.
     */
    @Test
    void noConstructorTakesMoreThanEightCollaborators() {
        constructors().that(ofAClass()).should(takeAtMostEight()).check(Sources.PROGRAM);
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        List<String> longer = new ArrayList<>();
        int read = 0;
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            for (Path source : all.filter(it -> it.toString().endsWith(".java")).toList()) {
                read++;
                int lines = Files.readAllLines(source).size();
                if (lines > MOST_LINES) {
                    longer.add(source + ": " + lines);
                }
            }
        }
        assertThat(longer).isEmpty();
        assertThat(read).as("files that were read").isGreaterThan(1500);
    }

    /** Modules and rooms have their own rule; this one sees the packages of every module. */
    @Test
    void noPackagesTurnInACircle() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(Sources.PROGRAM);
    }

    /** What a module asks of others (its {@code spi}) is of one face with its root. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass it) {
            return SliceIdentifier.of(it.getPackageName().replaceFirst("\\.spi$", ""));
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    private static DescribedPredicate<JavaConstructor> ofAClass() {
        return DescribedPredicate.describe(
                "are those of classes",
                it ->
                        !it.getOwner().isRecord()
                                && !it.getOwner().isEnum()
                                && !it.getOwner().isAnonymousClass());
    }

    private static ArchCondition<JavaConstructor> takeAtMostEight() {
        return new ArchCondition<>("take at most " + MOST_COLLABORATORS + " collaborators") {
            @Override
            public void check(JavaConstructor it, ConditionEvents events) {
                int taken = it.getRawParameterTypes().size();
                if (taken > MOST_COLLABORATORS) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    it, it.getFullName() + " takes " + taken));
                }
            }
        };
    }
}
