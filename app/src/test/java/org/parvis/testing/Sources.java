package org.parvis.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The classes that rules are about, read once: to read them takes longer than any rule. Whoever
 * asks stands in the lane of those that compute, {@code @Tag("long")}.
 */
public final class Sources {
    /** Those of the program and of its tests. */
    public static final JavaClasses ALL = new ClassFileImporter().importPackages("org.parvis");

    /** Those of the program alone. */
    public static final JavaClasses PROGRAM =
            ALL.that(DescribedPredicate.describe("are of the program", Sources::ofTheProgram));

    private Sources() {}

    private static boolean ofTheProgram(JavaClass one) {
        return one.getSource()
                .map(source -> source.getUri().toString())
                .filter(place -> !place.matches(".*/(test|acceptance)-classes/.*"))
                .isPresent();
    }
}
