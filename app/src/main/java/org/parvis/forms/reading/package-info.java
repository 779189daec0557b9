/**
 * Reads what was typed under the rules of a definition: which questions are asked, which answers
 * are accepted, what they amount to. The same text gives the same reading, so all is checked again
 * when a form is sent. Says answers in words; knows neither drafts nor pages.
 */
@ApplicationModule(displayName = "Reading of forms")
@NullMarked
package org.parvis.forms.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
