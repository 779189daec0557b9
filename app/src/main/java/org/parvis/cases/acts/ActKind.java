package org.parvis.cases.acts;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A kind of act: the name that envelopes bear, the record that says it, for whom it is, and whether
 * that person is told when it happens. What a kind does not declare about itself stops the program
 * at its start.
 */
public record ActKind(
        String name, Class<? extends ActContent> type, Audience audience, boolean notified) {

    static ActKind of(Class<? extends ActContent> type) {
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        if (name == null) {
            throw new IllegalStateException(type.getName() + " has no name");
        }
        return of(name.value(), type);
    }

    static ActKind of(String name, Class<? extends ActContent> type) {
        ToldToPerson told = type.getAnnotation(ToldToPerson.class);
        return new ActKind(name, type, Audience.of(type), told != null && told.notified());
    }
}
