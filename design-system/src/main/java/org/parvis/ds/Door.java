package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/**
 * One of those for whom somebody may act, as a door under the header; the lit one is where they
 * stand.
 *
 * @param name none for oneself
 * @param toDo how many things wait there; none where it is not known
 * @param action where a form is sent that goes through it
 */
public record Door(@Nullable String name, @Nullable Integer toDo, String action, boolean lit) {}
