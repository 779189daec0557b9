package org.parvis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parvis.testing.GeneratedDocument;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.docs.Documenter;

class ModuleDocumentTests {
    private static final List<ApplicationModule> MODULES =
            ModularityTests.MODULES.stream()
                    .sorted(Comparator.comparing(m -> m.getIdentifier().toString()))
                    .toList();

    @Test
    void theDrawingOfTheModulesIsWhatTheCodeUses() throws Exception {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Modules

                        Drawn from the code: an arrow means *uses*. `kernel`, `platform` and `ds` are shared by all and not drawn.
                        What each may use is declared in its `package-info.java` and checked at each build; the component diagram
                        of Spring Modulith is [components.puml](components.puml).

                        ```mermaid
                        graph TD
                        """);
        for (ApplicationModule module : MODULES) {
            String name = module.getIdentifier().toString();
            for (String used : uses(module)) {
                page.append("  ").append(name).append(" --> ").append(used).append('\n');
            }
        }
        page.append("```\n");
        GeneratedDocument.check("modules/README.md", page.toString());
    }

    @Test
    void theComponentDiagramIsCurrent() throws Exception {
        Path folder = Path.of("target/modules");
        new Documenter(
                        ModularityTests.MODULES,
                        Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();
        GeneratedDocument.check(
                "modules/components.puml", Files.readString(folder.resolve("components.puml")));
    }

    private static TreeSet<String> uses(ApplicationModule module) {
        TreeSet<String> uses = new TreeSet<>();
        module.getDirectDependencies(ModularityTests.MODULES).stream()
                .map(d -> d.getTargetModule().getIdentifier().toString())
                .filter(name -> !List.of("kernel", "platform", "ds").contains(name))
                .forEach(uses::add);
        return uses;
    }
}
