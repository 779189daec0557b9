/**
 * Pictures of pages: a file that somebody gives is drawn again, so that pixels alone are kept, at
 * two widths; its row, or its files where a pack brings it, its name and its address. Which pages
 * show a picture, and so who may see it, is decided above, in {@code content}, and by the policies
 * of the table.
 */
@NamedInterface("pictures")
@NullMarked
package org.parvis.content.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
