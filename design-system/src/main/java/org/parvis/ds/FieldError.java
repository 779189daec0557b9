package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/**
 * An answer to correct: the id of its field (or none, for the whole page) and what to do, in words.
 */
public record FieldError(@Nullable String field, String text) {}
