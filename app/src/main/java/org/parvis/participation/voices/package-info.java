/**
 * What people say: the form in which they vote, support arguments and write their own, the check
 * before it is sent, and the receipt with which they see it again, correct it or take it back.
 */
@ApplicationModule(displayName = "Participation, voices")
@NullMarked
package org.parvis.participation.voices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
