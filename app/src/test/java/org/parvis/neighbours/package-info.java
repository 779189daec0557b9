/**
 * In tests only: a module that cases has never heard of. Neighbours of a file say what they think,
 * in acts of this module's own, by nothing but what cases shows to others.
 */
@Switchable
@NullMarked
package org.parvis.neighbours;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
