/**
 * The design system: what every page of Parvis is made of.
 *
 * <p>Templates ({@code @template.ds.*}) give accessible markup over a tested base; the types of
 * this package are what those templates take. Words come from message catalogues, never from
 * templates; the legal clock is an arch of stones, the same for the person and for the agent.
 * Nothing here knows a service, a file or a database.
 */
@NullMarked
package org.parvis.ds;

import org.jspecify.annotations.NullMarked;
