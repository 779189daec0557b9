package org.parvis.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.parvis.registers.spi.RegisterConnector;
import org.parvis.registers.spi.RegisterSource;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleSite;
import org.parvis.rules.RuleType;
import org.parvis.rules.Rules;
import tools.jackson.core.JsonPointer;

/** Reads one register's file; what does not fit is refused with file, line and reason. */
final class RegisterFile {
    private static final Set<String> COMMON =
            Set.of(
                    "code",
                    "name",
                    "in-sentence",
                    "holder",
                    "legal-basis",
                    "about",
                    "consent",
                    "kind",
                    "keys",
                    "reads",
                    "as-of",
                    "values");
    private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String NAME = "[a-z][a-z0-9]*(_[a-z0-9]+)*";
    private static final Set<String> ABOUT =
            Arrays.stream(Register.About.values())
                    .map(about -> about.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TYPES =
            Arrays.stream(RegisterField.Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.toUnmodifiableSet());
    private static final int MOST = 40;
    private static final int LONGEST = 1_000;

    private final String name;
    private final YamlFile file;
    private final Map<String, RegisterConnector> connectors;

    private RegisterFile(String name, YamlFile file, Map<String, RegisterConnector> connectors) {
        this.name = name;
        this.file = file;
        this.connectors = connectors;
    }

    /** A register, where it is asked and how its answer is read. */
    record Connected(Register register, RegisterSource source, Mapping mapping) {}

    static Connected read(String name, String text, Map<String, RegisterConnector> connectors) {
        return new RegisterFile(name, YamlFile.read(name, text), connectors).connected();
    }

    private Connected connected() {
        RegisterConnector connector =
                Objects.requireNonNull(connectors.get(file.among("kind", connectors.keySet())));
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(connector.settings());
        file.only(known);
        List<RegisterField> fields = fields();
        Register register = register();
        file.declares(PackThing.REGISTER, register.code());
        if (register.about() == Register.About.PERSON && register.keys().size() < 2) {
            throw file.refuse("registers.file.one-key", register.code());
        }
        return new Connected(
                register,
                connector.connect(file),
                new Mapping(fields, rules(fields), asOf(fields)));
    }

    private Register register() {
        List<Register.Value> values = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlFile value : some("values")) {
            value.only(Set.of("code", "label", "means", "is"));
            String code = matching(value, "code", CODE);
            if (!codes.add(code)) {
                throw value.refuse("platform.file.twice", code);
            }
            values.add(
                    new Register.Value(
                            code, value.words("label"), value.maybe("means").orElse(null)));
        }
        List<String> keys = file.texts("keys");
        if (keys.isEmpty() || !keys.stream().allMatch(key -> key.matches(NAME))) {
            throw file.refuse("platform.file.badValue", "keys");
        }
        return new Register(
                matching(file, "code", CODE),
                file.words("name"),
                file.words("in-sentence"),
                file.words("holder"),
                file.words("legal-basis"),
                Register.About.valueOf(file.among("about", ABOUT).toUpperCase(Locale.ROOT)),
                file.yes("consent"),
                keys,
                values);
    }

    private List<RegisterField> fields() {
        Map<String, RegisterField> fields = new LinkedHashMap<>();
        for (YamlFile read : some("reads")) {
            read.only(Set.of("name", "at", "type", "longest"));
            String field = matching(read, "name", NAME);
            RegisterField made =
                    new RegisterField(
                            field,
                            read.as("at", RegisterFile::pointer),
                            kind(read.among("type", TYPES)),
                            read.has("longest") ? read.as("longest", RegisterFile::length) : 200);
            if (fields.put(field, made) != null) {
                throw read.refuse("platform.file.twice", field);
            }
        }
        return List.copyOf(fields.values());
    }

    private List<YamlFile> some(String key) {
        List<YamlFile> maps = file.maps(key);
        if (maps.isEmpty() || maps.size() > MOST) {
            throw file.refuse("registers.file.count", key);
        }
        return maps;
    }

    /** A pointer (RFC 6901) in a record, or the name of a column. */
    private static JsonPointer pointer(String at) {
        return JsonPointer.compile(at.startsWith("/") ? at : "/" + at);
    }

    private static RegisterField.Kind kind(String word) {
        return RegisterField.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static int length(String text) {
        int length = Integer.parseInt(text);
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        return length;
    }

    private Map<String, CompiledRule> rules(List<RegisterField> fields) {
        Map<String, RuleType> names = new TreeMap<>();
        fields.forEach(field -> names.put(field.name(), field.type()));
        Map<String, CompiledRule> rules = new TreeMap<>();
        for (YamlFile value : some("values")) {
            RuleSite site = RuleSite.of(name, value.line("is"), value.text("code"), "1");
            switch (Rules.compile(value.text("is"), site, names)) {
                case Outcome.Ok<CompiledRule>(CompiledRule rule) ->
                        rules.put(value.text("code"), rule);
                case Outcome.Refused<CompiledRule>(var why) -> throw value.refuse(why);
            }
        }
        return rules;
    }

    private @org.jspecify.annotations.Nullable String asOf(List<RegisterField> fields) {
        String day = file.maybe("as-of").orElse(null);
        boolean dated =
                fields.stream()
                        .anyMatch(f -> f.name().equals(day) && f.kind() == RegisterField.Kind.DATE);
        if (day != null && !dated) {
            throw file.refuse("registers.file.as-of", day);
        }
        return day;
    }

    private static String matching(YamlFile file, String key, String pattern) {
        String text = file.text(key);
        if (!text.matches(pattern) || text.length() > 60) {
            throw file.refuse("platform.file.badValue", key);
        }
        return text;
    }
}
