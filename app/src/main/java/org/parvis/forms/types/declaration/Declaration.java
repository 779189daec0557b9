package org.parvis.forms.types.declaration;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Evidence;
import org.parvis.forms.spi.Exports;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Words that a person makes theirs by ticking the box; an empty box declares nothing. When the form
 * is sent, the answer takes its evidence: the words, their language and version, who and when.
 */
@Component
final class Declaration implements QuestionType {
    private static final Set<String> EVIDENCE =
            Set.of(
                    "declared",
                    "text",
                    "lang",
                    "service",
                    "version",
                    "at",
                    "by",
                    "signed-in",
                    "covers");

    @Override
    public String code() {
        return "declaration";
    }

    @Override
    public FeelType feel() {
        return FeelType.BOOLEAN;
    }

    @Override
    public Nature nature() {
        return Nature.DECLARATION;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Tick(words(question).in(asking.lang()));
    }

    /** What is declared: the help of the question, its label when it has none. */
    private static LocalizedText words(Question question) {
        return question.help() != null ? question.help() : question.label();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("true"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        return switch (typed.text()) {
            case "" -> Parsed.NOTHING;
            case "true" -> Parsed.value(true);
            default -> Parsed.wrong("declaration");
        };
    }

    @Override
    public Object kept(Question question, Object answer, Evidence evidence) {
        Map<String, Object> kept = new HashMap<>();
        kept.put("declared", true);
        kept.put("text", words(question).in(evidence.lang()));
        kept.put("lang", evidence.lang());
        kept.put("service", evidence.service());
        kept.put("version", evidence.version());
        kept.put("at", evidence.at().toString());
        kept.put("signed-in", evidence.signedIn());
        if (evidence.by() != null) {
            kept.put("by", evidence.by());
        }
        if (evidence.covers() != null) {
            kept.put("covers", evidence.covers());
        }
        return Map.copyOf(kept);
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        if (!(answer instanceof Map<?, ?> kept)) {
            return List.of(w.say("forms.answer.declared"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(kept.get("text")));
        String at = w.dateTime(Instant.parse(String.valueOf(kept.get("at"))));
        lines.add(
                kept.get("by") == null
                        ? w.say("forms.type.declaration.at", at)
                        : w.say("forms.type.declaration.by", at, kept.get("by")));
        if (kept.get("covers") != null) {
            lines.add(w.say("forms.type.declaration.covers", kept.get("covers")));
        }
        return lines;
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return true;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of("true");
    }

    /** Evidence comes back whole or not at all; it is never made up from a tick. */
    @Override
    public Parsed imported(Question question, String line, Asking asking) {
        Parsed read = QuestionType.super.imported(question, line, asking);
        return read instanceof Parsed.Value && !line.strip().equals("true")
                ? Exports.read(line)
                        .filter(Declaration::isEvidence)
                        .map(Parsed::value)
                        .orElseGet(() -> Parsed.wrong("import"))
                : read;
    }

    private static boolean isEvidence(Object answer) {
        if (!(answer instanceof Map<?, ?> kept)
                || !EVIDENCE.containsAll(kept.keySet())
                || kept.size() < EVIDENCE.size() - 2
                || !Boolean.TRUE.equals(kept.get("declared"))
                || !(kept.get("version") instanceof Integer)
                || !(kept.get("signed-in") instanceof Boolean)) {
            return false;
        }
        try {
            return Instant.parse(String.valueOf(kept.get("at"))) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of(
                "anyOf",
                List.of(
                        Map.of("const", true),
                        Map.of(
                                "type",
                                "object",
                                "required",
                                List.of("declared", "text", "lang", "service", "version", "at"))));
    }
}
