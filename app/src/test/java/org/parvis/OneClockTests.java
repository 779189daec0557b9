package org.parvis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.platform.MachineClock;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.Sources;

/** The program and its tests go by one clock; {@code System.nanoTime} only measures what lasts. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneClockTests {
    /** Nodes share its row, and their clocks differ: this one goes by the database alone. */
    private static final Set<String> BY_THE_DATABASE = Set.of("org.parvis.portal.WaitingTable");

    private static final Pattern SQL =
            Pattern.compile(
                    "\\b(now|(clock|statement|transaction)_timestamp|timeofday)\\(\\)"
                            + "|\\b(current_(date|time|timestamp)|localtime(stamp)?)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SOURCE =
            Pattern.compile(
                    "\\b(Instant|[A-Z]\\w*Date(Time)?|[A-Z]\\w*Time|Year|YearMonth|MonthDay)(\\.|::)now\\b"
                            + "|Clock\\.(system|tick[MS])|InstantSource\\.system|currentTimeMillis|new"
                            + " Date\\(\\)|Calendar\\.getInstance");

    @Test
    void onlyOnePlaceReadsTheClockOfTheMachine() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(MachineClock.class)
                .should()
                .accessTargetWhere(readsTheMachine())
                .check(Sources.ALL);
    }

    @Test
    void onlyTheProgramAndWhoTalksToItTakeThatClock() {
        classes()
                .that()
                .belongToAnyOf(MachineClock.class)
                .should()
                .onlyBeAccessed()
                .byClassesThat(
                        DescribedPredicate.describe(
                                "give the program its clock",
                                it ->
                                        it.isEquivalentTo(MachineClock.class)
                                                || it.isEquivalentTo(ProgramClock.class)
                                                || it.getName()
                                                        .equals(
                                                                "org.parvis.platform.web.WebConfiguration")))
                .check(Sources.ALL);
    }

    @Test
    void noStatementOfTheProgramReadsTheClockOfTheDatabase() throws IOException {
        List<String> read = new ArrayList<>();
        for (JavaClass one : Sources.ALL) {
            if (ofTheProgram(one) && !BY_THE_DATABASE.contains(one.getName())) {
                strings(one)
                        .filter(said -> SQL.matcher(said).find())
                        .forEach(said -> read.add(one.getName() + ": " + said));
            }
        }
        assertThat(read).isEmpty();
    }

    /** What is not on the class path of these tests: journeys, measurements, components. */
    @Test
    void noSourceBesideTheProgramReadsIt() throws IOException {
        List<String> read = new ArrayList<>();
        for (String part :
                List.of(
                        "acceptance/src",
                        "bench/src",
                        "design-system/src",
                        "testing/src",
                        "app/src/dev")) {
            try (Stream<Path> all = Files.walk(Path.of("..", part))) {
                for (Path source : all.filter(it -> it.toString().endsWith(".java")).toList()) {
                    if (SOURCE.matcher(Files.readString(source)).find()) {
                        read.add(source.toString());
                    }
                }
            }
        }
        assertThat(read).isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachine() {
        return DescribedPredicate.describe(
                "reads the clock of the machine", it -> readsTheMachine(it.getTarget()));
    }

    private static boolean readsTheMachine(AccessTarget target) {
        String name = target.getName();
        List<String> given =
                target instanceof AccessTarget.CodeUnitCallTarget call
                        ? call.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                        : List.of();
        String owner = target.getOwner().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock" ->
                    name.startsWith("system")
                            || name.startsWith("tick") && !given.contains(Clock.class.getName());
            case "java.time.InstantSource" -> name.equals("system");
            case "java.util.Date" -> name.equals("<init>") && given.isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.util.GregorianCalendar" -> name.equals("<init>") && !given.contains("int");
            case "io.github.bucket4j.TimeMeter" -> name.startsWith("SYSTEM");
            default ->
                    owner.startsWith("java.time.")
                                    && name.equals("now")
                                    && !given.contains(Clock.class.getName())
                            || name.equals("checkValidity") && given.isEmpty();
        };
    }

    private static boolean ofTheProgram(JavaClass one) {
        return one.getSource()
                .map(source -> !source.getUri().toString().contains("test-classes"))
                .orElse(false);
    }

    private static Stream<String> strings(JavaClass one) throws IOException {
        try (InputStream bytes = one.getSource().orElseThrow().getUri().toURL().openStream()) {
            return StreamSupport.stream(
                    ClassFile.of().parse(bytes.readAllBytes()).constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue())
                    .toList()
                    .stream();
        }
    }
}
