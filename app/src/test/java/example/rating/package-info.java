/** A question type of somebody else: from none to five stars. It stands apart from the program. */
@NullMarked
package example.rating;

import org.jspecify.annotations.NullMarked;
