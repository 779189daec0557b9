package org.parvis.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads the part of DMN that is open here: decision tables and literal expressions, no code. */
final class DmnReader {

    private static final List<String> NOTES =
            List.of("description", "extensionElements", "question", "allowedAnswers");

    private final Map<String, Xml> decisions = new LinkedHashMap<>();
    private final Map<String, RuleType> inputs = new TreeMap<>();
    private final Map<String, Decision> read = new LinkedHashMap<>();
    private final List<String> reading = new ArrayList<>();
    private long steps;

    static DmnReader read(byte[] dmn) {
        Xml root = Xml.read(dmn);
        if (!root.name().equals("definitions")) {
            throw new Refused(root.line(), 1, "construct", root.name());
        }
        root.only(with("inputData", "decision", "DMNDI"));
        if (branches(root) > 40 * Limits.BRANCHES) {
            throw new Refused(root.line(), 1, "tooLong", 40 * Limits.BRANCHES);
        }
        DmnReader reader = new DmnReader();
        for (Xml input : root.all("inputData")) {
            String type = input.one("variable").attribute("typeRef");
            reader.declare(input, type(input, type));
        }
        root.all("decision").forEach(reader::index);
        if (reader.decisions.isEmpty()) {
            throw new Refused(root.line(), 1, "missing", "decision");
        }
        List.copyOf(reader.decisions.keySet()).forEach(reader::decision);
        return reader;
    }

    /** What costs the parser time, over all texts of the file, before any is parsed. */
    private static long branches(Xml element) {
        boolean expression = element.name().equals("text") && !element.text().isBlank();
        long here = expression ? placed(element, () -> Lexis.check(element.text().strip())) : 0;
        return here + element.children().stream().mapToLong(DmnReader::branches).sum();
    }

    Map<String, RuleType> inputs() {
        return inputs;
    }

    /** Decisions by name, each after those that it requires. */
    Map<String, Decision> decisions() {
        return read;
    }

    private void declare(Xml element, RuleType type) {
        String name = element.attribute("name");
        placed(element, () -> Engine.names(Map.of(name, type)));
        if (inputs.put(name, type) != null) {
            throw new Refused(element.line(), 1, "twice", name);
        }
    }

    private void index(Xml decision) {
        String name = decision.attribute("name");
        placed(decision, () -> Engine.names(Map.of(name, RuleType.TEXT)));
        if (inputs.containsKey(name) || decisions.put(name, decision) != null) {
            throw new Refused(decision.line(), 1, "twice", name);
        }
    }

    private Decision decision(String name) {
        if (read.get(name) instanceof Decision known) {
            return known;
        }
        Xml element = decisions.get(name);
        if (element == null || reading.contains(name)) {
            int line = element == null ? 1 : element.line();
            throw new Refused(line, 1, element == null ? "unknownName" : "recursion", name);
        }
        reading.add(name);
        Map<String, RuleType> names = new TreeMap<>(inputs);
        required(element).forEach(other -> names.put(other, decision(other).type()));
        Decision decision = body(element, names);
        steps = Bound.plus(steps, decision.steps());
        if (steps > Limits.STEPS) {
            throw new Refused(element.line(), 1, "tooCostly", name);
        }
        read.put(name, decision);
        return decision;
    }

    private List<String> required(Xml element) {
        element.only(
                with("variable", "informationRequirement", "decisionTable", "literalExpression"));
        List<String> names = new ArrayList<>();
        for (Xml requirement : element.all("informationRequirement")) {
            requirement.only(List.of("requiredInput", "requiredDecision"));
            for (Xml decision : requirement.all("requiredDecision")) {
                String id = decision.attribute("href").replaceFirst("^#", "");
                names.add(
                        decisions.entrySet().stream()
                                .filter(each -> id.equals(each.getValue().attributes().get("id")))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElseThrow(
                                        () -> new Refused(decision.line(), 1, "unknownName", id)));
            }
        }
        return names;
    }

    private static Decision body(Xml element, Map<String, RuleType> names) {
        if (element.first("literalExpression").orElse(null) instanceof Xml literal) {
            RuleType type = type(literal, element.one("variable").attribute("typeRef"));
            return new Decision.Literal(expression(literal, names, type), type);
        }
        return table(element.one("decisionTable"), names);
    }

