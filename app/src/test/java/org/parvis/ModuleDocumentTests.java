package org.parvis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.testing.GeneratedDocument;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.docs.Documenter;

@Tag("long")
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
                        Large modules have rooms, drawn below: each may use the face of its module, which is not drawn.
                        What each may use is declared in its `package-info.java` and checked at each build; the component diagram
                        of Spring Modulith is [components.puml](components.puml).

                        ```mermaid
                        graph TD
                        """);
        Map<String, TreeSet<String>> between = new TreeMap<>();
        Map<String, TreeSet<String>> inside = new TreeMap<>();
        for (ApplicationModule module : MODULES) {
            for (String used : uses(module)) {
                String name = module.getIdentifier().toString();
                if (house(name).equals(house(used))) {
                    arrow(inside.computeIfAbsent(house(name), it -> new TreeSet<>()), name, used);
                } else {
                    arrow(
                            between.computeIfAbsent(house(name), it -> new TreeSet<>()),
                            house(name),
                            house(used));
                }
            }
        }
        between.values().forEach(arrows -> arrows.forEach(page::append));
        page.append("```\n");
        inside.forEach(
                (house, arrows) -> {
                    page.append("\n## Rooms of `%s`\n\n```mermaid\ngraph TD\n".formatted(house));
                    arrows.forEach(page::append);
                    page.append("```\n");
                });
        GeneratedDocument.check("modules/README.md", page.toString());
    }

    @Test
    void theComponentDiagramIsCurrent() throws Exception {
        Path folder = Path.of("target/modules");
        new Documenter(
                        ModularityTests.MODULES,
                        Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();
        List<String> lines = Files.readAllLines(folder.resolve("components.puml"));
        GeneratedDocument.check("modules/components.puml", inStableOrder(lines));
    }

    /**
     * The documenter writes components and relations in no order of its own; ours is alphabetical.
     */
    private static String inStableOrder(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("Rel(") || lines.get(i).strip().startsWith("Component(")) {
                places.add(i);
            }
        }
        List<String> moved = places.stream().map(lines::get).sorted().toList();
        List<String> components =
                moved.stream().filter(line -> line.strip().startsWith("Component(")).toList();
        List<String> relations = moved.stream().filter(line -> line.startsWith("Rel(")).toList();
        int component = 0;
        int relation = 0;
        for (int place : places) {
            boolean isRelation = lines.get(place).startsWith("Rel(");
            sorted.set(place, isRelation ? relations.get(relation++) : components.get(component++));
        }
        return String.join("\n", sorted) + "\n";
    }

    /** The module of a room; the module itself. */
    private static String house(String module) {
        return module.replaceFirst("\\..*", "");
    }

    /** Rooms all may use what their module shows to others: that is not drawn. */
    private static void arrow(Set<String> arrows, String from, String to) {
        if (to.contains(".") || !house(from).equals(to)) {
            arrows.add("  %s --> %s\n".formatted(room(from), room(to)));
        }
    }

    private static String room(String module) {
        return module.replaceFirst(".*\\.", "");
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
