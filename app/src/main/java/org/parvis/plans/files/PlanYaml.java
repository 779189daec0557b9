package org.parvis.plans.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.plans.Given;
import org.parvis.plans.Given.Entry;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;
import org.parvis.platform.packs.YamlFile;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A plan as YAML text: what is written here is read here, the same again. */
final class PlanYaml {
    private static final int WIDTH = 120;

    private PlanYaml() {}

    /** What the text gives, or why it is no such file, with the line. */
    static Outcome<Given> read(String file, String text) {
        try {
            YamlFile root = YamlFile.read(file, text);
            return Outcome.ok(
                    new Given(
                            entry(file, root, List.of("targets", "initiatives")),
                            all(file, root, "targets"),
                            all(file, root, "initiatives")));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static List<Entry> all(String file, YamlFile root, String key) {
        var entries = new ArrayList<Entry>();
        for (YamlFile node : root.maps(key)) {
            entries.add(entry(file, node, List.of()));
        }
        return entries;
    }

    private static Entry entry(String file, YamlFile node, List<String> apart) {
        var words = new LinkedHashMap<String, String>();
        var places = new HashMap<String, String>();
        String at = file;
        for (String key : node.keys()) {
            String place = file + ":" + node.line(key);
            if (at.equals(file)) {
                at = place;
            }
            if (apart.contains(key)) {
                continue;
            }
            if (key.equals("values")) {
                YamlFile values = node.map(key);
                for (String year : values.keys()) {
                    words.put(year, values.text(year));
                    places.put(year, file + ":" + values.line(year));
                }
            } else {
                words.put(key, text(node, key));
                places.put(key, place);
            }
        }
        return new Entry(at, words, places);
    }

    private static String text(YamlFile node, String key) {
        return key.equals("needs") || key.equals("services")
                ? String.join(";", node.texts(key))
                : node.text(key);
    }

    /** The plan of that holder as text. */
    static String write(Plan plan, String holder) {
        var root = new LinkedHashMap<String, Object>();
        root.put("from", plan.from());
        root.put("to", plan.to());
        root.put("vision", plan.vision());
        root.put("targets", apart(plan.targets().stream().map(PlanYaml::target).toList()));
        root.put(
                "initiatives",
                apart(plan.initiatives().stream().map(i -> initiative(i, holder)).toList()));
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(root);
    }

    private static Map<String, Object> target(Target one) {
        var map = new LinkedHashMap<String, Object>();
        map.put("code", one.code());
        put(map, "wording", one.wording());
        put(map, "measured-by", one.adopted() ? null : one.measuredBy());
        put(map, "baseline", one.baseline());
        if (!one.values().isEmpty()) {
            map.put("values", new LinkedHashMap<>(one.values()));
        }
        return map;
    }

    private static Map<String, Object> initiative(Initiative one, String holder) {
        var map = new LinkedHashMap<String, Object>();
        map.put("code", one.code());
        map.put("name", one.name());
        put(map, "owner", one.owner());
        map.put("from", one.from().toString());
        map.put("to", one.to().toString());
        map.put("cost", one.cost());
        put(map, "benefit", one.benefit());
        put(map, "target", one.target());
        put(map, "points", one.points() == 0 ? null : (Integer) one.points());
        put(map, "risks", one.risks());
        put(map, "needs", apart(one.needs().stream().map(n -> n.written(holder)).toList()));
        put(map, "services", apart(one.services()));
        put(map, "action", one.action());
        put(map, "builds", one.builds());
        put(map, "part-of", one.partOf() == null ? null : one.partOf().written(holder));
        return map;
    }

    /** A list of its own: one that is written twice would become a reference, which is refused. */
    private static <T> List<T> apart(List<T> list) {
        return new ArrayList<>(list);
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            map.put(key, value);
        }
    }
}
