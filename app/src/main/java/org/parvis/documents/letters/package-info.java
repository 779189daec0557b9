/**
 * Letters: words in blocks, written as tagged PDF that anyone can read, with a square code, sealed
 * by the body that sends them.
 */
@NamedInterface("letters")
@NullMarked
package org.parvis.documents.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
