package org.parvis.platform;

/** An operator asked for a command, which is about to run; its words are not told. */
public record CommandAsked(String name) {}
