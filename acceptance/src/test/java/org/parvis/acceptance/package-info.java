/** Journeys in a real browser, against the whole program on its own PostgreSQL. */
@NullMarked
package org.parvis.acceptance;

import org.jspecify.annotations.NullMarked;
