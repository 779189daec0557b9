package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Sources;
import org.springframework.modulith.core.ApplicationModule;

/** A module that grew is a house with rooms, each small enough to be known whole. */
@Tag("long")
class RoomsTests {
    private static final int LARGEST = 45;

    private static final List<ApplicationModule> ROOMS =
            ModularityTests.MODULES.stream()
                    .filter(module -> module.getIdentifier().toString().contains("."))
                    .toList();

    @Test
    void noPackageHoldsMoreThanSomebodyCanKnow() {
        assertThat(types())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        (name, types) ->
                                assertThat(types).as(name).hasSizeLessThanOrEqualTo(LARGEST));
    }

    /** What a module with rooms shows to others leans on none of them: a room may change. */
    @Test
    void noModuleLeansOnItsOwnRooms() {
        assertThat(ROOMS)
                .extracting(ModularityTests::parent)
                .allSatisfy(
                        module ->
                                assertThat(
                                                module.getDirectDependencies(
                                                                ModularityTests.MODULES)
                                                        .uniqueModules())
                                        .as(module.getIdentifier().toString())
                                        .doesNotContainAnyElementsOf(ROOMS));
    }

    /** A room names what it may use only where it wants less than its module may. */
    @Test
    void noRoomUsesWhatItsModuleMayNot() {
        assertThat(ROOMS)
                .allSatisfy(
                        room -> {
                            ApplicationModule house = ModularityTests.parent(room);
                            assertThat(used(room))
                                    .as(room.getIdentifier().toString())
                                    .filteredOn(used -> !name(house).equals(used))
                                    .isSubsetOf(mayUse(house));
                        });
    }

    /** The modules that a room uses; those of the rooms beside it are its own module. */
    private static Set<String> used(ApplicationModule room) {
        return room.getDirectDependencies(ModularityTests.MODULES)
                .uniqueModules()
                .map(used -> name(used).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
    }

    /** As the module itself says; `ds` is for all. */
    private static Set<String> mayUse(ApplicationModule house) {
        var says = org.springframework.modulith.ApplicationModule.class;
        Set<String> named =
                Arrays.stream(
                                house.getBasePackage()
                                        .getAnnotation(says)
                                        .orElseThrow()
                                        .allowedDependencies())
                        .map(one -> one.replaceFirst(" *::.*", ""))
                        .collect(Collectors.toSet());
        named.add("ds");
        return named;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    /** Types of their own files, by package; a template is drawn by the room that it stands in. */
    private static Map<String, List<String>> types() {
        return Sources.PROGRAM.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().startsWith("Jte"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(
                        Collectors.groupingBy(
                                JavaClass::getPackageName,
                                Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
    }
}
