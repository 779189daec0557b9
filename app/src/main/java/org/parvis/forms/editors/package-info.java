/**
 * Who works on a draft, and on how much of it: its owner, somebody who fills it in for another, a
 * guest who was asked for one part. What a guest attests is held to the answers that it was about.
 */
@ApplicationModule(displayName = "Editors of a draft")
@NullMarked
package org.parvis.forms.editors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
