package org.parvis.forms.returning;

/** A draft that opens for one account alone: why, and how to enter. */
record ForThemPage(String title, String text, String signIn) {}