    private static Decision table(Xml table, Map<String, RuleType> names) {
        table.only(with("input", "output", "rule", "annotation"));
        List<Xml> inputs = table.all("input");
        List<Engine.Checked> asked = new ArrayList<>();
        List<RuleType> types = new ArrayList<>();
        for (Xml input : inputs) {
            Xml expression = input.one("inputExpression");
            RuleType type = type(expression, expression.attribute("typeRef"));
            asked.add(expression(expression, names, type));
            types.add(type);
        }
        Map<String, RuleType> outputs = outputs(table);
        List<Xml> rows = table.all("rule");
        if (rows.isEmpty() || rows.size() > Limits.ROWS || inputs.size() > 50) {
            throw new Refused(table.line(), 1, "tooManyElements", Limits.ROWS);
        }
        List<Decision.Row> read =
                rows.stream().map(row -> row(row, types, outputs, names)).toList();
        Decision.HitPolicy policy = policy(table);
        RuleType type =
                outputs.size() == 1 ? outputs.values().iterator().next() : RuleType.fields(outputs);
        boolean number = policy.ordinal() >= Decision.HitPolicy.SUM.ordinal();
        if (number && outputs.size() > 1) {
            throw new Refused(table.line(), 1, "hitPolicy", policy);
        }
        RuleType whole = policy.lists() ? RuleType.listOf(type) : number ? RuleType.NUMBER : type;
        return new Decision.Table(policy, asked, read, whole);
    }

    private static Map<String, RuleType> outputs(Xml table) {
        Map<String, RuleType> outputs = new LinkedHashMap<>();
        for (Xml output : table.all("output")) {
            output.only(with("outputValues"));
            String name = output.attributes().getOrDefault("name", "result");
            if (outputs.put(name, type(output, output.attribute("typeRef"))) != null) {
                throw new Refused(output.line(), 1, "twice", name);
            }
        }
        if (outputs.isEmpty()) {
            throw new Refused(table.line(), 1, "missing", "output");
        }
        return outputs;
    }

    private static Decision.Row row(
            Xml row,
            List<RuleType> types,
            Map<String, RuleType> outputs,
            Map<String, RuleType> names) {
        List<Xml> entries = row.all("inputEntry");
        List<Xml> results = row.all("outputEntry");
        if (entries.size() != types.size() || results.size() != outputs.size()) {
            throw new Refused(row.line(), 1, "row", entries.size());
        }
        List<Cell> cells = new ArrayList<>();
        for (int n = 0; n < entries.size(); n++) {
            Xml text = entries.get(n).one("text");
            RuleType type = types.get(n);
            cells.add(placed(text, () -> Cell.compile(text.text().strip(), type, names)));
        }
        Map<String, Engine.Checked> values = new LinkedHashMap<>();
        int i = 0;
        for (Map.Entry<String, RuleType> output : outputs.entrySet()) {
            values.put(output.getKey(), expression(results.get(i++), names, output.getValue()));
        }
        return new Decision.Row(cells, values);
    }

    private static Decision.HitPolicy policy(Xml table) {
        String policy = table.attributes().getOrDefault("hitPolicy", "UNIQUE").replace(' ', '_');
        String aggregation = table.attributes().get("aggregation");
        String name = policy.equals("COLLECT") && aggregation != null ? aggregation : policy;
        return Arrays.stream(Decision.HitPolicy.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(table.line(), 1, "hitPolicy", name));
    }

    /** An expression that gives what is declared: else its table would silently decide nothing. */
    private static Engine.Checked expression(
            Xml element, Map<String, RuleType> names, RuleType declared) {
        String language = element.attributes().getOrDefault("expressionLanguage", "feel");
        if (!language.toLowerCase(Locale.ROOT).contains("feel")) {
            throw new Refused(element.line(), 1, "construct", language);
        }
        Xml text = element.one("text");
        return placed(
                text,
                () -> {
                    Engine.Checked read = Engine.expression(text.text().strip(), names);
                    Kinds.check(read.tree(), read.names(), declared);
                    return read;
                });
    }

    private static RuleType type(Xml element, String typeRef) {
        return switch (typeRef.replaceFirst("^feel:", "")) {
            case "string" -> RuleType.TEXT;
            case "number" -> RuleType.NUMBER;
            case "boolean" -> RuleType.BOOLEAN;
            case "date" -> RuleType.DATE;
            default -> throw new Refused(element.line(), 1, "type", typeRef);
        };
    }

    /** A refusal inside an element tells the line of the file. */
    private static <T> T placed(Xml element, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            throw refused.below(element.line());
        }
    }

    private static List<String> with(String... names) {
        List<String> all = new ArrayList<>(NOTES);
        all.addAll(List.of(names));
        return all;
    }
}
