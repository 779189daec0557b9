package org.parvis.cases.entry;

/** Why whoever acts for somebody may not send their form, and where the draft waits. */
record UnsentPage(String text, String answers) {}
