package org.parvis.forms;

/** A draft that somebody prepared for somebody else: whose account opens it, and how to enter. */
record ForThemPage(String text, String signIn) {}
