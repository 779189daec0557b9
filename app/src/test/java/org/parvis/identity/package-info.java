/** Sign-in and web security, on a real database and through the real filters. */
@NullMarked
package org.parvis.identity;

import org.jspecify.annotations.NullMarked;
