/**
 * The vault: a key for each case file, wrapped by that of its body, wrapped by that of the
 * installation; where the keys of an installation and of a body are kept, and what they seal.
 */
@NamedInterface("keys")
@NullMarked
package org.parvis.documents.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
