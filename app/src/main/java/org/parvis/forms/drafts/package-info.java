/**
 * What somebody is filling in: its text, files and rows, sealed and kept with each page, and the
 * codes, cookies and addresses by which it is found again. Only here are the tables of drafts, of
 * their copies on devices and of what they became read and written.
 */
@ApplicationModule(displayName = "Drafts")
@NullMarked
package org.parvis.forms.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
