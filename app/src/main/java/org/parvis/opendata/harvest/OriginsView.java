package org.parvis.opendata.harvest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;

/**
 * The page of all catalogues elsewhere.
 *
 * @param typed what somebody wrote in the form, by field
 */
public record OriginsView(
        List<Card> cards,
        String action,
        Choices choices,
        Map<String, String> typed,
        List<FieldError> errors) {
    /** What the form offers. */
    public record Choices(List<Choice> kinds, List<Choice> bodies, List<Choice> often) {}

    /** One of them in a few words. */
    public record Card(
            String host, String href, String body, Status state, String says, String facts) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.stream()
                .filter(one -> field.equals(one.field()))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }
}
