/** What tests share: a real PostgreSQL, a clock one can move, a counter of SQL statements. */
@NullMarked
package org.parvis.testing;

import org.jspecify.annotations.NullMarked;
