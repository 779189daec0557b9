package org.parvis.disputes.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.YamlFile;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleSite;
import org.parvis.rules.RuleType;
import org.parvis.rules.Rules;

/** Compiles the rules of one explorer over the questions that stand before them. */
final class Conditions {
    private final String file;
    private final String version;
    private final Map<String, RuleType> names = new LinkedHashMap<>();

    Conditions(String file, int version) {
        this.file = file;
        this.version = Integer.toString(version);
    }

    /** From here on, rules may read that question. */
    void know(String id, Question.Kind kind, List<Question.Option> options) {
        Set<String> codes = options.stream().map(Question.Option::code).collect(Collectors.toSet());
        names.put(
                id,
                switch (kind) {
                    case CHOICE -> RuleType.among(codes);
                    case DAY -> RuleType.DATE;
                    case WORDS -> RuleType.text(Typed.LONGEST);
                });
    }

    boolean knows(String id) {
        return names.containsKey(id);
    }

    /** The rule under a key; what could never be true or false is refused with its place. */
    CompiledRule rule(YamlFile node, String key, String of) {
        RuleSite site = RuleSite.of(file, node.line(key), of, version);
        CompiledRule rule =
                switch (Rules.compile(node.text(key), site, names)) {
                    case Outcome.Ok<CompiledRule>(CompiledRule compiled) -> compiled;
                    case Outcome.Refused<CompiledRule>(var refusal) -> throw node.refuse(refusal);
                };
        rule.misfit(RuleType.BOOLEAN)
                .ifPresent(
                        refusal -> {
                            throw node.refuse(refusal);
                        });
        return rule;
    }
}
