/**
 * Rules written by people who are not developers: conditions, eligibility, amounts, decision
 * tables. A rule is hostile input. It is parsed to the syntax tree of the FEEL engine, walked
 * whole, bounded, and only then compiled; what could run Java, recurse, or cost too much is refused
 * with its place and reason. Each evaluation yields an explanation that can be kept, shown and
 * replayed years later.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.parvis.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
