package org.parvis.cases.acts;

import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scene;

/**
 * Somebody in a file as its person, or for them.
 *
 * @param representative how they are named there, when they act for its person
 */
public record Entering(Scene scene, ActContent.@Nullable Representative representative) {}
