/** What the tests share: a real PostgreSQL, a clock one can move, the whole program. */
@NullMarked
package org.parvis.testing;

import org.jspecify.annotations.NullMarked;
