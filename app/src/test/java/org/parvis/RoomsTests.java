package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

/** A module that grew is a house with rooms, each small enough to be known whole. */
@Tag("long")
class RoomsTests {
    private static final int LARGEST = 45;

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(place -> !place.contains("test-classes"))
                    .importPackages("org.parvis");

    private static final List<ApplicationModule> ROOMS =
            ModularityTests.MODULES.stream()
                    .filter(module -> module.getIdentifier().toString().contains("."))
                    .toList();

    @Test
    void noRoomHoldsMoreThanSomebodyCanKnow() {
        assertThat(ROOMS)
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        room ->
                                assertThat(types(room))
                                        .as(room.getIdentifier().toString())
                                        .hasSizeLessThanOrEqualTo(LARGEST));
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

    /** Types of their own files; a template is drawn by the room that it stands in. */
    private static List<String> types(ApplicationModule room) {
        String name = "org.parvis." + room.getIdentifier();
        return ALL.stream()
                .filter(type -> type.isTopLevelClass() && type.getPackageName().equals(name))
                .map(JavaClass::getSimpleName)
                .filter(type -> !type.startsWith("Jte") && !type.equals("package-info"))
                .toList();
    }
}
