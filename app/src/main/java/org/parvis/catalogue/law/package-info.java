/**
 * What a body says in the name of the law, and who confirmed it. Here live the confirmations that a
 * named duty of a body gives to the provisions of its services, and the pages that show them. A
 * part of a definition that is marked « to confirm » gives no date and prints no text of law until
 * then; other modules ask {@link org.parvis.catalogue.law.Law} before they print either.
 */
@NamedInterface("law")
@NullMarked
package org.parvis.catalogue.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
