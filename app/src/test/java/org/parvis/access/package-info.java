/**
 * The access matrix: every route of the program, as it maps them itself, asked for by every role,
 * in its own spelling and in others, and with what no form would send.
 */
@NullMarked
package org.parvis.access;

import org.jspecify.annotations.NullMarked;
