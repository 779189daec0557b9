package org.parvis.rules;

import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * Where a rule is written and what it stands on: a refusal points there, an explanation cites it.
 *
 * @param line line of the file on which the expression begins, from 1
 * @param article the provision of law, with its text, in each language
 * @param sentence plain words with {@code {name}} and {@code {result}} to fill in, in each language
 */
public record RuleSite(
        String file,
        int line,
        String id,
        String version,
        @Nullable LocalizedText article,
        @Nullable LocalizedText sentence) {

    public static RuleSite of(String file, int line, String id, String version) {
        return new RuleSite(file, line, id, version, null, null);
    }

    public RuleSite citing(@Nullable LocalizedText text) {
        return new RuleSite(file, line, id, version, text, sentence);
    }

    public RuleSite saying(@Nullable LocalizedText text) {
        return new RuleSite(file, line, id, version, article, text);
    }

    RuleSite at(int otherLine, String part) {
        return new RuleSite(file, otherLine, id + part, version, article, sentence);
    }
}
