package org.parvis.disputes;

import java.util.Set;

/**
 * Somebody whom the body accredits to mediate, as its programme names them.
 *
 * @param subjects fields in which they mediate, by their code in the form
 * @param interests names and enterprise numbers with which they have to do: they mediate none of
 *     their disputes
 */
public record Mediator(
        String code,
        String name,
        String email,
        Set<String> languages,
        Set<String> subjects,
        Set<String> interests) {}
