/**
 * The explorer of disputes: questions before any name, and what follows from their answers. All of
 * it is data of the content pack ({@code explorers/*.yaml}), refused whole when a branch would end
 * in nothing or lean on an article without a source. Nothing is kept: the answers travel sealed in
 * the address, which says nothing of them to whoever reads it in a log or a history, opens again
 * with the button "back", and closes by itself after a day.
 */
@ApplicationModule(displayName = "Explorer of disputes")
@NullMarked
package org.parvis.disputes.explorer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
