/**
 * What registers and a person's earlier forms say already of a question. Each is offered or told
 * with its source; nothing is taken before the person accepts it.
 */
@ApplicationModule(displayName = "Answers known already")
@NullMarked
package org.parvis.forms.known;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
