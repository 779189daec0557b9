package org.parvis.catalogue.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Computed;
import org.parvis.catalogue.Dmn;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormRules;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.Question;
import org.parvis.kernel.Outcome;
import org.parvis.platform.words.Closest;
import org.parvis.rules.DecisionTables;
import org.parvis.rules.RuleSite;
import org.parvis.rules.RuleType;

/** Reads the decision tables of a definition, and joins them to the values that they decide. */
final class TableReader {
    private final RuleCompiler compiler;
    private final Map<String, FormDefinition.Table> tables = new HashMap<>();
    private final Map<Question, FormRules.Decided> decisions = new LinkedHashMap<>();

    TableReader(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /** Decisions by the question that they answer. */
    Map<Question, FormRules.Decided> decisions() {
        return decisions;
    }

    void read(List<FormDefinition.Table> written) {
        written.forEach(table -> tables.put(table.id(), table));
        Names none = Names.of(List.of(), Map.of());
        for (FormDefinition.Table table : written) {
            load(table, new RuleCompiler.Place(none, null, null, null));
        }
    }

    /**
     * The value of a question by a table: its inputs are questions asked before, by their names.
     */
    void decided(Question question, RuleCompiler.Place place) {
        String[] words = String.valueOf(question.decision()).split("\\.", 2);
        FormDefinition.Table table = tables.get(words[0]);
        if (table == null || words.length < 2) {
            compiler.problem(
                    question, "no-such-table", words[0], Closest.to(words[0], tables.keySet()));
            return;
        }
        DecisionTables read = load(table, place);
        if (read == null) {
            return;
        }
        RuleType given = read.results().get(words[1]);
        if (given == null) {
            compiler.problem(
                    question, "no-such-decision", words[1], Closest.to(words[1], read.decisions()));
        } else if (given != place.expected()) {
            compiler.problem(question, "decision-type", words[1], Language.word(of(question)));
        }
        read.inputs().forEach((name, type) -> input(question, name, type, place));
        decisions.put(question, new FormRules.Decided(read, words[1]));
    }

    private static Computed.As of(Question question) {
        return Computed.of(question).as();
    }

    private void input(Question question, String name, RuleType type, RuleCompiler.Place place) {
        RuleType asked = place.names().types().get(name);
        if (asked == null) {
            String close = Closest.to(name, place.names().types().keySet());
            compiler.problem(question, "no-such-question", name, close);
        } else if (!fits(asked, type)) {
            compiler.problem(question, "table-input", name);
        } else if (!place.names().wasAsked(name)) {
            compiler.problem(question, "asked-later", name);
        }
    }

    private static boolean fits(RuleType asked, RuleType input) {
        return asked.equals(input) || input == RuleType.TEXT && asked instanceof RuleType.Words;
    }

    private @org.jspecify.annotations.Nullable DecisionTables load(
            FormDefinition.Table table, RuleCompiler.Place place) {
        Dmn text = table.text();
        if (text == null) {
            return null;
        }
        RuleSite written = compiler.site(table, place);
        RuleSite site =
                new RuleSite(
                        table.file(),
                        1,
                        written.id(),
                        written.version(),
                        written.article(),
                        written.sentence());
        return switch (DecisionTables.load(text.xml().getBytes(StandardCharsets.UTF_8), site)) {
            case Outcome.Ok<DecisionTables>(DecisionTables read) -> read;
            case Outcome.Refused<DecisionTables>(var refusal) -> {
                compiler.problem(table, refusal);
                yield null;
            }
        };
    }
}
